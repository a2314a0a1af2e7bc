// Two replays of the same question side by side, each from the moment the question was pushed.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {clock} from '/components/clock.js';
import {hostPage} from '/components/host/host-page.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {icon} from '/components/icons.js';
import {markdown} from '/components/markdown.js';
import {gradesAt} from '/components/replay/instant.js';
import {listenForKeys} from '/components/shortcuts.js';
import {shell} from '/components/shell.js';
import {api} from '/protocol/api.js';
import {seenLog} from '/protocol/seen-log.js';
import {SPEEDS, commanded, newPlayer, placeOf, settled} from '/state/player.js';
import {candidateOf, helpWith} from '/state/select.js';
import {lengthOf, placeIn, shared} from '/state/side-by-side.js';
import {createTimeline} from '/state/timeline.js';
import {digits} from '/state/timer.js';
import {counted} from '/state/wording.js';

const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const asked = new URLSearchParams(location.search);
const JUMP_MS = 5_000;

const state = {left: null, right: null, sessions: null, pairs: [], pair: 0, player: null, at: 0, problem: null};
const page = hostPage({view, onSignIn: load});
const now = () => performance.now();

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

async function side(session) {
  const log = await seenLog(session, '');
  const timeline = createTimeline(log.events);
  return {session: log.session, audience: log.audience, timeline, last: timeline.stateAfter(log.events.length)};
}

async function load() {
  try {
    const [sessions, left] = await page.guard(Promise.all([api.sessions(), side(id)]));
    update({sessions: sessions.filter((each) => each.id !== id && each.phase !== 'LOBBY'), left, problem: null});
    if (asked.get('with')) await put(asked.get('with'));
  } catch (problem) {
    update({problem});
  }
}

async function put(other) {
  try {
    const right = await side(other);
    const pairs = shared(state.left, right);
    history.replaceState(null, '', `${location.pathname}?with=${encodeURIComponent(other)}`);
    update({right, pairs, pair: 0, at: 0, player: pairs.length ? newPlayer({durationMs: lengthOf(pairs[0])}) : null, problem: null});
  } catch (problem) {
    update({problem});
  }
}

function choose(pair) {
  update({pair, player: newPlayer({durationMs: lengthOf(state.pairs[pair])}), at: 0});
}

function command(what) {
  if (!state.player) return;
  const wasPlaying = state.player.state === 'playing';
  const player = commanded(state.player, what, now());
  update({player, at: placeOf(player, now())});
  if (player.state === 'playing' && !wasPlaying) run();
}

function run() {
  requestAnimationFrame(() => {
    if (state.player?.state !== 'playing') return;
    const player = settled(state.player, now());
    update({player, at: placeOf(player, now())});
    run();
  });
}

function view() {
  const {left, right, sessions, problem, pairs} = state;
  return html`${shell({title: 'Side by side'})}<main id="main" class="page side-by-side">
    <h1 class="visually-hidden">Two replays side by side</h1>${problemNotice(problem)}
    ${left && !right ? chooser() : nothing}
    ${!sessions && !problem ? waiting(4, 'Reading the session') : nothing}
    ${right && !pairs.length ? html`<div class="panel empty">${icon('question')}<h2
      class="heading">No question in common</h2><p>“${left.session.title}” and “${right.session.title}” asked different questions.</p>
      <button type="button" class="button" @click=${() => update({right: null})}>Choose another session</button></div>` : nothing}
    ${right && pairs.length ? both() : nothing}</main>`;
}

function chooser() {
  const {sessions, left} = state;
  return html`<div class="panel"><div class="panel-head"><h2 class="heading">Put beside “<bdi>${left.session.title}</bdi>”</h2></div>
    ${sessions.length ? html`<ul class="side-choices">${sessions.map((each) => html`<li><button type="button" class="button button-quiet" @click=${() =>
      put(each.id)}><bdi>${each.title}</bdi> <span class="muted"><bdi>${each.candidate}</bdi></span></button></li>`)}</ul>`
      : html`<p class="panel-body muted">There is no other session that was held. Hold two with a question in common, and compare how it was
        answered.</p>`}</div>`;
}

