// A session played again from its log, folded with the reducer that the live room uses.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {icon} from '/components/icons.js';
import {opening, openingProblem} from '/components/opening.js';
import {plan} from '/components/plan.js';
import {feedbackDocument} from '/components/feedback.js';
import {gradesAt, stageAt} from '/components/replay/instant.js';
import {replayEvents} from '/components/replay/events.js';
import {comments} from '/components/replay/comments.js';
import {lanes} from '/components/replay/lanes.js';
import {broughtAlong, oneFile} from '/components/replay/one-file.js';
import {regradeColumn} from '/components/replay/regrade.js';
import {regradeKeys} from '/components/replay/regrade-keys.js';
import {transport} from '/components/replay/transport.js';
import {toast} from '/components/host/toast.js';
import {fileSlug, saveFile} from '/components/save-file.js';
import {shell} from '/components/shell.js';
import {listenForKeys, showKeys} from '/components/shortcuts.js';
import {candidateStage} from '/components/stage.js';
import {createRegrading} from '/pages/replay/regrading.js';
import {newId} from '/protocol/commands.js';
import {seenLog, writeComment} from '/protocol/seen-log.js';
import {commanded, newPlayer, placeOf, settled} from '/state/player.js';
import {JUMPS, eventLink, instantLink, jumpFrom, offsetOf, readPlace} from '/state/replay-places.js';
import {phaseWord, roleWord} from '/state/wording.js';
import {criteriaFor} from '/state/grades.js';
import {isPanel, questionOf} from '/state/select.js';
import {createStore} from '/state/store.js';
import {createTimeline} from '/state/timeline.js';

const JUMP_MS = 5_000;

const sessionId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const place = readPlace(location.hash);
const {token} = place;
const brought = broughtAlong();
const home = token || brought ? null : '/';
const app = document.getElementById('app');

const store = createStore({
  loaded: null,    // {session, audience, you, timeline, last}
  problem: null,   // {title, detail, again}
  player: null,
  at: 0,           // replay time, as it is drawn
  jump: 'event',
  tab: 'stage',
  side: 'events',
  writing: false,
  editing: null,   // id of the own comment that is being changed
  kind: 'NOTE',    // of the comment that is being written
  work: null,      // what a re-grader has put down
  focused: 0,      // criterion under the re-grader's keys
}, (tell) => requestAnimationFrame(tell));

const sessionNow = () => store.get().loaded?.timeline.sessionTime(store.get().at) ?? 0;

async function load() {
  store.set({problem: null});
  try {
    const log = brought ?? await seenLog(sessionId, token);
    const {session, audience, you, events} = log;
    const timeline = createTimeline(events);
    const last = timeline.stateAfter(events.length);
    const {durationMs, lanes: {idle}} = timeline;
    const before = store.get().player;
    document.title = `Replay: ${session.title} · Hotseat`;
    // What is new does not move what is watched.
    const player = before ? commanded(before, {type: 'longer', durationMs, idle}, now()) : newPlayer({durationMs, idle, at: offsetOf(timeline, last, place) ?? timeline.startMs});
    store.set({loaded: {session, audience, you, timeline, last, log}, player, at: placeOf(player, now())});
    regrade(audience, you, last);
  } catch (error) {
    store.set({problem: openingProblem(error, 'The replay could not be loaded')});
  }
}

// ---- grading again ----

let regrading = null;

function regrade(audience, you, last) {
  if (audience !== 'regrader' || brought) {
    store.set({work: null});
    return;
  }
  regrading ??= createRegrading({session: sessionId, token, seat: you.seat, changed: (work) => store.set({work}), reload: load});
  regrading.loaded(last.regrades[you.seat] ?? {});
}

/** The question that the replay shows, so also the one that is graded. */
function shownQuestion() {
  const {loaded: {timeline, last}, at} = store.get();
  const state = timeline.stateAfter(timeline.countAt(at));
  return questionOf(last, state.current ?? state.asked.at(-1));
}

function undoLevel() {
  const id = regrading.undo();
  if (id && id !== shownQuestion()?.id) jumpToQuestion(id);
}

function focusCriterion(focused) {
  store.set({focused});
  document.querySelector(`.criterion[data-index="${focused}"]`)?.focus(); // the block, so that a space still plays and pauses
}

