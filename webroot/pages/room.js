// A seat in a session, from the lobby to the closed page. This module wires: link → connection → state → view.
// What each role sees in each phase is chosen in `page`; everything drawn lives in /components. What only some need comes later.

/** @import {Session} from '/state/types' */
import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {connectionBanner, notices} from '/components/banner.js';
import * as endings from '/components/endings.js';
import {icon} from '/components/icons.js';
import {lobby} from '/components/lobby.js';
import {goOffRecord, offRecord} from '/components/off-record.js';
import {ownNotes} from '/components/own-notes.js';
import {candidatePresence} from '/components/presence.js';
import {shell} from '/components/shell.js';
import {listenForKeys, showKeys} from '/components/shortcuts.js';
import {candidateStage} from '/components/stage.js';
import {createTab} from '/components/tab.js';
import {CLOSE_CODES} from '/protocol/wire.js';
import {phaseWord} from '/state/wording.js';
import {roomActs} from '/pages/room/acts.js';
import {createParts, partsFor} from '/pages/room/parts.js';
import {createSpeaker} from '/pages/room/speak.js';
import {keptInTab, keptOnDevice, tabStorage} from '/protocol/storage.js';
import {connect} from '/protocol/connection.js';
import {readKeyMap, rebound, withChosenKeys} from '/state/key-map.js';
import {withPending} from '/state/pending.js';
import {asLed, hasLeft, pairIsThere} from '/state/practice.js';
import {candidateOf, isPanel, leadTakeableAt, seatOf, shownQuestions, talkInSight} from '/state/select.js';
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
    return {...now, state, events: [...now.events, ...events], read: talkInSight(now, isNarrow()) ? state.messages.length : now.read, chosen: pushed ? chosenAfterPush(now) : now.chosen,
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
  const whole = withPending(now.state, now.you?.seat, now.pending);
  // A form is about the round that its writer led, whatever came after it.
  const state = whole.practice?.kind === 'PEERS' && (whole.phase === 'DEBRIEF' || whole.phase === 'CLOSED') ? asLed(whole, now.you?.seat) : whole;
  // The lead can change hands, so what a seat may do is the log's to say and not the welcome's.
  const you = now.you && {...now.you, role: seatOf(state, now.you.seat)?.role ?? now.you.role};
  return {
    ...now,
    state,
    whole,
    you,
    unread: state.messages.slice(now.read).filter((each) => each.by !== you?.seat).length,
    staged: state.questions.some((q) => q.id === now.staged) ? now.staged : null,
    preview: now.preview && you?.role === 'LEAD' && (state.phase === 'LOBBY' || state.phase === 'LIVE'),
    session: sessionId,
    parts: parts.there,
    now: line?.now ?? Date.now,
    live: now.status.kind === 'live',
    shown: shownQuestions(state, now.chosen),
    keyOf: Object.fromEntries(withChosenKeys(parts.there.panel?.KEYS ?? [], now.keyMap).map((each) => [each.id, each.key])),
    tab: now.tab ?? (state.phase === 'DEBRIEF' && (!state.practice || (state.asked.length && !state.practice.left.length)) ? 'grades' : 'stage'),
    grades: isPanel(you?.role),
    controls: you?.role === 'LEAD' && state.phase === 'LIVE',
    sealed: Boolean(state.scorecards[you?.seat]),
    replayAt: (event) => `${replayLink}&t=${event.at}`,
    replayLink,
    reportLink,
    feedbackLink,
    act: acts,
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

function page(view) {
  const {state, you, parts: {panel, practice}} = view;
  if (hasLeft(state, you.seat) && (state.phase === 'LOBBY' || state.phase === 'LIVE')) return practice.youLeft(view);
  if (state.offRecord) return offRecord(view);
  if (view.preview) return html`<main class="preview-main" id="main">${panel.preview(view)}</main>`;
  if (state.phase === 'LOBBY') return lobby(view);
  if (state.practice?.kind === 'ALONE') return practice.alone(view);
  if (state.practice && state.phase !== 'LIVE') return state.phase === 'DEBRIEF' ? practice.forms(view) : practice.opened(view);
  if (state.practice && !pairIsThere(state)) return practice.roundOver(view);
  if (you.role === 'CANDIDATE') return state.phase === 'LIVE' ? html`<main class="stage-main" id="main">${candidateStage(view)}<div class="stage-foot">${ownNotes(sessionId, you.seat)}${goOffRecord(view)}</div></main>` : endings.candidateEnd(view);
  if (state.phase === 'LIVE' && !state.planned) return html`<main class="stage-main" id="main">${candidateStage({...view, act: null})}</main>`;
  if (state.phase === 'LIVE') return panel.desk(view);
  if (you.role === 'OBSERVER') return state.phase === 'DEBRIEF' ? endings.observerWaits(view) : endings.closedPage(view);
  if (state.revealed) return panel.comparison(view);
  return state.phase === 'DEBRIEF' ? panel.debrief(view) : endings.closedPage(view);
}

function header(view) {
  const {state, you, parts: {practice}} = view;
  const leave = practice ? practice.leaveButton(view) : nothing;
  if (you.role === 'CANDIDATE' || state.practice?.kind === 'ALONE' || hasLeft(state, you.seat)) return shell({home: null, title: state.phase === 'LOBBY' || (you.role === 'CANDIDATE' && !state.practice && state.phase !== 'LIVE') ? '' : state.title, end: leave});
  const candidate = candidateOf(state);
  return shell({
    home: null,
    title: state.phase === 'LOBBY' ? '' : state.title,
    middle: html`<span class="badge ${state.phase === 'LIVE' ? 'badge-accent' : ''}">${state.phase === 'LIVE' ? icon('live') : nothing}${state.practice && state.phase === 'DEBRIEF' ? 'Forms' : phaseWord(state.phase)}</span>`,
    end: html`${view.live && (state.phase === 'LIVE' || state.phase === 'LOBBY') && !hasLeft(state, candidate?.seat) ? candidatePresence(candidate, view, candidate?.connected || state.phase === 'LIVE') : nothing}
      ${state.phase === 'LIVE' ? html`<button type="button" class="button button-quiet button-small button-icon keys-button" aria-label="Keys" title="Keys (?)" @click=${sheet}>${icon('keyboard')}</button>` : nothing}
      ${view.controls && !state.offRecord ? html`<button type="button" class="button button-quiet button-small button-icon" data-act="off-record" aria-label="Go off the record" title="Go off the record" ?disabled=${!view.live} @click=${acts.goOffRecord}>${icon('off-record')}</button>
      <button type="button" class="button button-quiet button-small button-icon" data-act="candidate-time" aria-label="The candidate’s clock" title="The candidate’s clock" @click=${acts.candidateTime}>${icon('clock')}</button>
      <button type="button" class="button button-quiet button-small button-icon" data-act="preview" aria-label="See it as the candidate" title="See it as the candidate" aria-pressed=${view.preview ? 'true' : 'false'} @click=${() => view.onPreview(!view.preview)}>${icon('eye')}</button>` : nothing}
      ${view.controls && !state.offRecord && !state.practice ? html`<button type="button" class="button button-small" data-act="end" ?disabled=${!view.live} @click=${acts.end}>${icon('leave')}<span class="wide-words">End interview</span><span class="narrow-words">End</span></button>` : nothing}
      ${leave}`,
  });
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
  tab.show(off ? `Off the record · ${title}` : title, current, current && !off ? timers[current] : null, view.now, isPanel(view.you.role) ? 'COUNT_DOWN' : view.state.settings.clockFace);
  render(html`${header(view)}${connectionBanner(now.status, now.pending.length, now.you.role, () => line.hurry())}${view.state.practice?.kind === 'PEERS' && view.state.phase === 'LIVE' && !hasLeft(view.state, now.you.seat) ? view.parts.practice.roundBar(view) : nothing}${page(view)}${notices(now.notices, dismiss)}`, app);
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
