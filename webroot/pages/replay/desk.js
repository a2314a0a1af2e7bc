// What a replay shows at an instant: the head of the page, the columns of the desk, and where in the interview this is.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {feedbackDocument} from '/components/feedback.js';
import {icon} from '/components/icons.js';
import {plan} from '/components/plan.js';
import {comments} from '/components/replay/comments.js';
import {replayEvents} from '/components/replay/events.js';
import {gradesAt, stageAt} from '/components/replay/instant.js';
import {regradeColumn} from '/components/replay/regrade.js';
import {shell} from '/components/shell.js';
import {candidateStage} from '/components/stage.js';
import {newId} from '/protocol/commands.js';
import {questionOf} from '/state/select.js';
import {phaseWord, roleWord} from '/state/wording.js';

const AUDIENCES = {
  candidate: 'As the candidate saw it', observer: 'As observers saw it', panelist: 'As you saw it',
  training: 'Training copy', regrader: 'First grades hidden', panel: 'As the panel saw it', host: 'As the host may see it',
  peer: 'As you saw it',
};

/** The desk of a replay: events and plan, the room at this moment, and the grades. */
export function desk(model, act) {
  const {loaded, at, tab, side} = model;
  const {timeline, audience, last} = loaded;
  const hasComments = audience === 'panel' && !last.practice;
  const count = timeline.countAt(at);
  const state = timeline.stateAfter(count);
  const candidate = audience === 'candidate' || ((audience === 'peer' || audience === 'host') && !last.planned);
  const tabs = [['plan', 'Events', 'feed'], ['stage', 'Room', 'question'],
    ...(candidate ? [] : [['grades', audience === 'observer' ? 'People' : 'Grades', 'scorecard']])];
  const sides = [['events', 'Events'], ['plan', candidate ? 'Questions' : 'Plan'], ...(hasComments ? [['comments', 'Looking back']] : [])];
  return html`<div class="desk desk-replay ${candidate ? 'desk-replay-candidate' : ''}" data-tab=${tab}>
    <nav class="desk-tabs" aria-label="Parts of the replay">${tabs.map(([id, words, symbol]) => html`
      <button type="button" class="desk-tab" aria-pressed=${tab === id ? 'true' : 'false'}
        @click=${() => act.chooseTab(id)}>${icon(symbol)}${words}</button>`)}</nav>
    <section class="column column-plan" aria-label="Events and plan">
      <div class="column-head segments" role="group" aria-label="Show">${sides.map(([id, words]) => html`
        <button type="button" class="segment" aria-pressed=${side === id ? 'true' : 'false'} @click=${() => act.chooseSide(id)}>${words}</button>`)}</div>
      ${side === 'events' ? replayEvents({timeline, last, reached: count, follow: true, onJump: act.jumpTo, onLink: act.copyEvent})
        : side === 'comments' && hasComments ? lookedBack(model, act)
        : html`<div class="column-scroll" tabindex="0" role="region" aria-label="Questions">${plan({state: candidate ? last : state,
          chosen: state.current, lead: null, seat: null, onChoose: act.jumpToQuestion})}</div>`}
    </section>
    ${guard([count, audience], () => html`<section class="column column-stage" aria-label="The room at this moment">
        ${candidate ? html`<div class="column-scroll replay-stage" tabindex="0" role="region" aria-label="Stage">${candidateMoment(state, act)}</div>`
          : stageAt({state, now: act.sessionNow})}
      </section>`)}
    ${candidate ? nothing : audience === 'regrader' ? html`<section class="column column-grades" aria-label="Your grades">${again(model, state, act)}</section>`
      : guard([count, audience, last], () => html`<section class="column column-grades"
        aria-label="Grades at this moment">${gradesAt({state, last, audience})}</section>`)}
  </div>`;
}

function again({loaded: {last, you}, work, focused}, state, act) {
  return regradeColumn({state, last, you, work, focused, onFocus: act.focus,
    onGrade: act.grade, onUndo: act.undo, onJudge: act.judge, onSubmit: act.submit, onJump: act.jumpToQuestion});
}

function lookedBack({loaded: {timeline, last, you}, at, writing, editing, kind, canComment}, act) {
  return comments({timeline, last, at, you, kind, editing, busy: writing, canWrite: canComment, onJump: act.seek,
    onKind: act.chooseKind, onEdit: act.edit, onWrite: (words) => act.comment({id: newId(), kind, about: Math.round(timeline.sessionTime(at)), words}),
    onChange: (each, words) => act.comment({...each, words}), onRemove: act.removeComment});
}

function candidateMoment(state, act) {
  if (state.phase === 'LIVE') return candidateStage({state, now: act.sessionNow, ticking: false});
  const {feedback, startedAt, selfGrades} = state;
  if (feedback) return html`<div class="page feedback-page">${feedbackDocument({feedback, startedAt, selfGrades})}</div>`;
  const words = {LOBBY: 'In the lobby.', DEBRIEF: 'The interview is over.', CLOSED: 'The session is closed.'}[state.phase] ?? '';
  return html`<div class="stage stage-between"><p class="stage-calm">${words}</p></div>`;
}

export function header({loaded: {session, audience, you, last}, home, brought}, act) {
  const seenAs = audience === 'panel' && last.practice ? 'With all forms open' : AUDIENCES[audience] ?? audience;
  return shell({
    home,
    title: session.title,
    middle: html`<span class="badge">${icon('replay')}Replay</span>`,
    end: html`<span class="muted small replay-audience" title=${you ? `${you.name}, ${roleWord(you.role)}` : ''}>${seenAs}</span>
      ${brought ? nothing : html`<button type="button" class="button button-quiet button-small button-icon" data-act="save-file"
        aria-label="Save as one file" title="Save as one file that opens without a server" @click=${act.saveAsFile}>${icon('download')}</button>`}
      ${session.phase === 'CLOSED' || brought ? nothing : html`<button type="button" class="button button-small" title="The session is not closed yet"
        @click=${act.load}>${icon('replay')}<span class="wide-words">${phaseWord(session.phase)}: load what is new</span><span
          class="narrow-words">Load new</span></button>`}
      <button type="button" class="button button-quiet button-small button-icon" aria-label="Keys" title="Keys (?)"
        @click=${act.showKeys}>${icon('keyboard')}</button>`,
  });
}

/** Where in the interview this is. */
export function words({loaded: {timeline}, at}) {
  const state = timeline.stateAfter(timeline.countAt(at));
  const question = questionOf(state, state.current);
  const round = state.practice?.kind === 'PEERS' && state.phase === 'LIVE' ? `round ${state.practice.round}` : '';
  if (round) return question ? `${round}, question ${question.number}` : round;
  return question ? `question ${question.number}` : phaseWord(state.phase) ?? '';
}
