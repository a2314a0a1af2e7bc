// A seat in a session, from the lobby to the closed page. This module wires: link → connection → state → view.
// What each role sees in each phase is chosen in `page`; everything drawn lives in /components.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {announce} from '/components/announce.js';
import {connectionBanner, notices} from '/components/banner.js';
import {comparison} from '/components/comparison.js';
import {debrief} from '/components/debrief.js';
import {desk, shownQuestions} from '/components/desk.js';
import * as endings from '/components/endings.js';
import {icon} from '/components/icons.js';
import {lobby} from '/components/lobby.js';
import {candidatePresence} from '/components/presence.js';
import {shell} from '/components/shell.js';
import {listenForKeys, showKeys} from '/components/shortcuts.js';
import {candidateStage} from '/components/stage.js';
import {createTab} from '/components/tab.js';
import {phaseWord} from '/state/wording.js';
import {roomActs} from '/pages/room/acts.js';
import {roomKeys} from '/pages/room/keys.js';
import {connect} from '/protocol/connection.js';
import {withPending} from '/state/pending.js';
import {candidateOf, isPanel, questionOf} from '/state/select.js';
import {evolve, fold, initialSession} from '/state/session.js';
import {createStore} from '/state/store.js';

const sessionId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const token = location.hash.slice(1);
const replayLink = `/replay/${encodeURIComponent(sessionId)}#${token}`;
const app = document.getElementById('app');
const tab = createTab();

const store = createStore({
  state: initialSession(),
  events: [],
  you: null,
  online: new Map(),
  status: {kind: 'connecting', attempt: 0},
  pending: [],
  failure: null,
  notices: [],
  chosen: null,        // a question looked at by hand; null follows the stage
  focused: 0,          // criterion under the keys
  tab: null,           // of a narrow desk; null is what the phase makes of it
  side: 'plan',
  verdict: {verdict: null, confidence: null, strengths: '', workOn: ''},
}, (tell) => requestAnimationFrame(tell));

const line = token && sessionId ? open() : null;
const acts = roomActs({store, give, now: () => line.now()});
const keys = () => (roomKeys(viewOf(store.get()), store, acts, () => showKeys(keys())));

