// A practice as the host may know it: that there is one, who was in it, and reports. Nothing of what was said.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {counted, whenWord} from '/state/wording.js';

export const PRACTICE_NEXT = {
  LOBBY: 'The practice has not begun.',
  LIVE: 'People are practising.',
  DEBRIEF: 'The rounds are over; forms are being written.',
  CLOSED: 'The practice is over.',
};

/** @param model `{session, reports}`; reports of this practice, or null before they are known @param act `{erase}` */
export function practiceContent({session, reports}, act) {
  return html`<div class="session-columns">
    <section class="panel" aria-labelledby="practised-by"><div class="panel-head"><h2 class="subheading" id="practised-by">Who practised</h2></div>
      <div class="panel-body"><ul class="stack practised-by">${session.seats.map(seat => html`<li><bdi>${seat.name}</bdi> <span
        class="muted small">${seat.online ? 'here now' : ''}</span></li>`)}</ul></div></section>
    <aside class="session-side" aria-label="Practice">
      <div class="notice">${icon('lock')}<div>A practice belongs to those who practised. Questions, grades, forms, replay and report open with their own links
        only.</div></div>
      <section class="panel" aria-labelledby="practice-reports"><div class="panel-head"><h2 class="subheading" id="practice-reports">${reports?.length
        ? counted(reports.length, 'report') : 'Reports'}</h2></div>
        <div class="panel-body">${reports === null ? nothing : reports.length === 0 ? html`<p class="muted">Nobody was reported.</p>`
          : html`<ul class="home-reports">${reports.map(each => html`<li><bdi>${each.by}</bdi> reported <bdi>${each.about}</bdi> <span
            class="muted small">${whenWord(each.at, Date.now())}</span></li>`)}</ul>`}</div></section>
      <p class="session-erase"><button type="button" class="button button-quiet button-small" data-act="erase"
        @click=${act.erase}>${icon('trash')}Erase this session…</button></p>
    </aside></div>`;
}
