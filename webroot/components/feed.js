// The events of a session in words, newest where the eye is; a click jumps to the moment where there is one to jump to.

/** @import {EventOf, EventType, Session} from '/state/types' */
import {html} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {filterOf} from '/state/event-kinds.js';
import {LEVEL_WORDS, counted, roleWord, timeOfDay} from '/state/wording.js';
import {nameOf, questionOf} from '/state/select.js';
import {spokenDuration} from '/state/timer.js';
import {CLOCK_FACE_WORDS, accommodationWord} from '/state/wording.js';

/**
 * A symbol and words for each kind of event; null is a symbol that depends on the event.
 *
 * @type {{[T in EventType]: [string | null, (event: EventOf<T>, state: Session) => unknown]}}
 */
const SENTENCES = {
  SessionCreated: ['document', () => 'Session created'],
  SeatAdded: ['person', (e) => html`Seat for <bdi>${e.name}</bdi>, ${roleWord(e.role).toLowerCase()}`],
  SeatRevoked: ['lock', (e, s) => html`Seat of <bdi>${nameOf(s, e.seat)}</bdi> revoked`],
  SeatReissued: ['link', (e, s) => html`New link for <bdi>${nameOf(s, e.seat)}</bdi>`],
  ParticipantConnected: ['live', (e, s) => html`<bdi>${nameOf(s, e.seat)}</bdi> came in`],
  ParticipantDisconnected: ['away', (e, s) => html`<bdi>${nameOf(s, e.seat)}</bdi> lost the connection`],
  LeadPassed: ['flag', (e, s) => (e.by === e.to ? html`<bdi>${nameOf(s, e.to)}</bdi> took the lead` : html`The lead went to <bdi>${nameOf(s, e.to)}</bdi>`)],
  CandidateReady: ['check', () => 'The candidate is ready'],
  ConsentGiven: ['check', (e, s) => (e.by === e.seat ? html`<bdi>${nameOf(s, e.seat)}</bdi> agreed to being logged` : html`<bdi>${nameOf(s,
    e.by)}</bdi> said that <bdi>${nameOf(s, e.seat)}</bdi> agreed to being logged`)],
  WentOffRecord: ['off-record', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> went off the record`],
  WentOnRecord: ['play', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> went back on the record`],
  SessionStarted: ['play', () => 'The interview started'],
  QuestionPushed: ['push', (e, s) => `Question ${number(s, e)} pushed`],
  QuestionFinished: ['stop', (e, s) => `Question ${number(s, e)} finished`],
  QuestionWithdrawn: ['undo', (e, s) => `The push of question ${number(s, e)} was taken back`],
  QuestionReturned: ['push', (e, s) => `Question ${number(s, e)} is back on the stage`],
  TimerPaused: ['pause', () => 'Clock paused'],
  TimerResumed: ['play', () => 'Clock resumed'],
  TimerAdjusted: [null, (e) => `${spokenDuration(Math.abs(e.byMs))} ${e.byMs < 0 ? 'taken off' : 'added'}`],
  TimeExpired: ['overtime', (e, s) => `Time is up for question ${number(s, e)}`],
  OutageCredited: ['clock', (e) => `${spokenDuration(e.outageMs)} of outage given back`],
  AbsenceCredited: ['clock', (e) => `${spokenDuration(e.absenceMs)} given back for a lost connection`],
  QuestionAdded: ['plus', (e, s) => `Question ${questionOf(s, e.question.id)?.number ?? ''} was added to the plan`],
  QuestionSkipped: ['skip', (e, s) => `Question ${number(s, e)} was left out`],
  QuestionRestored: ['undo', (e, s) => `Question ${number(s, e)} was put back`],
  ClockFaceSet: ['clock', (e) => `The candidate’s clock: ${CLOCK_FACE_WORDS[e.face].toLowerCase()}`],
  AccommodationSet: ['clock', (e) => `Time for each question: ${accommodationWord(e.percent).toLowerCase()}`],
  QuietTimeGranted: ['hourglass', (e) => (e.quietMs ? `${spokenDuration(e.quietMs)} of quiet time` : 'Quiet time taken back')],
  HintRevealed: ['info', (e, s) => `Hint ${e.index + 1} given with question ${number(s, e)}`],
  FollowUpAsked: ['right', (e, s) => html`Follow-up asked: <q dir="auto">${e.words ?? questionOf(s, e.questionId)?.followUps?.[e.index] ?? e.index + 1}</q>`],
  MessageShown: ['eye', (e) => (e.line ? html`On the clock: <q dir="auto">${e.line}</q>` : 'The line on the clock was taken away')],
  HandRaised: ['person', (e) => (e.reason === 'DONE' ? 'The candidate is done' : 'The candidate asks to repeat or clarify')],
  HandLowered: ['person', () => 'The hand is down'],
  GradeGiven: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi>: ${criterionName(s, e)}, ${LEVEL_WORDS[e.level].toLowerCase()}`],
  GradeWithdrawn: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> took back ${criterionName(s, e)}`],
  NoteWritten: ['note', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> wrote a note`],
  PrivateNoteWritten: ['lock', () => 'You wrote a private note'],
  MomentMarked: ['flag', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> marked a moment`],
  MomentNamed: ['flag', (e, s) => (e.name ? html`<bdi>${nameOf(s, e.by)}</bdi> named a moment: <q dir="auto">${e.name}</q>` : html`<bdi>${nameOf(s,
    e.by)}</bdi> moved a moment`)],
  MomentRemoved: ['flag', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> removed a moment`],
  PanelMessageSent: ['talk', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi>: <q dir="auto">${e.words}</q>`],
  DebriefOpened: ['people', (e, s) => (s.practice ? 'The talking ended; forms' : 'The interview ended; debrief')],
  ScorecardSubmitted: ['lock', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> ${s.practice ? 'sealed a form' : 'submitted a scorecard'}`],
  ScorecardWithdrawn: ['undo', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> took the ${s.practice ? 'form' : 'scorecard'} back`],
  GradeRevised: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> revised ${criterionName(s, e)} to ${LEVEL_WORDS[e.level].toLowerCase()}: <q
    dir="auto">${e.reason}</q>`],
  EvidenceCited: ['link', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> said what ${criterionName(s, e)} rests on`],
  CommentWritten: ['talk', (e, s) => (e.words ? html`<bdi>${nameOf(s, e.by)}</bdi>, looking back${e.kind === 'MOMENT' ? ', marked' : ''}: <q
    dir="auto">${e.words}</q>` : html`<bdi>${nameOf(s, e.by)}</bdi>, looking back, took ${e.kind === 'MOMENT' ? 'a moment' : 'a note'} back`)],
  RegradeGiven: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi>, grading again: ${criterionName(s, e)} of question ${number(s,
    e)}, ${LEVEL_WORDS[e.level].toLowerCase()}`],
  RegradeWithdrawn: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi>, grading again, took back ${criterionName(s, e)} of question ${number(s, e)}`],
  RegradesSubmitted: ['check', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> graded again from the replay`],
  WeightSet: ['scale', (e, s) => `${criterionName(s, e)} counts × ${e.weight} now`],
  ConsensusReached: ['scale', (e, s) => `The panel agreed on ${LEVEL_WORDS[e.level].toLowerCase()} for ${criterionName(s, e)}`],
  ConsensusWithdrawn: ['undo', (e, s) => `What the panel agreed on for ${criterionName(s, e)} was taken back`],
  SelfGradeGiven: ['person', (e, s) => `The candidate’s own level for ${criterionName(s, e)}: ${LEVEL_WORDS[e.level].toLowerCase()}`],
  SelfGradeWithdrawn: ['person', (e, s) => `The candidate took back the own level for ${criterionName(s, e)}`],
  FeedbackReleased: ['check', () => 'The candidate was given the feedback'],
  ScoresRevealed: ['reveal', (e, s) => (s.practice?.kind === 'PEERS' ? `All forms opened${e.missing?.length ? `, ${counted(e.missing.length, 'one')} missing`
    : ''}` : e.missing?.length ? `Scores revealed, ${counted(e.missing.length, 'scorecard')} missing` : 'Scores revealed')],
  SessionClosed: ['check', () => 'Session closed'],
  PracticeArranged: ['people', (e) => (e.kind === 'ALONE' ? 'A practice alone' : `A practice of ${counted(e.rounds ?? e.laterRounds.length + 1, 'round')}`)],
  SwapAgreed: ['swap', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> would like to swap roles`],
  SwapWithdrawn: ['swap', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> does not want to swap yet`],
  PracticeLeft: ['leave', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> left the practice`],
  RolesSwapped: ['swap', (e, s) => html`Round ${e.round}: <bdi>${inChair(e, s, 'LEAD')}</bdi> interviews <bdi>${inChair(e, s, 'CANDIDATE')}</bdi>`],
  InterviewingRated: ['scorecard', (e, s) => html`<bdi>${nameOf(s, e.by)}</bdi> on the interviewing: ${s.practice?.interviewing?.criteria.find((c) =>
    c.id === e.criterion)?.name ?? e.criterion}, ${LEVEL_WORDS[e.level].toLowerCase()}`],
  AnswerWritten: ['pencil', (e, s) => `An answer to question ${number(s, e)} was typed`],
};

