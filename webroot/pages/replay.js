// A session played again from its log, folded with the reducer that the live room uses.

import {html, render} from '/lib/lit-html/lit-html.js';
import {opening, openingProblem} from '/components/opening.js';
import {lanes} from '/components/replay/lanes.js';
import {broughtAlong, oneFile} from '/components/replay/one-file.js';
import {regradeKeys} from '/components/replay/regrade-keys.js';
import {transport} from '/components/replay/transport.js';
import {toast} from '/components/host/toast.js';
import {fileSlug, saveFile} from '/components/save-file.js';
import {listenForKeys, showKeys} from '/components/shortcuts.js';
import {desk, header, words} from '/pages/replay/desk.js';
import {replayKeys} from '/pages/replay/keys.js';
import {createRegrading} from '/pages/replay/regrading.js';
import {seenLog, writeComment} from '/protocol/seen-log.js';
import {commanded, newPlayer, placeOf, settled} from '/state/player.js';
import {eventLink, instantLink, jumpFrom, offsetOf, readPlace} from '/state/replay-places.js';
import {criteriaFor} from '/state/grades.js';
import {isPanel, questionOf} from '/state/select.js';
import {createStore} from '/state/store.js';
import {createTimeline} from '/state/timeline.js';

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
    const player = before ? commanded(before, {type: 'longer', durationMs, idle}, now())
      : newPlayer({durationMs, idle, at: offsetOf(timeline, last, place) ?? timeline.startMs});
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

/** What the parts of the page do when asked. */
const act = {
  toggle, seek, go, copyLink: copyInstant, load, jumpTo, jumpToQuestion, saveAsFile, comment, removeComment, startComment,
  sessionNow,
  changeSpeed: (by) => command({type: 'faster', by}),
  copyEvent: (event) => copy(eventLink(event), 'Copied a link to this'),
  showKeys: () => showKeys(keys),
  chooseTab: (tab) => store.set({tab}),
  chooseSide: (side) => store.set({side}),
  chooseJump: (jump) => store.set({jump}),
  chooseKind: (kind) => store.set({kind}),
  edit: (editing) => store.set({editing}),
  setSpeed: (speed) => command({type: 'speed', speed}),
  skipIdle: () => command({type: 'skipIdle', on: !store.get().player.skipIdle}),
  focus: (index) => store.set((v) => (v.focused === index ? v : {...v, focused: index})),
  grade: (questionId, criterion, level) => regrading.give(questionId, criterion, level),
  undo: undoLevel,
  judge: (verdict) => regrading.judge(verdict),
  submit: () => regrading.submit(),
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

const keys = () => {
  const now = store.get();
  return now.loaded ? replayKeys({...now, canComment: canComment(), grading: now.work ? gradingKeys() : null}, act) : [];
};

function draw(now) {
  if (!now.loaded) {
    render(opening({what: 'Replay', symbol: 'replay', home, problem: now.problem, retry: load}), app);
    return;
  }
  const model = {...now, home, brought, canComment: canComment()};
  render(html`${header(model, act)}
    <main class="replay" id="main"><h1 class="visually-hidden">Replay of ${now.loaded.session.title}</h1>
      ${desk(model, act)}
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
