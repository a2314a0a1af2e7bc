// Practising without a host: with a friend by one link, with whoever waits, or alone. The server says where one stands.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {announce} from '/components/announce.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {icon} from '/components/icons.js';
import {placePart, placeTimer} from '/components/practice/place.js';
import {wantFields} from '/components/practice/want-form.js';
import {shell} from '/components/shell.js';
import {createTab} from '/components/tab.js';
import {api} from '/protocol/api.js';
import {followPlace, practice} from '/protocol/practice.js';
import {keptOnDevice} from '/protocol/storage.js';
import {WHY_WORDS, wantDraft, wantOf, wantProblems} from '/state/partners.js';
import {counted, listOf} from '/state/wording.js';

const REDRAW_MS = 10_000;
const keptWant = keptOnDevice('hotseat.practice.want');
const tab = createTab();
const state = {overview: null, place: undefined, aheadMs: 0, way: null, draft: null, tried: false, busy: false, problem: null, down: null};
const now = () => Date.now() + state.aheadMs;

function update(change) {
  Object.assign(state, change);
  draw();
}

async function load() {
  update({problem: null});
  try {
    const overview = await api.practice();
    const asked = new URLSearchParams(location.search).get('way')?.toUpperCase();
    const ways = waysOf(overview);
    update({overview, draft: wantDraft(keptWant.read(), overview.banks, navigator.language), way: ways.includes(asked) ? asked : ways[0] ?? null});
    if (overview.mode !== 'OFF') followPlace(told, down => update({down}));
  } catch (problem) {
    update({problem});
  }
}

const waysOf = ({mode}) => ({OFF: [], FRIENDS: ['FRIEND', 'ALONE'], LOBBY: ['FRIEND', 'LOBBY', 'ALONE']})[mode];

/** Everything comes from here: an answer to what was just asked, or news. */
function told({place, serverNow}) {
  const before = state.place;
  state.aheadMs = serverNow - Date.now();
  update({place: place ?? null, busy: false, down: null});
  notice(before, place);
}

/** An offer must not be missed, and makes no sound; who said yes and whose page is here needs no further click. */
function notice(before, place) {
  const kind = place?.kind;
  if (kind === before?.kind) return;
  const partner = listOf(place?.with ?? []);
  if (kind === 'OFFERED') {
    announce(`Practise with ${partner}? You have half a minute to answer.`);
    document.getElementById('accept')?.focus();
  }
  if (kind === 'MATCHED') ask(practice.here());
  if (kind === 'WAITING' && before?.kind === 'OFFERED') announce('You go on waiting.');
  // Who comes to this page with a session already going on chooses; whose session begins here is taken to it.
  if (kind === 'IN_SESSION' && before) location.assign(place.link);
}

async function ask(promise) {
  update({busy: true, problem: null});
  try {
    told(await promise);
  } catch (problem) {
    update({busy: false, problem});
  }
}

const act = {
  change: fields => {
    state.draft = {...state.draft, ...fields};
    keptWant.write({...state.draft, from: ''});
    draw();
  },
  reply: yes => ask(practice.reply(yes)),
  leave: () => ask(practice.leave()),
  begin: () => ask(practice.begin()),
};

async function submit(event) {
  event.preventDefault();
  state.tried = true;
  const {draft, way} = state;
  if (Object.keys(wantProblems(draft)).length > 0) {
    draw();
    document.querySelector('[aria-invalid="true"], .practice-bank input')?.focus();
    return;
  }
  const want = wantOf(way === 'LOBBY' ? draft : {...draft, from: ''}, now());
  if (way === 'ALONE') {
    update({busy: true, problem: null});
    try {
      location.assign((await practice.alone(draft.name.trim(), want)).link);
    } catch (problem) {
      update({busy: false, problem});
    }
  } else {
    ask(way === 'LOBBY' ? practice.join(draft.name.trim(), want) : practice.invite(draft.name.trim(), want, draft.chairs));
  }
}