function gradingKeys() {
  const {loaded: {last}, focused} = store.get();
  const question = shownQuestion();
  return regradeKeys({last, criteria: question ? criteriaFor(last, question) : [], focused, undo: undoLevel, focus: focusCriterion,
    grade: (criterion, level) => regrading.give(question.id, criterion, level)});
}

// ---- acts ----

const now = () => performance.now();

/** Every act goes through here, one after the other. */
function command(what) {
  const {player} = store.get();
  const next = commanded(player, what, now());
  store.set({player: next, at: placeOf(next, now())});
  if (next.state === 'playing' && player.state !== 'playing') run(now());
}

/** A tab in the background gets no frames: come back where it was left, not minutes later. */
const LONGEST_FRAME_MS = 500;

function run(before) {
  requestAnimationFrame(() => {
    const {player, at} = store.get();
    if (player.state !== 'playing') return;
    const next = now() - before > LONGEST_FRAME_MS ? {...player, at, since: now()} : settled(player, now());
    store.set({player: next, at: placeOf(next, now())});
    if (next.state === 'playing') run(now());
  });
}

const seek = (to) => command({type: 'seek', to});
const toggle = () => command({type: 'toggle'});

/** To the next or previous one of a kind, and there it stands. */
function go(by, kind = store.get().jump) {
  const {loaded: {timeline}, at} = store.get();
  const to = jumpFrom(timeline, at, kind, by);
  command({type: 'pause'});
  if (to !== null) seek(to);
  else if (by < 0 && kind === 'event') seek(0);
}

async function copy(what, words) {
  const link = `${location.href.split('#')[0]}#${[token, what].filter(Boolean).join('&')}`;
  try {
    await navigator.clipboard.writeText(link);
    toast(words);
  } catch {
    prompt('Copy this link', link);
  }
}

const copyInstant = () => copy(instantLink(sessionNow()), 'Copied a link to this instant');

async function saveAsFile() {
  const {log} = store.get().loaded;
  try {
    saveFile(`replay-${fileSlug(log.session.title, log.session.id)}.html`, 'text/html', await oneFile(log));
    toast('Saved. The file opens without a server, and holds what you see here');
  } catch (error) {
    toast(`The file could not be made: ${error.message}. Check that the server runs, then try again.`);
  }
}

function fullscreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

const act = {
  toggle, seek, go, copyLink: copyInstant,
  chooseJump: (jump) => store.set({jump}),
  setSpeed: (speed) => command({type: 'speed', speed}),
  skipIdle: () => command({type: 'skipIdle', on: !store.get().player.skipIdle}),
};

/** The log is read anew: what was written is shown as it was stored. */
async function comment(written) {
  store.set({writing: true});
  try {
    await writeComment(sessionId, token, written);
    await load();
    store.set({editing: null});
    return true;
  } catch (error) {
    toast(error.detail ?? 'The comment was not stored. Try again.');
    return false;
  } finally {
    store.set({writing: false});
  }
}

async function removeComment(each) {
  if (await comment({...each, words: ''})) toast(each.kind === 'MOMENT' ? 'Moment removed' : 'Note removed', {action: 'Undo', onAction: () => comment(each)});
}

/** Stops here and has the pen ready: what is worth a word is gone in a moment. */
function startComment(kind) {
  command({type: 'pause'});
  store.set({side: 'comments', tab: 'plan', kind, editing: null});
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.comment-form [name=words]')?.focus()));
}

