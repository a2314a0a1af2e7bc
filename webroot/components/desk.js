// The panel's desk: plan, stage and scorecard side by side; on a narrow screen the same three as tabs under a clock
// that never leaves. Who may do what is decided by the flags of the view, not by asking for the role in every corner.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {keyed} from '/lib/lit-html/directives/keyed.js';
import {clock} from '/components/clock.js';
import {feed} from '/components/feed.js';
import {icon} from '/components/icons.js';
import {leadGone} from '/components/lead-gone.js';
import {markdown} from '/components/markdown.js';
import {moments} from '/components/moments.js';
import {FOR_THE_PANEL, PRIVATE, note} from '/components/note.js';
import {panelTalk} from '/components/panel-talk.js';
import {people} from '/components/presence.js';
import {coach} from '/components/practice/coach.js';
import {PEER_QUESTION} from '/components/practice/words.js';
import {privateTimer} from '/components/private-timer.js';
import {plan} from '/components/plan.js';
import {panelQuestion} from '/components/question.js';
import {scorecard} from '/components/scorecard.js';
import {stageLine} from '/components/stage-line.js';
import {BOUNDS} from '/protocol/wire.js';
import {helpWith, nextQuestion, noteOf, questionOf, seatsHere, subjectWord} from '/state/select.js';
import {shortDuration} from '/state/timer.js';

export function desk(view) {
  const tabs = [['plan', 'Plan', 'list'], ['stage', 'Question', 'question'],
    view.grades ? ['grades', 'Scorecard', 'scorecard'] : ['grades', 'Room', 'people']];
  return html`<main class="desk" id="main" data-tab=${view.tab}>
    <h1 class="visually-hidden">${view.state.title}</h1>
    <nav class="desk-tabs" aria-label="Parts of the desk">${tabs.map(([id, words, symbol]) => html`
      <button type="button" class="desk-tab" aria-pressed=${view.tab === id ? 'true' : 'false'} @click=${() =>
        view.onTab(id)}>${icon(symbol)}${words}</button>`)}
    </nav>
    <section class="column column-plan" aria-label="Plan">${side(view)}</section>
    <section class="column column-stage" aria-label="Stage">
      ${leadGone(view)}
      ${stageClock(view)}
      ${stageLine(view)}
      ${view.state.practice && view.grades && view.state.phase === 'LIVE' ? coach(view) : nothing}
      ${keyed(view.shown.stage?.id, html`<div class="column-scroll" tabindex="0" role="region" aria-label="Question and guidance">${stageBody(view)}</div>`)}
    </section>
    <section class="column column-grades" aria-label=${view.grades ? 'Your scorecard' : 'The room'}>
      ${view.grades ? grading(view) : room(view)}
    </section>
  </main>`;
}

function side(view) {
  const talk = view.state.practice ? [] : [['talk', 'Talk']]; // peers have nobody to talk to behind the candidate's back
  const parts = view.grades ? [['plan', 'Plan'], ['people', 'People'], ...talk, ['log', 'Log']] : [['plan', 'Plan']];
  return html`${parts.length > 1 ? html`<div class="column-head segments" role="group" aria-label="Show">${parts.map(([id, words]) => html`
      <button type="button" class="segment" aria-pressed=${view.side === id ? 'true' : 'false'} @click=${() => view.onSide(id)}>${words}${id === 'talk'
        && view.unread ? html`<span class="segment-count">${view.unread}<span class="visually-hidden"> unread</span></span>` : nothing}</button>`)}</div>`
    : html`<div class="column-head"><h2 class="subheading">Plan</h2></div>`}
    ${view.side === 'talk' && view.grades ? panelTalk(view) : html`<div class="column-scroll" tabindex="0" role="region" aria-label="Plan, people, log">
      ${view.side === 'people' && view.grades ? whoIsHere(view)
        : view.side === 'log' && view.grades ? log(view)
          : plan({state: view.state, now: view.now, chosen: view.shown.stage?.id, seat: view.grades ? view.you.seat : null, onChoose: view.onChoose,
            lead: view.controls && view.live ? {push: view.act.push, skip: view.act.skip, restore: view.act.restore, add: view.act.unplanned} : null})}
    </div>`}
    ${view.controls ? privateTimer(view.session) : nothing}`;
}

const log = (view) => feed({events: view.events, state: view.state, filter: view.filter, onFilter: view.onFilter, onJump: view.onJump,
  replayAt: view.replayAt});

