// What people practise by themselves, as the host may know it: how much, and who reported whom. Nothing of what was said.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {copyButton} from '/components/host/copy-button.js';
import {counted, whenWord} from '/state/wording.js';

const SHOWN = 5;

/** @param model `{practice}`: `{mode, sessions, people, waiting, reports}`, or null before it is known */
export function practicePart({practice}) {
  if (!practice || practice.mode === 'OFF') return nothing;
  const {mode, sessions, people, waiting, reports} = practice;
  return html`<section class="home-banks home-practices" aria-labelledby="practice-heading"><h2 class="heading" id="practice-heading">Practice</h2>
    <div class="panel home-practice">
      <p>${mode === 'LOBBY' ? 'Anybody who reaches this server finds partners or practises with friends'
        : 'Anybody who reaches this server practises with friends by link'}; you see how much, and reports.</p>
      <div class="row wrap"><a class="button button-small" href="/practice">${icon('people')}Practice page</a>${copyButton({text: () =>
        `${location.origin}/practice`, label: 'Copy its link', kind: 'button-small', of: ' to the practice page'})}</div>
      <p class="small muted tabular">${counted(sessions, 'practice')} by ${counted(people, 'person', 'people')}${mode === 'LOBBY'
        ? `; ${waiting} ${waiting === 1 ? 'waits' : 'wait'} now` : ''}</p>
      ${reports.length === 0 ? nothing : html`<h3 class="label">${counted(reports.length, 'report')}</h3>
        <ul class="home-reports">${reports.slice(0, SHOWN).map(each => html`<li class="small"><bdi>${each.by}</bdi> reported <bdi>${each.about}</bdi>
          <span class="muted">${whenWord(each.at, Date.now())} · <a
            href=${`/sessions/${encodeURIComponent(each.session)}`}>practice ${each.session}</a></span></li>`)}</ul>
        ${reports.length > SHOWN ? html`<p class="small muted">${reports.length - SHOWN} older not shown.</p>` : nothing}`}
    </div></section>`;
}