const canComment = () => {
  const {loaded: {last, you, audience}} = store.get();
  return !brought && audience === 'panel' && !last.practice && last.phase === 'CLOSED' && isPanel(you?.role);
};

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
  {key: 'k', words: '', act: toggle},
  {key: 'ArrowRight', words: 'Five seconds on', act: () => seek(store.get().at + JUMP_MS)},
  {key: 'ArrowLeft', words: 'Five seconds back', act: () => seek(store.get().at - JUMP_MS)},
  {key: '.', words: 'Next event', act: () => go(1, 'event')},
  {key: ',', words: 'Previous event', act: () => go(-1, 'event')},
  {key: ']', words: 'Next question', act: () => go(1, 'question')},
  {key: '[', words: 'Previous question', act: () => go(-1, 'question')},
  {key: 'n', words: `Next ${JUMPS[store.get().jump].one}, as chosen beside the player`, act: () => go(1)},
  {key: 'p', words: `Previous ${JUMPS[store.get().jump].one}`, act: () => go(-1)},
  {key: '>', words: 'Faster', act: () => command({type: 'faster', by: 1})},
  {key: '<', words: 'Slower', act: () => command({type: 'faster', by: -1})},
  {key: 'i', words: 'Jump over idle stretches, or not', act: act.skipIdle},
  {key: 'c', words: 'Copy a link to this instant', act: copyInstant},
  {key: 'f', words: 'Full screen', act: fullscreen},
  {key: 'Home', words: 'To the start', act: () => seek(0)},
  {key: 'End', words: 'To the end', act: () => seek(store.get().loaded.timeline.durationMs)},
  ...(canComment() ? [{key: 'b', words: 'Mark this moment, looking back', act: () => startComment('MOMENT')}, {key: 'm', words: 'Write a note on this instant', act: () => startComment('NOTE')}] : []),
  ...(store.get().work ? gradingKeys() : [{key: '0 … 9', words: 'To that tenth of it'},
  ...Array.from({length: 10}, (_, tenth) => ({key: String(tenth), words: '', act: () => seek(store.get().loaded.timeline.durationMs * tenth / 10)}))]),
  {key: '?', words: 'This sheet', act: () => showKeys(keys)},
] : []);

// ---- view ----

const AUDIENCES = {
  candidate: 'As the candidate saw it', observer: 'As observers saw it', panelist: 'As you saw it',
  training: 'Training copy', regrader: 'First grades hidden', panel: 'As the panel saw it', host: 'As the host may see it',
  peer: 'As you saw it',
};

function page(now) {
  const {loaded, at, tab, side} = now;
  const {timeline, audience, last} = loaded;
  const hasComments = audience === 'panel' && !last.practice;
  const count = timeline.countAt(at);
  const state = timeline.stateAfter(count);
  const candidate = audience === 'candidate' || ((audience === 'peer' || audience === 'host') && !last.planned);
  const tabs = [['plan', 'Events', 'feed'], ['stage', 'Room', 'question'], ...(candidate ? [] : [['grades', audience === 'observer' ? 'People' : 'Grades', 'scorecard']])];
  return html`<div class="desk desk-replay ${candidate ? 'desk-replay-candidate' : ''}" data-tab=${tab}>
    <nav class="desk-tabs" aria-label="Parts of the replay">${tabs.map(([id, words, symbol]) => html`
      <button type="button" class="desk-tab" aria-pressed=${tab === id ? 'true' : 'false'} @click=${() => store.set({tab: id})}>${icon(symbol)}${words}</button>`)}</nav>
    <section class="column column-plan" aria-label="Events and plan">
      <div class="column-head segments" role="group" aria-label="Show">${[['events', 'Events'], ['plan', candidate ? 'Questions' : 'Plan'], ...(hasComments ? [['comments', 'Looking back']] : [])].map(([id, words]) => html`
        <button type="button" class="segment" aria-pressed=${side === id ? 'true' : 'false'} @click=${() => store.set({side: id})}>${words}</button>`)}</div>
      ${side === 'events' ? replayEvents({timeline, last, reached: count, follow: true, onJump: jumpTo, onLink: (event) => copy(eventLink(event), 'Copied a link to this')})
        : side === 'comments' && hasComments ? lookedBack(now)
        : html`<div class="column-scroll" tabindex="0" role="region" aria-label="Questions">${plan({state: candidate ? last : state, chosen: state.current, lead: null, seat: null, onChoose: jumpToQuestion})}</div>`}
    </section>
    ${guard([count, audience], () => html`<section class="column column-stage" aria-label="The room at this moment">
        ${candidate ? html`<div class="column-scroll replay-stage" tabindex="0" role="region" aria-label="Stage">${candidateMoment(state)}</div>` : stageAt({state, now: sessionNow})}
      </section>`)}
    ${candidate ? nothing : audience === 'regrader' ? html`<section class="column column-grades" aria-label="Your grades">${again(now, state)}</section>`
      : guard([count, audience, last], () => html`<section class="column column-grades" aria-label="Grades at this moment">${gradesAt({state, last, audience})}</section>`)}
  </div>`;
}

