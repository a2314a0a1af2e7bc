// A session played again from its log, folded with the reducer that the live room uses.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {icon, mark} from '/components/icons.js';
import {plan} from '/components/plan.js';
import {gradesAt, stageAt} from '/components/replay/instant.js';
import {replayEvents} from '/components/replay/events.js';
import {SPEEDS, transport} from '/components/replay/transport.js';
import {shell} from '/components/shell.js';
import {listenForKeys, showKeys} from '/components/shortcuts.js';
import {candidateStage} from '/components/stage.js';
import {phaseWord, roleWord} from '/state/wording.js';
import {questionOf} from '/state/select.js';
import {createStore} from '/state/store.js';
import {createTimeline} from '/state/timeline.js';

const JUMP_MS = 5_000;

const sessionId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
// A link to an instant ends with t=, in session time; before it stands the seat's secret, where there is one.
const place = location.hash.slice(1).split('&');
const token = place.find((part) => !part.includes('=')) ?? '';
const startAt = Number(place.find((part) => part.startsWith('t='))?.slice(2)) || null;
const home = token ? null : '/';
const app = document.getElementById('app');

const store = createStore({
  loaded: null,    // {session, audience, you, timeline, last}
  problem: null,   // {title, detail, again}
  at: 0,           // replay time
  playing: false,
  speed: 1,
  tab: 'stage',
  side: 'events',
  chosen: null,
}, (tell) => requestAnimationFrame(tell));

const sessionNow = () => store.get().loaded?.timeline.sessionTime(store.get().at) ?? 0;

async function load() {
  store.set({problem: null});
  try {
    const response = await fetch(`/api/sessions/${encodeURIComponent(sessionId)}/replay`, {
      headers: {Accept: 'application/json', ...(token ? {Authorization: `Bearer ${token}`} : {})},
    });
    if (!response.ok) {
      store.set({problem: await problemOf(response)});
      return;
    }
    const {session, audience, you, events} = await response.json();
    const timeline = createTimeline(events);
    document.title = `Replay: ${session.title} · Hotseat`;
    store.set({loaded: {session, audience, you, timeline, last: timeline.stateAfter(events.length)},
      at: store.get().loaded ? store.get().at : startAt === null ? timeline.startMs : timeline.replayTime(startAt)}); // what is new does not move what is watched
  } catch (error) {
    store.set({problem: error.name === 'UnknownEventError'
      ? {title: 'This page is older than the server', detail: error.message, again: true}
      : {title: 'The replay could not be loaded', detail: 'The server did not answer as expected. Check that it runs, then try again.', again: true}});
  }
}

async function problemOf(response) {
  const said = await response.json().catch(() => ({}));
  if (response.status === 401 || response.status === 403) {
    return {title: 'This link does not open the replay', detail: said.detail ?? 'Ask the host for a new link.'};
  }
  if (response.status === 404) return {title: 'There is no such session', detail: said.detail ?? 'Look whether the address was copied whole.'};
  return {title: said.title ?? 'The replay could not be loaded', detail: said.detail ?? `The server answered ${response.status}.`, again: true};
}

// ---- acts ----

function seek(at) {
  const {loaded} = store.get();
  store.set({at: Math.min(loaded.timeline.durationMs, Math.max(0, at))});
}

/** To the neighbouring instant at which something happened: events of one instant are one step. */
function step(by) {
  const {loaded: {timeline}, at} = store.get();
  store.set({playing: false});
  if (by > 0) {
    const next = timeline.countAt(at);
    if (next < timeline.events.length) seek(timeline.offsetOf(next));
  } else {
    const before = timeline.countAt(at) - 1;
    let index = before;
    while (index >= 0 && timeline.offsetOf(index) >= at) index -= 1;
    seek(index < 0 ? 0 : timeline.offsetOf(index));
  }
}

function toggle() {
  const {playing, at, loaded} = store.get();
  if (!playing && at >= loaded.timeline.durationMs) seek(0);
  store.set({playing: !playing});
  if (!playing) requestAnimationFrame((time) => play(time));
}

function play(before) {
  requestAnimationFrame((time) => {
    const {playing, at, speed, loaded} = store.get();
    if (!playing) return;
    // A tab in the background gets no frames: come back where it was left, not minutes later.
    const next = at + Math.min(250, time - before) * speed;
    if (next >= loaded.timeline.durationMs) store.set({at: loaded.timeline.durationMs, playing: false});
    else {
      store.set({at: next});
      play(time);
    }
  });
}

function faster(by) {
  const {speed} = store.get();
  store.set({speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.indexOf(speed) + by))]});
}

const act = {toggle, seek, step, setSpeed: (speed) => store.set({speed})};

function jumpTo(index) {
  seek(store.get().loaded.timeline.offsetOf(index));
}

function jumpToQuestion(id) {
  const {timeline} = store.get().loaded;
  const index = timeline.events.findIndex((e) => e.type === 'QuestionPushed' && e.questionId === id);
  if (index >= 0) jumpTo(index);
}

