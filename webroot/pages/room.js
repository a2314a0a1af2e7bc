// A seat in a session, from the lobby to the closed page. This module wires: link → connection → state → view.
// What each role sees in each phase is chosen in `page`; everything drawn lives in /components. What only some need comes later.

/** @import {Session} from '/state/types' */
import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {connectionBanner, notices} from '/components/banner.js';
import * as endings from '/components/endings.js';
import {shell} from '/components/shell.js';
import {listenForKeys, showKeys} from '/components/shortcuts.js';
import {createTab} from '/components/tab.js';
import {CLOSE_CODES} from '/protocol/wire.js';
import {roomActs} from '/pages/room/acts.js';
import {header, page} from '/pages/room/page.js';
import {createParts, partsFor} from '/pages/room/parts.js';
import {seatView} from '/pages/room/seat-view.js';
import {createSpeaker} from '/pages/room/speak.js';
import {keptInTab, keptOnDevice, tabStorage} from '/protocol/storage.js';
import {connect} from '/protocol/connection.js';
import {readKeyMap, rebound, withChosenKeys} from '/state/key-map.js';
import {hasLeft} from '/state/practice.js';
import {isPanel, leadTakeableAt, shownQuestions, talkInSight} from '/state/select.js';
import {evolve, fold, initialSession} from '/state/session.js';
import {createStore} from '/state/store.js';

const sessionId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const token = location.hash.slice(1);
const replayLink = `/replay/${encodeURIComponent(sessionId)}#${token}`;
const reportLink = `/report/${encodeURIComponent(sessionId)}#${token}`;
const feedbackLink = `/feedback/${encodeURIComponent(sessionId)}#${token}`;
/** @type {HTMLElement & {session?: Session}} */
const app = document.getElementById('app');
const tab = createTab();
const staged = keptInTab(`hotseat.staged.${sessionId}`);
const verdictOf = (seat) => keptInTab(`hotseat.verdict.${sessionId}.${seat}`);
const keyMap = keptOnDevice('hotseat.keys');
const coached = keptInTab(`hotseat.coached.${sessionId}`);

const store = createStore({
  state: initialSession(),
  events: [],
  you: null,
  keptDays: 0,         // how long after its close the session is kept; 0 until the host erases it
  online: new Map(),
  status: {kind: 'connecting', attempt: 0},
  pending: [],
  failure: null,
  missing: [],         // parts of the page that could not be fetched so far
  notices: [],
  chosen: null,        // a question looked at by hand; null follows the stage
  focused: 0,          // criterion under the keys
  tab: null,           // of a narrow desk; null is what the phase makes of it
  side: 'plan',
  filter: 'all',       // of the log
  read: 0,             // messages of the panel that were in sight
  away: new Map(),     // seat → since when it is gone
  lines: new Map(),    // seat → how good its line is
  held: null,          // a push that waits: {questionId, timer, holdMs}
  preview: false,      // the lead looks at the room as the candidate sees it
  staged: staged.read(),
  coached: coached.read(),   // whether whoever interviews has read the coach's card
  keyMap: readKeyMap(keyMap.read()),
  verdict: {verdict: null, confidence: null, strengths: '', workOn: '', forPanel: ''},
}, (tell) => requestAnimationFrame(tell));

const parts = createParts({
  came: (_, part) => Object.assign(acts, part.acts({store, give, session: sessionId, token, notice})),
  missing: (missing) => store.set({missing}),
});
const line = token && sessionId ? open() : null;
const acts = roomActs({store, give, now: () => line.now()});
const speak = createSpeaker(store, notice, isNarrow);
const keys = () => parts.there.panel?.roomKeys(viewOf(store.get()), store, acts, sheet) ?? [];
const sheet = () => showKeys(keys, {
  rebind(id, key) {
    const answer = rebound(store.get().keyMap, parts.there.panel.KEYS, id, key);
    if (answer.map) chooseKeys(answer.map);
    return answer.problem;
  },
  changed: () => Object.keys(store.get().keyMap).length > 0,
  reset: () => chooseKeys({}),
});

function chooseKeys(map) {
  store.set({keyMap: map});
  keyMap.write(Object.keys(map).length ? map : null);
}