function again({loaded: {last, you}, work, focused}, state) {
  return regradeColumn({state, last, you, work, focused, onFocus: (index) => store.set((v) => (v.focused === index ? v : {...v, focused: index})),
    onGrade: (questionId, criterion, level) => regrading.give(questionId, criterion, level), onUndo: undoLevel,
    onJudge: (verdict) => regrading.judge(verdict), onSubmit: () => regrading.submit(), onJump: jumpToQuestion});
}

function lookedBack({loaded: {timeline, last, you}, at, writing, editing, kind}) {
  return comments({timeline, last, at, you, kind, editing, busy: writing, canWrite: canComment(), onJump: seek,
    onKind: (chosen) => store.set({kind: chosen}), onEdit: (id) => store.set({editing: id}),
    onWrite: (words) => comment({id: newId(), kind, about: Math.round(timeline.sessionTime(at)), words}),
    onChange: (each, words) => comment({...each, words}), onRemove: removeComment});
}

function candidateMoment(state) {
  if (state.phase === 'LIVE') return candidateStage({state, now: sessionNow, ticking: false});
  if (state.feedback) return html`<div class="page feedback-page">${feedbackDocument({feedback: state.feedback, startedAt: state.startedAt, selfGrades: state.selfGrades})}</div>`;
  const words = {LOBBY: 'In the lobby.', DEBRIEF: 'The interview is over.', CLOSED: 'The session is closed.'}[state.phase] ?? '';
  return html`<div class="stage stage-between"><p class="stage-calm">${words}</p></div>`;
}

function header({loaded: {session, audience, you, last}}) {
  const seenAs = audience === 'panel' && last.practice ? 'With all forms open' : AUDIENCES[audience] ?? audience;
  return shell({
    home,
    title: session.title,
    middle: html`<span class="badge">${icon('replay')}Replay</span>`,
    end: html`<span class="muted small replay-audience" title=${you ? `${you.name}, ${roleWord(you.role)}` : ''}>${seenAs}</span>
      ${brought ? nothing : html`<button type="button" class="button button-quiet button-small button-icon" data-act="save-file" aria-label="Save as one file" title="Save as one file that opens without a server" @click=${saveAsFile}>${icon('download')}</button>`}
      ${session.phase === 'CLOSED' || brought ? nothing : html`<button type="button" class="button button-small" title="The session is not closed yet" @click=${load}>${icon('replay')}<span class="wide-words">${phaseWord(session.phase)}: load what is new</span><span class="narrow-words">Load new</span></button>`}
      <button type="button" class="button button-quiet button-small button-icon" aria-label="Keys" title="Keys (?)" @click=${() => showKeys(keys)}>${icon('keyboard')}</button>`,
  });
}

function words({loaded: {timeline}, at}) {
  const state = timeline.stateAfter(timeline.countAt(at));
  const question = questionOf(state, state.current);
  const round = state.practice?.kind === 'PEERS' && state.phase === 'LIVE' ? `round ${state.practice.round}` : '';
  if (round) return question ? `${round}, question ${question.number}` : round;
  return question ? `question ${question.number}` : phaseWord(state.phase) ?? '';
}

function draw(now) {
  if (!now.loaded) {
    render(opening({what: 'Replay', symbol: 'replay', home, problem: now.problem, retry: load}), app);
    return;
  }
  render(html`${header(now)}
    <main class="replay" id="main"><h1 class="visually-hidden">Replay of ${now.loaded.session.title}</h1>
      ${page(now)}
      ${lanes({timeline: now.loaded.timeline, last: now.loaded.last, at: now.at, onSeek: seek})}
      ${transport({...now, timeline: now.loaded.timeline, words: words(now), canSkip: now.loaded.timeline.lanes.idle.length > 0, act})}</main>`, app);
  // The room is redrawn when an event changes it; between events only the clock moves.
  app.querySelector('hotseat-clock')?.refresh();
}

store.subscribe(draw);
draw(store.get());
load();
listenForKeys(keys);
addEventListener('hashchange', () => location.reload());
