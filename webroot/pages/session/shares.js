// Links to the replay for people who had no seat: whose view, how long, how often opened, and taken back with a click.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {copyButton} from '/components/host/copy-button.js';
import {absoluteLink, linkField, problemNotice} from '/components/host/parts.js';
import {counted, dayWord, momentWord} from '/state/wording.js';

const VIEWS = {CANDIDATE: 'As the candidate', OBSERVER: 'As observers', PANEL: 'As the panel', TRAINING: 'Training copy, names masked'};
const DAYS = [1, 7, 30, 90, 366];
const SEALED = ['PANEL', 'TRAINING'];

/** @param model `{shares, sharing: {view, days, busy, problem, link}, revealed}` @param act what the page does when asked */
export function sharesPart({shares, sharing, now}, act) {
  return html`<div class="panel" id="shares"><div class="panel-head"><h2 class="subheading">Share the replay</h2></div>
    <form class="panel-body share-form" @submit=${(e) => { e.preventDefault(); act.share(); }}>
      <label class="field"><span class="field-label">Shown</span><select class="select" @change=${(e) =>
        act.sharing({view: Object.keys(VIEWS)[e.target.selectedIndex]})}>
        ${Object.entries(VIEWS).map(([view, words]) => html`<option .selected=${live(view === sharing.view)}>${words}</option>`)}</select></label>
      <label class="field"><span class="field-label">For</span><select class="select" @change=${(e) => act.sharing({days: DAYS[e.target.selectedIndex]})}>
        ${DAYS.map((days) => html`<option .selected=${live(days === sharing.days)}>${days === 366 ? 'a year' : counted(days,
          'day')}</option>`)}</select></label>
      ${SEALED.includes(sharing.view) ? html`<p class="hint">${sharing.view === 'TRAINING'
        ? 'The panel’s view, with everyone’s name replaced by their part, also where somebody wrote it. ' : ''}Possible once the scores are revealed.</p>`
        : nothing}
      ${problemNotice(sharing.problem)}
      <div><button type="submit" class="button" ?disabled=${sharing.busy}>${icon('link')}Make a link</button></div>
      ${sharing.link ? html`<div class="share-made" role="status"><p
        class="small">This link is shown once; the server keeps only its hash.</p>${linkField(absoluteLink(sharing.link), 'the replay')}
        ${copyButton({text: absoluteLink(sharing.link), label: 'Copy the link', kind: 'button-primary'})}</div>` : nothing}
    </form>
    ${shares?.length ? html`<ul class="share-rows">${repeat(shares, (each) => each.id, (each) => row(each, now, act))}</ul>` : nothing}</div>`;
}

function row(share, now, act) {
  const over = share.revoked ? 'Taken back' : share.expiresAt <= now ? 'Expired' : null;
  return html`<li class="share-row" data-over=${over ? 'true' : 'false'}><div class="grow"><p>${VIEWS[share.view]}</p>
      <p class="small muted">${over ?? `Until ${dayWord(share.expiresAt)}`} · ${share.opened ? `opened ${counted(share.opened,
        'time')}, last ${momentWord(share.lastOpened, now)}` : 'not opened yet'}</p></div>
    ${over ? nothing : html`<button type="button" class="button button-quiet button-small" @click=${() => act.unshare(share)}>Take back<span
      class="visually-hidden"> the link shown ${VIEWS[share.view].toLowerCase()}</span></button>`}</li>`;
}
