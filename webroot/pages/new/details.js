// What the interview is and who takes part, on the page that sets up a session.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {CLOCK_FACES, OBSERVER_VIEWS} from '/protocol/wire.js';
import {ACCOMMODATIONS, HOLDS_MS, OBSERVERS_MAX, PANEL_MAX, splitNames} from '/state/session-draft.js';
import {CLOCK_FACE_WORDS, OBSERVER_VIEW_WORDS, accommodationWord} from '/state/wording.js';

/** @param model `{draft, problemFor}` where `problemFor(field)` has the words to show, if any yet */
export function detailsPart(model, act) {
  const {draft} = model;
  const panelFull = draft.interviewers.length >= PANEL_MAX - 1;
  return html`<section class="new-details" aria-label="Interview and people">
    <div class="new-group">
      <h2 class="heading">The interview</h2>
      ${text('title', 'Title', draft.title, model, act, {placeholder: 'Backend engineer, first round', hint: 'Everyone in the session sees it.'})}
      ${text('role', 'Role interviewed for', draft.role, model, act, {placeholder: 'Backend engineer'})}
    </div>
    <div class="new-group">
      <h2 class="heading">The people</h2>
      ${text('candidate', 'Candidate', draft.candidate, model, act, {hint: 'Sees the question, the clock and nothing else.'})}
      ${text('lead', 'Lead', draft.lead, model, act, {hint: 'Pushes the questions, runs the clock, and grades.'})}
      ${names('interviewers', 'interviewer', 'Further interviewers', draft.interviewers, model, act,
        {add: 'Add an interviewer', hint: `They grade, each on their own. Up to ${PANEL_MAX} on the panel with the lead.`, full: panelFull})}
      ${names('observers', 'observer', 'Observers', draft.observers, model, act,
        {add: 'Add an observer', hint: 'They watch and learn; the candidate never sees them.', full: draft.observers.length >= OBSERVERS_MAX})}
    </div>
    <div class="new-group">
      <h2 class="heading">How it is held</h2>
      ${rubricChoice(model, act)}
      ${choice('clockFace', 'The candidate’s clock shows', CLOCK_FACES, face => CLOCK_FACE_WORDS[face], draft, act)}
      ${choice('accommodationPercent', 'Time for each question', ACCOMMODATIONS, accommodationWord, draft, act,
        'An accommodation for this candidate. It is logged, and the candidate just has more time.')}
      ${choice('observerView', 'Observers see', OBSERVER_VIEWS, view => OBSERVER_VIEW_WORDS[view], draft, act)}
      ${choice('holdMs', 'A push can be stopped for', HOLDS_MS, ms => ms === 0 ? 'No time: it goes out at once' : `${ms / 1000} s`, draft, act,
        'Until then the candidate has seen nothing of it.')}
    </div>
  </section>`;
}

/** What everyone is going to be graded by; it is pinned into the session. */
function rubricChoice({draft, rubrics}, act) {
  const chosen = rubrics.find(each => each.id === draft.rubric);
  return html`<div class="field"><label for="field-rubric">Graded by</label>
    <select id="field-rubric" class="select" aria-describedby="hint-rubric" @change=${event => act.change({rubric: rubrics[event.target.selectedIndex].id})}>
      ${rubrics.map(each => html`<option .selected=${live(each.id === draft.rubric)}>${each.rubric.title}</option>`)}</select>
    <p class="hint" id="hint-rubric">${chosen ? html`${chosen.rubric.criteria.map(criterion => criterion.name).join(', ')}. <a
      href=${`/rubrics/${encodeURIComponent(chosen.id)}`} target="_blank" rel="noopener">Look at it</a>` : nothing}</p></div>`;
}

/** A setting with a few values that are all fine. */
function choice(field, label, values, words, {settings}, act, hint = '') {
  return html`<div class="field"><label for=${`field-${field}`}>${label}</label>
    <select id=${`field-${field}`} class="select" aria-describedby=${hint ? `hint-${field}` : nothing}
      @change=${event => act.change({settings: {...settings, [field]: values[event.target.selectedIndex]}})}>
      ${values.map(value => html`<option .selected=${live(settings[field] === value)}>${words(value)}</option>`)}</select>
    ${hint ? html`<p class="hint" id=${`hint-${field}`}>${hint}</p>` : nothing}</div>`;
}

function problemLine(field, words) {
  return html`<p class="problem" id=${`problem-${field}`} ?hidden=${!words}>${words ? html`${icon('warning')}<span>${words}</span>` : nothing}</p>`;
}

function text(field, label, value, {problemFor}, act, {placeholder = nothing, hint = ''} = {}) {
  const problem = problemFor(field);
  return html`<div class="field"><label for=${`field-${field}`}>${label}</label>
    <input id=${`field-${field}`} class="input" dir="auto" autocomplete="off" placeholder=${placeholder} .value=${live(value)}
      aria-invalid=${problem ? 'true' : nothing} aria-describedby=${`problem-${field} hint-${field}`}
      @input=${event => act.change({[field]: event.target.value})} @blur=${() => act.touch(field)}>
    ${problemLine(field, problem)}
    ${hint ? html`<p class="hint" id=${`hint-${field}`}>${hint}</p>` : nothing}</div>`;
}

function names(list, field, label, values, {problemFor}, act, {add, hint, full}) {
  // A list copied from a mail or a table fills as many fields as it has names.
  const paste = (event, i) => {
    const pasted = splitNames(event.clipboardData.getData('text'));
    if (pasted.length < 2) return;
    event.preventDefault();
    act.pasteNames(list, i, pasted);
  };
  const keys = (event, i) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!full && values[i].trim() !== '') act.addName(list);
  };
  return html`<fieldset class="field name-list"><legend>${label}</legend>
    <p class="hint">${hint}</p>
    ${values.map((value, i) => {
      const id = `${field}-${i}`;
      const problem = problemFor(id);
      return html`<div><div class="row">
        <input id=${`field-${id}`} class="input grow" dir="auto" autocomplete="off" .value=${live(value)} aria-label=${`Name of ${field} ${i + 1}`}
          aria-invalid=${problem ? 'true' : nothing} aria-describedby=${`problem-${id}`}
          @input=${event => act.changeName(list, i, event.target.value)} @paste=${event => paste(event, i)}
          @keydown=${event => keys(event, i)} @blur=${() => act.touch(id)}>
        <button type="button" class="button button-quiet button-icon" aria-label=${`Remove ${value.trim() || `${field} ${i + 1}`}`} title="Remove"
          @click=${() => act.removeName(list, i)}>${icon('close')}</button></div>
        ${problemLine(id, problem)}</div>`;
    })}
    ${full ? nothing : html`<button type="button" class="button button-small add-name" id=${`add-${list}`} @click=${() =>
      act.addName(list)}>${icon('plus')}${add}</button>`}
  </fieldset>`;
}