/** Everyone with their line, and the baton beside the names it can go to. */
function whoIsHere(view) {
  const {state, you, act, live} = view;
  // To somebody who is not here it would be a room without a lead.
  const pass = (s) => (you.role === 'LEAD' && s.role === 'INTERVIEWER' && view.online.has(s.seat)
    ? html`<button type="button" class="button button-small" ?disabled=${!live} aria-label="Pass the lead to ${s.name}" @click=${() =>
      act.passLead(s)}>Pass the lead</button>` : nothing);
  return html`${people(seatsHere(state), view, {withLines: true, extra: pass})}`;
}

function room(view) {
  return html`<div class="column-head"><h2 class="subheading">In the room</h2></div>
    <div class="column-scroll" tabindex="0" role="region" aria-label="People and log">
      ${people(seatsHere(view.state), view)}
      <h2 class="subheading feed-title">What happened</h2>
      ${log(view)}
    </div>`;
}

function stageClock(view) {
  const {state, act, live} = view;
  const question = questionOf(state, state.current);
  const timer = question ? state.timers[question.id] : null;
  const next = view.controls ? nextQuestion(state) : null;
  const running = timer && timer.runningSince !== null;
  return html`<div class="stagebar">
    ${timer ? clock(timer, view.now, {size: 'desk', ticking: view.ticking !== false})
      : html`<div class="clock clock-desk clock-empty"><svg class="ring" viewBox="0 0 100 100" fill="none" aria-hidden="true"><circle class="ring-track"
        cx="50" cy="50" r="46" stroke-width="2"/></svg></div>`}
    <div class="stagebar-body">
      <p class="stagebar-title">${question ? html`<strong>Question ${question.number}</strong> is on the stage`
        : state.phase === 'LIVE' ? html`<strong>Nothing is on the stage.</strong> <span class="muted">${state.quiet
          ? html`The candidate has ${shortDuration(state.quiet.quietMs)} of quiet time.` : html`The candidate waits for ${state.asked.length ? 'the next'
          : 'the first'} question.`}</span>` : html`<strong>The interview is over.</strong>`}</p>
      ${view.controls ? html`<div class="controls">
        <div class="row wrap">
          ${timer ? html`<button type="button" class="button button-small" data-act="pause" ?disabled=${!live} @click=${running ? act.pause
            : act.resume}>${icon(running ? 'pause' : 'play')}${running ? 'Pause' : 'Resume'}</button>
          <span class="pair"><button type="button" class="button button-small button-icon" ?disabled=${!live} aria-label="Take one minute off"
            title="Take one minute off" @click=${() => act.adjust(-60_000)}>${icon('minus')}</button><span class="pair-words small">1 min</span><button
            type="button" class="button button-small button-icon" ?disabled=${!live} aria-label="Add one minute" title="Add one minute" @click=${() =>
            act.adjust(60_000)}>${icon('plus')}</button></span>
          <button type="button" class="button button-small" data-act="finish" ?disabled=${!live} @click=${act.finish}>${icon('stop')}Finish</button>`
            : quietTime(view)}
          ${state.absence && state.absence.ms >= BOUNDS.AdjustTimer.STEP_MIN_MS && timer ? html`<button type="button" class="button button-small"
            data-act="credit" ?disabled=${!live} title="Give back what the candidate’s lost connection took" @click=${() =>
            act.credit(state.absence.ms)}>${icon('clock')}Give back ${shortDuration(state.absence.ms)}</button>` : nothing}
          ${state.pushedAt && question ? html`<button type="button" class="button button-small" data-act="take-back" ?disabled=${!live}
            title="Take a mistaken push back" aria-label="Take the push back" @click=${act.takeBack}>${icon('undo')}<span
            class="wide-words">Take back</span></button>` : nothing}
        </div>
        ${view.held ? heldPush(view) : next ? html`<button type="button" class="button button-small ${timer ? '' : 'button-primary'} push-next"
          data-act="push-next" ?disabled=${!live} @click=${() => act.push(next.id)}>${icon('push')}<span>Push ${state.asked.length ? 'next' : 'first'}<span
          class="push-which">: question ${next.number}</span></span></button>`
          : html`<span class="muted small">Every planned question was asked or left out.</span>`}
      </div>` : nothing}
    </div>
  </div>`;
}

/** A push that waits in case it was a slip. */
function heldPush({held, state, act}) {
  return html`<span class="held" role="status"><span>Pushing question ${questionOf(state, held.questionId)?.number}…</span>
    <button type="button" class="button button-small" data-act="stop-push" @click=${act.stopPush}>${icon('close')}Stop</button></span>`;
}

