// A question that nobody planned: typed, or found in any bank by its words. A dialogue of the lead's; the candidate sees
// nothing until it is asked.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {BOUNDS} from '/protocol/wire.js';
import {counted, oneLine} from '/state/wording.js';

const {PROMPT_CHARS_MAX} = BOUNDS.BankLimits;
const PAUSE_MS = 250;
const MINUTES = [2, 3, 5, 8, 10, 15, 20];
const BLANK = {guidance: '', followUps: [], hints: [], weakSigns: [], difficulty: 'UNRATED', tags: [], criteria: []};

/**
 * search(words) answers with `[{bank, section, question}]`, or throws what to say; add({section, question, minutes}, now) takes
 * it into the plan and, where `now` says so, asks it at once; it answers whether it went out.
 */
export function askUnplanned({search, add, canPush}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog dialog-wide';
  dialog.setAttribute('aria-labelledby', 'unplanned-title');
  let found = null;      // null before the first search
  let problem = '';
  let chosen = null;     // the question from a bank
  let prompt = '';
  let minutes = 5;
  let timer = null;
  let asked = 0;

  const draw = () => render(html`<form @submit=${(e) => { e.preventDefault(); take(canPush); }}><div class="dialog-body unplanned">
      <h2 class="heading" id="unplanned-title">Ask something unplanned</h2>
      <label class="field"><span class="field-label">Type it</span>
        <textarea class="textarea" rows="3" maxlength=${PROMPT_CHARS_MAX} dir="auto" autofocus .value=${prompt}
          @input=${(e) => { prompt = e.target.value; chosen = null; draw(); }}
          @keydown=${(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); take(canPush); } }}></textarea></label>
      <label class="field"><span class="field-label">Or find one in your banks</span>
        <span class="search">${icon('search')}<input class="input" type="search" maxlength="200" dir="auto" autocomplete="off"
          placeholder="Words of the question, its section or tags" @input=${(e) => later(e.target.value)}></span></label>
      <div class="unplanned-found" aria-live="polite">${results()}</div>
      <label class="field unplanned-minutes"><span class="field-label">Minutes</span>
        <select class="select" @change=${(e) => { minutes = Number(e.target.value); }}>${[...new Set([...MINUTES, minutes])].sort((a, b) => a - b)
          .map((each) => html`<option value=${each} .selected=${each === minutes}>${each} min</option>`)}</select></label>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => dialog.close()}>Not now</button>
        <button type="button" class="button" data-act="add-to-plan" ?disabled=${!prompt.trim()} @click=${() => take(false)}>Add to the plan</button>
        <button type="submit" class="button button-primary" data-act="ask-now" ?disabled=${!prompt.trim() || !canPush} title=${canPush ? nothing
          : 'The interview has not started'}>${icon('push')}Ask it now</button>
      </div></form>`, dialog);

  function results() {
    if (problem) return html`<p class="problem">${icon('warning')}<span>${problem}</span></p>`;
    if (found === null) return nothing;
    if (!found.length) return html`<p class="small muted">No question in any bank has all of these words.</p>`;
    return html`<p class="visually-hidden">${counted(found.length, 'question')} found</p>
      <ul class="unplanned-list">${repeat(found, (each) => each.question.prompt, (each) => html`<li>
        <button type="button" class="unplanned-item" aria-pressed=${chosen === each ? 'true' : 'false'} @click=${() => choose(each)}>
          <span class="unplanned-prompt" dir="auto">${oneLine(each.question.prompt)}</span>
          <span class="small muted" dir="auto">${[each.bank, each.section].filter(Boolean)
            .join(', ')}, ${each.question.minutes} min</span></button></li>`)}</ul>`;
  }

  function choose(each) {
    chosen = each;
    prompt = each.question.prompt;
    minutes = each.question.minutes;
    draw();
  }

  function later(words) {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      let answer = null;
      let failed = '';
      try {
        answer = words.trim() ? await search(words.trim()) : null;
      } catch (error) {
        failed = error.message;
      }
      if (mine !== asked) return; // an older answer that came late
      found = answer;
      problem = failed;
      draw();
    }, PAUSE_MS);
  }

  function take(now) {
    if (!prompt.trim()) return;
    const question = chosen ? {...chosen.question, minutes} : {...BLANK, prompt: prompt.trim(), minutes};
    if (add({section: chosen?.section ?? '', question, minutes}, now)) dialog.close();
  }

  draw();
  dialog.addEventListener('close', () => {
    clearTimeout(timer);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
