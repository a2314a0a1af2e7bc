// Off the record: the page says nothing else, for everyone, until somebody goes back or the interview ends.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {timeOfDay} from '/state/wording.js';

export function offRecord({state, you, live, act}) {
  const lead = you.role === 'LEAD';
  const may = lead || you.role === 'CANDIDATE';
  return html`<main class="off-record" id="main">
    <p class="off-record-sign">${icon('off-record')}Off the record</p>
    <h1 class="stage-calm">Nothing is logged since <time class="tabular">${timeOfDay(state.offRecord.since)}</time>.</h1>
    <p class="muted">The clock stands still. The log will hold when this began and when it ended, and nothing of what is in between.
      ${may ? nothing : 'The lead or the candidate goes back on the record.'}</p>
    ${may ? html`<div class="row wrap off-record-acts">
      <button type="button" class="button button-primary button-large" data-act="on-record" ?disabled=${!live}
        @click=${act.goOnRecord}>${icon('play')}Go back on the record</button>
      ${lead ? html`<button type="button" class="button button-large" data-act="end" ?disabled=${!live}
        @click=${act.end}>${icon('leave')}End the interview</button>` : nothing}</div>` : nothing}
  </main>`;
}

/** The candidate's way there; the lead has it in the header. */
export const goOffRecord = ({live, act}) => html`<p class="stage-off"><button type="button" class="button button-quiet button-small" data-act="off-record"
  ?disabled=${!live} @click=${act.goOffRecord}>${icon('off-record')}Go off the record</button></p>`;

/** In words for whoever is to agree: what is logged, who reads it, and how long it is kept. */
export function loggingWords(role, keptDays, practice) {
  const kept = keptDays ? `It is kept for ${keptDays === 1 ? 'a day' : `${keptDays} days`} after the close.` : 'It is kept until the host erases it.';
  if (practice?.kind === 'ALONE') return `This practice is logged: what is asked and when, what you type and how you grade yourself. Only you read it. ${kept}`;
  if (practice) return `This practice is logged: who is here, what is asked and when, and what each of you grades and writes. Those who practise read it, `
    + `the forms once all are in; the host does not. ${kept}`;
  return role === 'CANDIDATE'
    ? `This interview is logged: who is here, what is asked and when, and what the panel grades and notes. The panel and the host read it, you what is `
      + `released to you, observers what they see. ${kept}`
    : `This interview is logged: who is here, what is asked and when, and what each of the panel grades and notes. The panel and the host read it, the `
      + `candidate what is released. ${kept}`;
}
