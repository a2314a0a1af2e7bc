// One question with all its fields. Every change goes into the draft at once; the bar below saves the whole bank.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {keyed} from '/lib/lit-html/directives/keyed.js';
import {icon} from '/components/icons.js';
import {markdown} from '/components/markdown.js';
import {BOUNDS, DIFFICULTIES} from '/protocol/wire.js';
import {difficultyWord} from '/state/wording.js';

const {PROMPT_CHARS_MAX} = BOUNDS.BankLimits;
const {MINUTES_MAX} = BOUNDS.Question;
const NEW_SECTION = 'NEW';
const LEVELS = [['poor', 'Poor'], ['mixed', 'Mixed'], ['good', 'Good'], ['excellent', 'Excellent']];

/** @param model `{draft, chosen}`; `chosen` is `{section, index, question}` or null */
export function editorPart({draft, chosen}, act) {
  if (!chosen) {
    return html`<aside class="bank-editor" aria-label="Question"><div class="empty">${icon('pencil')}
      <p>Choose a question to read and edit it.</p></div></aside>`;
  }
  const {question, section} = chosen;
  return html`<aside class="bank-editor" aria-label="Question">${keyed(question.id, html`
    <div class="editor-head">
      <button type="button" class="button button-quiet button-small editor-back" @click=${act.close}>${icon('left', 'icon-turns')}All questions</button>
      <button type="button" class="button button-quiet button-small button-icon" title="Move up" aria-label="Move up" @click=${() => act.move(question.id,
        -1)}>${icon('arrowUp')}</button>
      <button type="button" class="button button-quiet button-small button-icon" title="Move down" aria-label="Move down" @click=${() => act.move(question.id,
        1)}>${icon('arrowDown')}</button>
      <button type="button" class="button button-quiet button-small button-icon" title="Duplicate" aria-label="Duplicate" @click=${() =>
        act.duplicate(question.id)}>${icon('copy')}</button>
      <button type="button" class="button button-quiet button-small button-icon" title="Remove" aria-label="Remove" @click=${() =>
        act.remove(question.id)}>${icon('trash')}</button>
    </div>
    <div class="editor-fields">
      ${area('prompt', 'Question', question, act, {rows: 3, max: PROMPT_CHARS_MAX, serif: true})}
      <div class="editor-facts">
        ${minutes(question, act)}
        <div class="field"><label for="edit-difficulty">Difficulty</label>
          <select id="edit-difficulty" class="select" @change=${event => act.question(question.id, {difficulty: event.target.value})}>
            ${DIFFICULTIES.map(each => html`<option value=${each} ?selected=${live(each === question.difficulty)}>${difficultyWord(each)}</option>`)}
          </select></div>
        <div class="field"><label for="edit-section">Section</label>
          <select id="edit-section" class="select" @change=${event => (event.target.value === NEW_SECTION ? act.toNewSection(question.id)
              : act.moveToSection(question.id, Number(event.target.value)))}>
            ${draft.sections.map((each, s) => html`<option value=${s} ?selected=${live(s === section)}>${each.title || 'Without a title'}</option>`)}
            <option value=${NEW_SECTION}>New section…</option>
          </select></div>
      </div>
      ${area('guidance', 'A strong answer', question, act, {rows: 6, hint: 'What the panel listens for. Markdown: “- ” begins a point.'})}
      ${question.guidance.trim() ? html`<details class="editor-preview"><summary>As the panel sees it</summary><div
        class="peek-text">${markdown(question.guidance)}</div></details>` : nothing}
      ${lines('weakSigns', 'Signs of a weak answer', question, act)}
      ${lines('followUps', 'Follow-ups', question, act)}
      ${lines('hints', 'Hints, from gentle to plain', question, act)}
      <div class="field"><label for="edit-tags">Tags</label>
        <input id="edit-tags" class="input" dir="auto" autocomplete="off" .value=${live(question.tags.join(','))} aria-describedby="hint-tags"
          @input=${event => act.question(question.id, {tags: event.target.value === '' ? [] : event.target.value.split(',')})}>
        <p class="hint" id="hint-tags">With commas between them.</p></div>
      ${anchors(question, act)}
    </div>`)}</aside>`;
}