function open() {
  return connect({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`,
    session: sessionId,
    token,
    storage: tabStorage(),
    handlers: {
      // The server closes the socket of a seat that has no place in the room.
      status: (status) => (status.code === CLOSE_CODES.REPLAY_ONLY ? location.replace(replayLink) : store.set({status})),
      welcome(you, keptDays) {
        if (isPanel(you.role)) parts.want(['panel']);
        store.set((v) => ({...v, you, keptDays, verdict: {...v.verdict, ...verdictOf(you.seat).read()}}));
      },
      history: (events) => guarded(() => {
        const state = fold(events);
        store.set({state, events, read: state.messages.length});
      }),
      events: (events) => guarded(() => take(events)),
      presence: (online, away) => store.set({online, away}),
      lines: (lines) => store.set({lines}),
      pending: (pending) => store.set({pending}),
      rejected: (command, code, message) => notice(message, 'warning'),
      problem: (message) => notice(message, 'warning'),
    },
  });
}

function take(events) {
  store.set((now) => {
    const state = events.reduce(evolve, now.state);
    const pushed = events.some((e) => e.type === 'QuestionPushed');
    // In another chair everything is new: what was looked at belongs to the round before.
    const moved = events.some((e) => e.type === 'RolesSwapped') ? {chosen: null, tab: null, side: 'plan', preview: false, focused: 0} : {};
    return {...now, state, events: [...now.events, ...events], read: talkInSight(now, isNarrow()) ? state.messages.length : now.read,
      chosen: pushed ? chosenAfterPush(now) : now.chosen,
      tab: state.phase === now.state.phase ? now.tab : null,
      focused: pushed && !noteInHand() ? 0 : now.focused, ...moved};
  });
  for (const event of events) speak(event);
}

/** The stage moves on, but not from under a hand that is writing: then the scorecard stays and says so. */
function chosenAfterPush(now) {
  return noteInHand() ? shownQuestions(now.state, now.chosen).graded?.id ?? null : null;
}

function noteInHand() {
  return document.querySelector('hotseat-note')?.editing ?? false;
}

function guarded(work) {
  try {
    work();
  } catch (error) {
    store.set({failure: error.message});
    line.close();
  }
}

function give(command) {
  if (line.give(command)) return true;
  notice('Not connected, so this was not sent. Try again when the line is back.', 'offline');
  return false;
}

function notice(text, symbol) {
  const id = crypto.getRandomValues(new Uint32Array(1))[0];
  store.set((now) => ({...now, notices: [...now.notices.slice(-2), {id, text, icon: symbol}]}));
  setTimeout(() => dismiss(id), 8000);
}

function dismiss(id) {
  store.set((now) => ({...now, notices: now.notices.filter((n) => n.id !== id)}));
}

function isNarrow() {
  return matchMedia('(max-width: 999px)').matches;
}

function withRead(now) {
  return talkInSight(now, isNarrow()) ? {...now, read: now.state.messages.length} : now;
}

function viewOf(now) {
  const seat = seatView(now);
  const {state, you} = seat;
  return {
    ...seat,
    session: sessionId,
    parts: parts.there,
    now: line?.now ?? Date.now,
    keyOf: Object.fromEntries(withChosenKeys(parts.there.panel?.KEYS ?? [], now.keyMap).map((each) => [each.id, each.key])),
    replayAt: (event) => `${replayLink}&t=${event.at}`,
    replayLink,
    reportLink,
    feedbackLink,
    act: acts,
    onSheet: sheet,
    onTab: (each) => store.set((v) => withRead({...v, tab: each})),
    onSide: (each) => store.set((v) => withRead({...v, side: each})),
    onFilter: (filter) => store.set({filter}),
    onStage(chosen) {
      store.set({staged: chosen});
      staged.write(chosen);
    },
    onCoached() {
      store.set({coached: true});
      coached.write(true);
    },
    onPreview: (on) => store.set({preview: on}),
    onChoose: (chosen) => store.set({chosen: chosen === state.current ? null : chosen, focused: 0, tab: state.phase === 'LIVE' ? 'stage' : 'grades'}),
    onFocus: (focused) => store.set((v) => (v.focused === focused ? v : {...v, focused})),
    /** Only what changed: a second change may come before the first one is drawn. */
    onVerdict(change) {
      store.set((v) => ({...v, verdict: {...v.verdict, ...change}}));
      verdictOf(you.seat).write(store.get().verdict);
    },
    onJump: (event) => event.questionId && store.set({chosen: event.questionId === state.current ? null : event.questionId}),
  };
}

let wake = null;

/** What only time changes: from some instant on the lead may be taken. */
function drawAgainAt(at) {
  clearTimeout(wake);
  if (at !== null && at > line.now()) wake = setTimeout(() => draw(store.get()), at - line.now() + 50);
}

function draw(now) {
  const view = viewOf(now);
  app.session = now.state; // for whoever looks from outside, a test or a tool; nothing here reads it back
  document.body.dataset.phase = view.state.phase ?? '';
  document.body.dataset.role = view.you?.role ?? '';
  if (view.you && view.state.phase) parts.want(partsFor(view.state, view.you.role));
  const whole = wholePage(now, view);
  if (whole) {
    tab.show('Hotseat');
    render(html`${shell({home: null})}${whole}`, app);
    return;
  }
  drawAgainAt(view.state.phase === 'CLOSED' ? null : leadTakeableAt(view.state));
  const {current, timers, title, offRecord: off} = view.state;
  tab.show(off ? `Off the record · ${title}` : title, current, current && !off ? timers[current] : null, view.now,
    isPanel(view.you.role) ? 'COUNT_DOWN' : view.state.settings.clockFace);
  const inRound = view.state.practice?.kind === 'PEERS' && view.state.phase === 'LIVE' && !hasLeft(view.state, now.you.seat);
  render(html`${header(view)}${connectionBanner(now.status, now.pending.length, now.you.role, () => line.hurry())}${
    inRound ? view.parts.practice.roundBar(view) : nothing}${page(view)}${notices(now.notices, dismiss)}`, app);
}

/** A page that replaces the room altogether, or null where there is a room to show. */
function wholePage(now, {state, you}) {
  if (!line) return endings.noToken();
  if (now.failure) return endings.outdated(now.failure);
  if (now.status.kind === 'refused') return endings.refused(now.status);
  if (!now.you || state.phase === null) return endings.arriving(now.status);
  if (parts.lacks(partsFor(state, you.role))) return endings.arriving(now.status, now.missing.length > 0);
  return null;
}

store.subscribe(draw);
draw(store.get());
listenForKeys(keys);
addEventListener('online', () => line?.hurry());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && line?.hurry());
addEventListener('hashchange', () => location.reload()); // another seat's link was pasted over this one