function quietTime({state, live, act}) {
  return state.quiet ? html`<button type="button" class="button button-small" data-act="end-quiet" ?disabled=${!live} @click=${() =>
    act.quiet(0)}>${icon('close')}End the quiet time</button>`
    : html`<label class="quiet-grant"><span class="visually-hidden">Grant quiet time</span><select class="select select-small" ?disabled=${!live}
      @change=${(e) => {
      const minutes = Number(e.target.value);
      e.target.selectedIndex = 0;
      act.quiet(minutes * 60_000);
    }}><option value="0">Quiet time…</option>${[1, 2, 3, 5, 10].map((minutes) => html`<option value=${minutes}>${minutes} min</option>`)}</select></label>`;
}

function stageBody(view) {
  const {state, shown, controls, live, act} = view;
  const question = shown.stage;
  if (!question) return html`<div class="empty">${icon('question')}<p>There is no question to show.</p></div>`;
  const away = question.id !== state.current;
  const asked = state.asked.includes(question.id);
  return html`${away ? html`<div class="looking">
      ${icon('eye')}<span class="grow">${asked ? `Looking back at question ${question.number}.` : `${state.current || !controls
        ? `Question ${question.number} is not asked yet.` : `Up next: question ${question.number}.`} ${state.practice ? 'Only you see this.'
        : 'Only the panel sees this.'}`}</span>
      ${state.current ? html`<button type="button" class="button button-small button-quiet" @click=${() => view.onChoose(null)}>Back to the stage</button>`
        : nothing}
      ${controls && question !== nextQuestion(state) ? html`<button type="button" class="button button-small" ?disabled=${!live} @click=${() =>
        act.push(question.id)}>${icon('push')}${asked ? 'Ask again' : 'Push'}</button>` : nothing}
    </div>` : nothing}
    ${panelQuestion(question, helpWith(state, question.id), controls && live && !away ? {hint: act.hint, followUp: act.followUp} : null, state.practice
      ? PEER_QUESTION : undefined)}`;
}

export function grading(view) {
  const {state, you, shown, pending, live} = view;
  const question = shown.graded;
  const head = html`<div class="column-head"><h2 class="subheading">Your grades${question ? html`<span class="muted tabular">, ${subjectWord(question)}</span>`
    : nothing}</h2>${view.sealed ? html`<span class="saved small muted">${icon('lock')}Sealed</span>` : savedState(pending, live)}</div>`;
  if (!question) {
    return html`${head}<div class="empty">${icon('scorecard')}<p>${view.chosen ? 'This question is not asked yet. Its scorecard opens when it is on the stage.'
      : 'Your scorecard opens with the first question.'}</p></div>`;
  }
  return html`${head}
    ${state.current && question.id !== state.current ? html`<div class="looking">${icon('info')}<span class="grow">Question ${questionOf(state,
      state.current)?.number} is on the stage.</span>
      <button type="button" class="button button-small button-quiet" @click=${() => view.onChoose(null)}>Go there</button></div>` : nothing}
    ${keyed(question.id, html`<div class="column-scroll">
      ${state.phase === 'DEBRIEF' ? html`<div class="graded-prompt prose">${markdown(question.prompt)}</div>` : nothing}
      ${scorecard({state, seat: you.seat, question, pending, live, keyOf: view.keyOf, disabled: view.sealed, focused: view.focused, onFocus: view.onFocus,
        onGrade: (criterion, level) => act(view, question.id, criterion, level), onCite: (criterion, cited) => view.act.cite(question.id, criterion, cited)})}
      ${note({question: question.id, kind: FOR_THE_PANEL, text: noteOf(state, you.seat, question.id), write: view.act.note, disabled: view.sealed})}
      ${note({question: question.id, kind: PRIVATE, text: state.privateNotes[question.id] ?? '', write: view.act.privateNote, disabled: false})}
      ${moments({state, you, act: view.act, canMark: state.phase === 'LIVE'})}
    </div>`)}`; // keyed: another question starts at its top
}

function act(view, questionId, criterion, level) {
  if (level === null) view.act.withdraw(questionId, criterion);
  else view.act.grade(questionId, criterion, level);
}

function savedState(pending, live) {
  const waiting = pending.filter((c) => /Grade|Note|Scorecard|Evidence/.test(c.type)).length;
  if (!waiting) return html`<span class="saved small">${icon('check')}All saved</span>`;
  return live ? html`<span class="saved small muted">${icon('hourglass')}Saving…</span>`
    : html`<span class="saved saved-kept small">${icon('lock')}Kept here, ${waiting} to send</span>`;
}