const keys = () => (store.get().loaded ? [
  {key: ' ', words: 'Play or pause', act: toggle},
  {key: 'ArrowRight', words: 'Five seconds on', act: () => seek(store.get().at + JUMP_MS)},
  {key: 'ArrowLeft', words: 'Five seconds back', act: () => seek(store.get().at - JUMP_MS)},
  {key: '.', words: 'Next event', act: () => step(1)},
  {key: ',', words: 'Previous event', act: () => step(-1)},
  {key: '>', words: 'Faster', act: () => faster(1)},
  {key: '<', words: 'Slower', act: () => faster(-1)},
  {key: 'Home', words: 'To the start', act: () => seek(0)},
  {key: 'End', words: 'To the end', act: () => seek(store.get().loaded.timeline.durationMs)},
  {key: '?', words: 'This sheet', act: () => showKeys(keys)},
] : []);

// ---- view ----

const AUDIENCES = {
  candidate: 'As the candidate saw it', observer: 'As observers saw it', panelist: 'As you saw it',
  panel: 'As the panel saw it', host: 'As the host may see it',
};

function page({loaded, at, tab, side}) {
  const {timeline, audience, last} = loaded;
  const count = timeline.countAt(at);
  const state = timeline.stateAfter(count);
  const candidate = audience === 'candidate';
  const tabs = [['plan', 'Events', 'feed'], ['stage', 'Room', 'question'], ...(candidate ? [] : [['grades', audience === 'observer' ? 'People' : 'Grades', 'scorecard']])];
  return html`<div class="desk desk-replay ${candidate ? 'desk-replay-candidate' : ''}" data-tab=${tab}>
    <nav class="desk-tabs" aria-label="Parts of the replay">${tabs.map(([id, words, symbol]) => html`
      <button type="button" class="desk-tab" aria-pressed=${tab === id ? 'true' : 'false'} @click=${() => store.set({tab: id})}>${icon(symbol)}${words}</button>`)}</nav>
    <section class="column column-plan" aria-label="Events and plan">
      <div class="column-head segments" role="group" aria-label="Show">${[['events', 'Events'], ['plan', candidate ? 'Questions' : 'Plan']].map(([id, words]) => html`
        <button type="button" class="segment" aria-pressed=${side === id ? 'true' : 'false'} @click=${() => store.set({side: id})}>${words}</button>`)}</div>
      ${side === 'events' ? replayEvents({timeline, last, reached: count, follow: true, onJump: jumpTo})
        : html`<div class="column-scroll" tabindex="0" role="region" aria-label="Questions">${plan({state: candidate ? last : state, chosen: state.current, lead: null, seat: null, onChoose: jumpToQuestion})}</div>`}
    </section>
    ${guard([count, audience], () => html`<section class="column column-stage" aria-label="The room at this moment">
        ${candidate ? html`<div class="column-scroll replay-stage" tabindex="0" role="region" aria-label="Stage">${candidateMoment(state)}</div>` : stageAt({state, now: sessionNow})}
      </section>
      ${candidate ? nothing : html`<section class="column column-grades" aria-label="Grades at this moment">${gradesAt({state, audience})}</section>`}`)}
  </div>`;
}

function candidateMoment(state) {
  if (state.phase === 'LIVE') return candidateStage({state, now: sessionNow, ticking: false});
  const words = {LOBBY: 'In the lobby.', DEBRIEF: 'The interview is over.', CLOSED: 'The session is closed.'}[state.phase] ?? '';
  return html`<div class="stage stage-between"><p class="stage-calm">${words}</p></div>`;
}

function header({loaded: {session, audience, you}}) {
  return shell({
    home,
    title: session.title,
    middle: html`<span class="badge">${icon('replay')}Replay</span>`,
    end: html`<span class="muted small replay-audience" title=${you ? `${you.name}, ${roleWord(you.role)}` : ''}>${AUDIENCES[audience] ?? audience}</span>
      ${session.phase === 'CLOSED' ? nothing : html`<button type="button" class="button button-small" title="The session is not closed yet" @click=${load}>${icon('replay')}<span class="wide-words">${phaseWord(session.phase)}: load what is new</span><span class="narrow-words">Load new</span></button>`}
      <button type="button" class="button button-quiet button-small button-icon" aria-label="Keys" title="Keys (?)" @click=${() => showKeys(keys)}>${icon('keyboard')}</button>`,
  });
}

function words({loaded: {timeline}, at}) {
  const state = timeline.stateAfter(timeline.countAt(at));
  const question = questionOf(state, state.current);
  return question ? `question ${question.number}` : phaseWord(state.phase) ?? '';
}

function draw(now) {
  if (!now.loaded) {
    render(html`${shell({home})}<main class="ending" id="main">${now.problem
      ? html`<span class="ending-icon">${icon('replay')}</span><h1 class="title">${now.problem.title}</h1><p class="lede">${now.problem.detail}</p>
        ${now.problem.again ? html`<div class="row"><button type="button" class="button button-primary" @click=${load}>Try again</button></div>` : nothing}`
      : html`<h1 class="visually-hidden">Replay</h1><span class="ending-mark">${mark()}</span><p class="lede" role="status">Reading the session’s log…</p>`}</main>`, app);
    return;
  }
  render(html`${header(now)}
    <main class="replay" id="main"><h1 class="visually-hidden">Replay of ${now.loaded.session.title}</h1>
      ${page(now)}
      ${transport({...now, timeline: now.loaded.timeline, words: words(now), act})}</main>`, app);
  // The room is redrawn when an event changes it; between events only the clock moves.
  app.querySelector('hotseat-clock')?.refresh();
}

store.subscribe(draw);
draw(store.get());
load();
listenForKeys(keys);
addEventListener('hashchange', () => location.reload());