const WAYS = {
  FRIEND: ['people', 'With a friend', 'Make a link and send it. Whoever opens it is your partner: you interview each other in turn.', 'Make the link'],
  LOBBY: ['search', 'Find a partner', 'You are matched with somebody who wants the same and whom you never met, in the order of waiting.', 'Join the queue'],
  ALONE: ['person', 'Alone', 'Hotseat asks by the clock, you answer aloud or in writing, and grade yourself against the anchors.', 'Begin'],
};

function view() {
  const {overview, problem, down, place} = state;
  return html`${shell({title: 'Practice', end: overview && overview.mode !== 'OFF' ? html`<a class="button button-quiet button-small"
    href="/practice/mine">${icon('replay')}My practice</a>` : nothing})}
    <main id="main" class="page page-narrow practice">
      <header class="practice-lead"><h1 class="title">Practise interviews</h1>
        <p class="lede">Two people, each candidate once and interviewer once, both graded by the other. No account and no contact data: a name is
          enough.</p></header>
      ${down ? html`<div class="notice notice-amber" role="status">${icon('offline')}<div class="grow"><strong>${down.title}.</strong> ${down.unreachable
        ? 'This page tries again by itself; your place is kept for two minutes.' : down.detail}</div></div>` : nothing}
      ${problemNotice(problem, {action: overview ? nothing : html`<button type="button" class="button button-small" @click=${load}>Try again</button>`})}
      ${!overview ? (problem ? nothing : waiting(4, 'Loading')) : overview.mode === 'OFF' ? off() : place === undefined ? waiting(4, 'Looking for your place')
        : body()}
    </main>`;
}

function off() {
  return html`<div class="panel empty">${icon('lock')}<h2 class="heading">Practice is not switched on here</h2>
    <p>Whoever runs this server can switch it on by starting it with <code>--practice friends</code>, or with <code>--practice lobby</code> so that people
      find partners as well.</p></div>`;
}

function body() {
  const {place, overview, busy} = state;
  if (place && place.kind !== 'OUT') return placePart({place, banks: overview.banks, rules: overview.rules, now, busy}, act);
  const [title, words] = place ? WHY_WORDS[place.why] : [];
  return html`${place ? html`<div class="notice notice-amber" role="status">${icon('info')}<div class="grow"><strong>${title}.</strong> ${words}</div></div>`
    : nothing}${form()}`;
}

function form() {
  const {overview, way, draft, busy, tried} = state;
  const [, , words, button] = WAYS[way];
  return html`<div class="segments" role="group" aria-label="How to practise">${waysOf(overview).map(each => html`<button type="button" class="segment"
    aria-pressed=${each === way}
      @click=${() => update({way: each})}>${icon(WAYS[each][0])}<span>${WAYS[each][1]}</span></button>`)}</div>
    <form class="panel practice-form" novalidate @submit=${submit}>
      <p class="practice-words">${words}</p>
      ${wantFields({draft, banks: overview.banks, way, problems: tried ? wantProblems(draft) : {}}, act)}
      <div class="spread wrap"><span class="muted">${way === 'LOBBY' ? overview.waiting === 0 ? 'Nobody waits now; you would be the first.'
        : `${counted(overview.waiting, 'person waits', 'people wait')} now.` : nothing}</span>
        <button class="button button-primary" ?disabled=${busy || overview.banks.length === 0}>${busy ? 'One moment…' : button}</button></div>
    </form>`;
}

function draw() {
  render(view(), document.getElementById('app'));
  const {place, overview} = state;
  const timer = place && overview ? placeTimer(place, overview.rules) : null;
  const title = {OFFERED: `${listOf(place?.with ?? [])}? · Practice`, WAITING: 'Waiting · Practice', IN_SESSION: 'Your practice · Practice'}[place?.kind];
  tab.show(title ?? 'Practice · Hotseat', timer ? place.kind : null, timer, now);
}

// What is taken of a partner gives way by the minute, without any news.
setInterval(() => {
  if (state.place?.kind === 'WAITING') draw();
}, REDRAW_MS);
load();