function area(name, label, question, act, {rows, max = 20_000, hint = '', serif = false}) {
  return html`<div class="field"><label for=${`edit-${name}`}>${label}</label>
    <textarea id=${`edit-${name}`} class="textarea ${serif ? 'editor-prompt' : ''}" rows=${rows} maxlength=${max} dir="auto" .value=${live(question[name])}
      aria-describedby=${hint ? `hint-${name}` : nothing} @input=${event => act.question(question.id, {[name]: event.target.value})}></textarea>
    ${hint ? html`<p class="hint" id=${`hint-${name}`}>${hint}</p>` : nothing}</div>`;
}

/** One entry a line, unless an entry has lines of its own; then an empty line parts them. */
function lines(name, label, question, act) {
  const entries = question[name];
  const between = entries.some(entry => entry.includes('\n')) ? '\n\n' : '\n';
  return html`<div class="field"><label for=${`edit-${name}`}>${label}</label>
    <textarea id=${`edit-${name}`} class="textarea editor-lines" rows=${Math.max(2, entries.length + 1)} dir="auto" .value=${live(entries.join(between))}
      aria-describedby=${`hint-${name}`} @input=${event => act.question(question.id, {[name]: event.target.value === '' ? []
        : event.target.value.split(between)})}></textarea>
    <p class="hint" id=${`hint-${name}`}>${between === '\n' ? 'One a line.' : 'An empty line between them.'}</p></div>`;
}

function minutes(question, act) {
  const read = typed => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);
  const wrong = !Number.isInteger(question.minutes) || question.minutes < 1 || question.minutes > MINUTES_MAX;
  return html`<div class="field"><label for="edit-minutes">Minutes</label>
    <input id="edit-minutes" class="input input-number" inputmode="numeric" maxlength="4" .value=${live(question.minutes === null ? ''
      : String(question.minutes))}
      aria-invalid=${wrong ? 'true' : nothing} @input=${event => act.question(question.id, {minutes: read(event.target.value)})}></div>`;
}

function anchors(question, act) {
  const set = (i, change) => act.question(question.id, {criteria: question.criteria.map((each, at) => (at === i ? {...each, ...change} : each))});
  return html`<fieldset class="field editor-anchors"><legend>What each level sounds like</legend>
    <p class="hint">For this very question, by criterion. Where there is none, the rubric’s own sentences are shown.</p>
    ${question.criteria.map((each, i) => html`<div class="anchor-group">
      <div class="row"><input class="input grow" aria-label=${`Criterion ${i + 1}`} placeholder="Criterion" list="criteria" dir="auto"
        .value=${live(each.criterion)}
          @input=${event => set(i, {criterion: event.target.value})}>
        <button type="button" class="button button-quiet button-small button-icon" title="Remove this criterion" aria-label=${`Remove ${each.criterion
          || `criterion ${i + 1}`}`}
          @click=${() => act.question(question.id, {criteria: question.criteria.toSpliced(i, 1)})}>${icon('close')}</button></div>
      ${LEVELS.map(([level, words]) => html`<label class="anchor"><span class="small">${words}</span>
        <textarea class="textarea" rows="2" dir="auto" .value=${live(each[level])} @input=${event => set(i,
          {[level]: event.target.value})}></textarea></label>`)}
    </div>`)}
    <datalist id="criteria">${['Technical depth', 'Problem solving', 'Practical experience', 'Communication'].map(each => html`<option
      value=${each}></option>`)}</datalist>
    <button type="button" class="button button-small add-name" @click=${() => act.question(question.id,
      {criteria: [...question.criteria, {criterion: '', poor: '', mixed: '', good: '', excellent: ''}]})}>${icon('plus')}Add a criterion</button>
  </fieldset>`;
}