const inChair = (e, s, role) => nameOf(s, e.chairs.find((chair) => chair.role === role)?.seat);

function number(state, e) {
  return questionOf(state, e.questionId)?.number ?? '?';
}

function criterionName(state, e) {
  return (state.rubric?.criteria ?? state.selfGrading?.criteria ?? []).find((c) => c.id === e.criterion)?.name ?? e.criterion;
}

export function eventIcon(event) {
  const [symbol] = SENTENCES[event.type];
  return symbol ?? (event.byMs < 0 ? 'minus' : 'plus');
}

/** The state may be later than the event: only names and numbers are taken from it. */
export function eventSentence(event, state) {
  return SENTENCES[event.type][1](event, state);
}

/** What can be looked for. People is all that is about somebody: coming, going, seats, hands, messages. */
const KINDS = {all: 'Everything', questions: 'Questions', clock: 'Clock', judging: 'Grades, notes, moments', people: 'People'};

/**
 * The feed of a live room, newest first. view: {events, state, filter, onFilter(kind), onJump(event), replayAt(event)};
 * an entry jumps to its question, and its time is a link to that moment in the replay.
 */
export function feed({events, state, filter = 'all', onFilter, onJump, replayAt}) {
  const shown = events.filter((event) => filter === 'all' || filterOf(event) === filter).toReversed();
  return html`<div class="feed-filter"><label><span class="visually-hidden">Show in the log</span>
      <select class="select" @change=${(e) => onFilter(Object.keys(KINDS)[e.target.selectedIndex])}>${Object.entries(KINDS).map(([kind, words]) => html`<option
        ?selected=${kind === filter}>${words}</option>`)}</select></label></div>
    ${shown.length ? html`<ol class="feed">${repeat(shown, (e) => e.seq, (e) => html`<li class="feed-item" data-seq=${e.seq}>
      <a class="feed-time tabular" href=${replayAt(e)} target="_blank" rel="noopener" title="This moment in the replay"><time>${timeOfDay(e.at)}</time></a>
      <button type="button" class="feed-jump" ?disabled=${!e.questionId} @click=${() => onJump(e)}>${icon(eventIcon(e))}<span class="grow">${eventSentence(e,
        state)}</span></button></li>`)}</ol>`
      : html`<p class="muted small feed-empty">${events.length ? 'Nothing of this kind has happened yet.' : 'Nothing has happened yet.'}</p>`}`;
}
