// What the sessions on the host's home are found by: words, phase, and behind a button person, bank, verdict and days.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {VERDICTS} from '/protocol/wire.js';
import {EVERYTHING, SEALED, banksIn, filtersIn, isEverything, namesIn, phaseCounts, quickRanges} from '/state/session-list.js';
import {VERDICT_WORDS, counted, phaseWord} from '/state/wording.js';

/** @param model `{sessions, banks, find, filters: whether they are open}` */
export function finder(model, foundCount, act) {
  const {sessions, find, filters} = model;
  const counts = phaseCounts(sessions);
  const used = filtersIn(find);
  const chip = (phase, words, count) => html`<button type="button" class="chip" aria-pressed=${find.phase === phase}
    @click=${() => act.find({phase})}>${words}<span class="chip-count">${count.toLocaleString('en-GB')}</span></button>`;
  return html`<div class="finder" role="search">
    <div class="row finder-words">
      <div class="search grow">${icon('search')}
        <label class="visually-hidden" for="find-session">Find a session by title, role or anyone in it</label>
        <input id="find-session" type="search" class="input" placeholder="Title, role or anyone in it" autocomplete="off"
          .value=${live(find.text)} @input=${event => act.find({text: event.target.value}, {typing: true})}></div>
      <button type="button" class="button" aria-expanded=${filters} aria-controls="session-filters" @click=${act.toggleFilters}>Filters${used ? html`<span
        class="badge badge-accent">${used}<span class="visually-hidden"> in use</span></span>` : nothing}</button>
    </div>
    ${counts.length > 1 ? html`<div class="chips" role="group" aria-label="Show only">
      ${chip('ALL', 'All', sessions.length)}${counts.map(({phase, count}) => chip(phase, phaseWord(phase), count))}</div>` : nothing}
    <div class="panel finder-filters" id="session-filters" ?hidden=${!filters}>${filters ? fields(model, act) : nothing}</div>
    ${isEverything(find) ? html`<span class="visually-hidden" role="status"></span>` : html`<p class="finder-found small muted"><span
      role="status">${counted(foundCount, 'session')} found</span>
      <button type="button" class="link-button" @click=${() => act.find(EVERYTHING)}>Show all sessions</button></p>`}
  </div>`;
}

function fields({sessions, banks, find, now}, act) {
  const names = namesIn(sessions);
  return html`
    <div class="field"><label for="find-person">Person</label>
      <input id="find-person" class="input" type="search" list="find-names" placeholder="Anyone" autocomplete="off" .value=${live(find.person)}
        @input=${event => act.find({person: event.target.value}, {typing: true})}>
      <datalist id="find-names">${names.map(name => html`<option value=${name}></option>`)}</datalist>
      ${names.includes(find.person) ? html`<a class="small"
        href="/person?name=${encodeURIComponent(find.person)}">All that is kept about <bdi>${find.person}</bdi></a>` : nothing}</div>
    ${choice('find-bank', 'Bank', find.bank, [['', 'Any bank'], ...banksIn(sessions, banks).map(bank => [bank.id, bank.title])], bank => act.find({bank}))}
    ${choice('find-verdict', 'Verdict', find.verdict, [['', 'Any verdict'], ...VERDICTS.map(each => [each, VERDICT_WORDS[each]]), [SEALED,
      'Not revealed yet']], verdict => act.find({verdict}))}
    <fieldset class="field finder-days"><legend>Held</legend>
      <div class="row wrap">
        ${day('From', find.from, from => act.find({from}), find.to)}${day('to', find.to, to => act.find({to}), '', find.from)}
        <div class="chips" role="group" aria-label="Days">${quickRanges(now).map(range => html`<button type="button" class="chip"
          aria-pressed=${find.from === range.from && find.to === range.to}
          @click=${() => act.find(find.from === range.from && find.to === range.to ? {from: '', to: ''} : {from: range.from,
            to: range.to})}>${range.words}</button>`)}</div>
      </div></fieldset>`;
}

function choice(id, label, chosen, options, choose) {
  const known = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];
  return html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} class="select" .value=${live(chosen)} @change=${event => choose(event.target.value)}>
      ${known.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}</select></div>`;
}

const day = (label, value, choose, max = '', min = '') => html`<label class="row finder-day"><span class="small">${label}</span>
  <input type="date" class="input" .value=${live(value)} max=${max || nothing} min=${min || nothing} @change=${event => choose(event.target.value)}></label>`;