function open() {
  return connect({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`,
    session: sessionId,
    token,
    storage: safeStorage(),
    handlers: {
      status: (status) => store.set({status}),
      welcome(you) {
        store.set({you, verdict: keptVerdict(you)});
      },
      history: (events) => guarded(() => {
        const state = fold(events);
        store.set({state, events});
      }),
      events: (events) => guarded(() => take(events)),
      presence: (online) => store.set({online}),
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
    return {...now, state, events: [...now.events, ...events], chosen: pushed ? chosenAfterPush(now) : now.chosen,
      tab: state.phase === now.state.phase ? now.tab : null,
      focused: pushed && !noteInHand() ? 0 : now.focused};
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

function speak(event) {
  const {state} = store.get();
  if (event.type === 'QuestionPushed') {
    const question = questionOf(state, event.questionId);
    // A long prompt is read where it stands, at the reader's own pace.
    announce(`Question ${question.number}. ${question.prompt.length <= 300 ? question.prompt : ''}`);
  } else if (event.type === 'SessionStarted') announce('The interview has started.');
  else if (event.type === 'CandidateReady') announce('The candidate is ready.');
  else if (event.type === 'HintRevealed' && event.words) announce(`A hint: ${event.words}`);
  else if (event.type === 'FollowUpAsked' && event.words) announce(event.words);
  else if (event.type === 'MessageShown' && event.line) announce(`From the lead: ${event.line}`);
  else if (event.type === 'QuestionReturned') announce(`Question ${questionOf(state, event.questionId)?.number ?? ''} is back.`);
  else if (event.type === 'QuestionWithdrawn') announce('The last question was taken back.');
  else if (event.type === 'QuestionFinished') announce('The question is finished.');
  else if (event.type === 'DebriefOpened') announce('The interview is over.');
  else if (event.type === 'ScoresRevealed') announce('The scores are revealed.');
  else if (event.type === 'SessionClosed') announce('The session is closed.');
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

function safeStorage() {
  try {
    return sessionStorage;
  } catch {
    return null; // a browser that forbids storage: the outbox lives as long as the page
  }
}

const verdictKey = (you) => `hotseat.verdict.${sessionId}.${you.seat}`;

function keptVerdict(you) {
  const {verdict} = store.get();
  try {
    return {...verdict, ...JSON.parse(safeStorage()?.getItem(verdictKey(you)) ?? '{}')};
  } catch {
    return verdict;
  }
}

function setVerdict(verdict) {
  store.set({verdict});
  try {
    safeStorage()?.setItem(verdictKey(store.get().you), JSON.stringify(verdict));
  } catch { /* then it lives as long as the page */ }
}

function viewOf(now) {
  const state = withPending(now.state, now.you?.seat, now.pending);
  return {
    ...now,
    state,
    now: line?.now ?? Date.now,
    live: now.status.kind === 'live',
    shown: shownQuestions(state, now.chosen),
    tab: now.tab ?? (state.phase === 'DEBRIEF' ? 'grades' : 'stage'),
    grades: isPanel(now.you?.role),
    controls: now.you?.role === 'LEAD' && state.phase === 'LIVE',
    sealed: Boolean(state.scorecards[now.you?.seat]),
    replayLink,
    act: acts,
    onTab: (each) => store.set({tab: each}),
    onSide: (each) => store.set({side: each}),
    onChoose: (chosen) => store.set({chosen: chosen === state.current ? null : chosen, focused: 0, tab: state.phase === 'LIVE' ? 'stage' : 'grades'}),
    onFocus: (focused) => store.set((v) => (v.focused === focused ? v : {...v, focused})),
    onVerdict: setVerdict,
    onJump: (event) => event.questionId && store.set({chosen: event.questionId === state.current ? null : event.questionId}),
  };
}

function page(view) {
  const {state, you} = view;
  if (state.phase === 'LOBBY') return lobby(view);
  if (you.role === 'CANDIDATE') return state.phase === 'LIVE' ? html`<main class="stage-main" id="main">${candidateStage(view)}</main>` : endings.candidateEnd(view);
  if (state.phase === 'LIVE') return desk(view);
  if (you.role === 'OBSERVER') return state.phase === 'DEBRIEF' ? endings.observerWaits(view) : endings.closedPage(view);
  if (state.revealed) return comparison(view);
  return state.phase === 'DEBRIEF' ? debrief(view) : endings.closedPage(view);
}

function header(view) {
  const {state, you} = view;
  if (you.role === 'CANDIDATE') return shell({home: null, title: state.phase === 'LIVE' ? state.title : ''});
  const candidate = candidateOf(state);
  return shell({
    home: null,
    title: state.phase === 'LOBBY' ? '' : state.title,
    middle: html`<span class="badge ${state.phase === 'LIVE' ? 'badge-accent' : ''}">${state.phase === 'LIVE' ? icon('live') : nothing}${phaseWord(state.phase)}</span>`,
    end: html`${view.live && (state.phase === 'LIVE' || state.phase === 'LOBBY') ? candidatePresence(candidate, view.online, candidate?.connected || state.phase === 'LIVE') : nothing}
      ${state.phase === 'LIVE' ? html`<button type="button" class="button button-quiet button-small button-icon keys-button" aria-label="Keys" title="Keys (?)" @click=${() => showKeys(keys())}>${icon('keyboard')}</button>` : nothing}
      ${view.controls ? html`<button type="button" class="button button-small" data-act="end" ?disabled=${!view.live} @click=${acts.end}>${icon('leave')}<span class="wide-words">End interview</span><span class="narrow-words">End</span></button>` : nothing}`,
  });
}

function draw(now) {
  const view = viewOf(now);
  document.body.dataset.phase = view.state.phase ?? '';
  document.body.dataset.role = now.you?.role ?? '';
  const whole = wholePage(now, view.state);
  if (whole) {
    tab.show('Hotseat');
    render(html`${shell({home: null})}${whole}`, app);
    return;
  }
  const {current, timers, title} = view.state;
  tab.show(title, current, current ? timers[current] : null, view.now);
  render(html`${header(view)}${connectionBanner(now.status, now.pending.length, now.you.role, () => line.hurry())}${page(view)}${notices(now.notices, dismiss)}`, app);
}

/** A page that replaces the room altogether, or null where there is a room to show. */
function wholePage(now, state) {
  if (!line) return endings.noToken();
  if (now.failure) return endings.outdated(now.failure);
  if (now.status.kind === 'refused') return endings.refused(now.status);
  if (!now.you || state.phase === null) return endings.arriving(now.status);
  return null;
}

store.subscribe(draw);
draw(store.get());
listenForKeys(keys);
addEventListener('online', () => line?.hurry());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && line?.hurry());
addEventListener('hashchange', () => location.reload()); // another seat's link was pasted over this one