function both() {
  const {left, right, pairs, pair, player, at} = state;
  const chosen = pairs[pair];
  const playing = player.state === 'playing';
  return html`<div class="side-question"><label class="field"><span class="field-label">${counted(pairs.length, 'question')} in common</span>
      <select class="select" @change=${(e) => choose(e.target.selectedIndex)}>${pairs.map((each, i) => html`<option
        .selected=${live(i === pair)}>${each.left.prompt.replace(/\s+/g, ' ').slice(0, 110)}</option>`)}</select></label>
      <div class="prose side-prompt">${markdown(chosen.left.prompt)}</div></div>
    <div class="side-columns">${column(left, chosen.left, at)}${column(right, chosen.right, at)}</div>
    <footer class="transport" aria-label="Player"><button type="button" class="button button-primary button-icon" data-act="play" aria-label=${playing
      ? 'Pause' : 'Play'} title="${playing ? 'Pause' : 'Play'} (space)" @click=${() => command({type: 'toggle'})}>${icon(playing ? 'pause' : 'play')}</button>
      <span class="transport-time tabular">${digits(Math.floor(at / 1000))}<span class="muted"> / ${digits(Math.floor(player.durationMs / 1000))}</span></span>
      <input type="range" class="seek-bar" min="0" max=${Math.max(1, Math.round(player.durationMs))} step="1" .value=${live(String(Math.round(at)))}
        aria-label="Time since the question was pushed" aria-valuetext=${digits(Math.floor(at / 1000))} @input=${(e) => command({type: 'seek',
        to: Number(e.target.value)})}>
      <label><span class="visually-hidden">Speed</span><select class="select" @change=${(e) => command({type: 'speed',
        speed: SPEEDS[e.target.selectedIndex]})}>${SPEEDS.map((each) => html`<option
        .selected=${live(each === player.speed)}>${each}×</option>`)}</select></label></footer>`;
}

function column({session, audience, timeline, last}, stretch, at) {
  const place = placeIn(stretch, at);
  const then = timeline.stateAfter(timeline.countAt(place));
  const timer = then.timers[stretch.questionId];
  const help = helpWith(then, stretch.questionId);
  return html`<section class="panel side-column" aria-label=${session.title}><div class="panel-head"><div><h2
    class="subheading"><bdi>${candidateOf(last)?.name}</bdi></h2><p class="small muted"><a
    href="/replay/${encodeURIComponent(session.id)}#&q=${encodeURIComponent(stretch.questionId)}"><bdi>${session.title}</bdi></a>, question
      ${stretch.number}</p></div></div>
    <div class="side-clock">${timer ? clock(timer, () => timeline.sessionTime(place), {size: 'desk', ticking: false}) : nothing}
      <p>${at >= stretch.to - stretch.from ? html`Finished after <span class="tabular">${digits(Math.round((stretch.to - stretch.from) / 1000))}</span>.`
        : ''} ${help.hints.length ? `${counted(help.hints.length, 'hint')} given. ` : ''}${help.followUps.length ? `${counted(help.followUps.length,
        'follow-up')} asked.` : ''}</p></div>
    <div class="side-grades">${gradesAt({state: {...then, current: stretch.questionId}, last, audience})}</div></section>`;
}

listenForKeys(() => [{key: ' ', act: () => command({type: 'toggle'})}, {key: 'ArrowRight', act: () => command({type: 'seek', to: state.at + JUMP_MS})},
  {key: 'ArrowLeft', act: () => command({type: 'seek', to: state.at - JUMP_MS})},
  {key: '>', act: () => command({type: 'faster', by: 1})}, {key: '<', act: () => command({type: 'faster', by: -1})}, {key: 'Home', act: () =>
    command({type: 'seek', to: 0})}]);
