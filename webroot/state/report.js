// A finished interview as one report: a plain object with a version, made from what this audience may know and nothing
// else. The page draws it, and it is downloaded as JSON, Markdown or CSV. Pure.

import {averageDeviation, comparison, criteriaFor, evidenceFor, gradeOf, levelsOf, ownLevel, panelLevel, rankOf, regradeOf, regraders, revisionsOf, spread, weightOf} from './grades.js';
import {graders, helpWith, momentsOf, noteOf, questionOf, seatOf, subjectOf, usedMs} from './select.js';
import {WHOLE_SESSION} from '../protocol/wire.js';
import {budgetMs} from './timer.js';

/** Grows with every change of a field's meaning; fields are added without it. */
export const REPORT_VERSION = 1;
/** Letters stand for people in the charts, so that they are read without colour and in small print. */
const LETTERS = [...'ABCDEFGHIJ'];

/** session: `{id, title}`; audience as the server names it. */
export function reportOf(state, {session, audience}) {
  const panel = audience !== 'candidate' && audience !== 'observer' && state.revealed ? graders(state) : [];
  const people = panel.map((s, i) => ({seat: s.seat, name: s.name, role: s.role, letter: LETTERS[i]}));
  const criteria = state.rubric?.criteria ?? state.selfGrading?.criteria ?? [];
  return {
    hotseatReport: REPORT_VERSION,
    audience,
    session: {
      id: session.id, title: state.title, roleInterviewedFor: state.roleInterviewedFor, phase: state.phase,
      candidate: state.seats.find((s) => s.role === (state.practice?.kind === 'ALONE' ? 'LEAD' : 'CANDIDATE'))?.name ?? '',
      startedAt: state.startedAt, endedAt: state.debriefAt, revealedAt: state.revealed?.at ?? null, feedbackAt: state.feedbackAt,
    },
    panel: people,
    missingScorecards: people.length ? state.revealed.missing.map((seat) => seatOf(state, seat)?.name ?? seat) : [],
    rubric: state.rubric ? {title: state.rubric.title, levels: levelsOf(state)} : state.selfGrading ? {title: '', levels: levelsOf(state)} : null,
    time: timeOf(state),
    criteria: criteria.map((c) => criterionRow(state, c, panel)).filter((row) => panel.length || row.self || row.given),
    questions: state.asked.map((id) => questionRow(state, questionOf(state, id), panel)),
    wholeSession: panel.length ? questionRow(state, subjectOf(state, WHOLE_SESSION), panel) : null,
    verdicts: panel.map((s) => ({seat: s.seat, name: s.name, ...scorecardOf(state, s.seat)})),
    moments: panel.flatMap((s) => momentsOf(state, s.seat).map((m) => ({at: m.markedAt, sinceStartMs: m.markedAt - state.startedAt, name: m.name, by: s.name})))
      .sort((a, b) => a.at - b.at),
    agreement: panel.length ? agreementOf(state) : null,
    again: panel.length ? againOf(state, panel) : null,
    feedback: state.feedback,
  };
}

function timeOf(state) {
  const used = state.asked.reduce((sum, id) => sum + usedMs(state, id, state.at), 0);
  const planned = state.asked.reduce((sum, id) => sum + questionPlanned(state, id), 0);
  return {askedMs: used, plannedForAskedMs: planned, tookMs: state.startedAt ? (state.debriefAt ?? state.at) - state.startedAt : 0,
    questionsAsked: state.asked.length, questionsPlanned: state.planned ? state.questions.length : null};
}

/** What the clock gave a question in the end: its minutes, with what was added and given back. */
const questionPlanned = (state, id) => (state.timers[id] ? budgetMs(state.timers[id]) : 0);

function criterionRow(state, criterion, panel) {
  const own = panel.map((s) => ({seat: s.seat, level: ownLevel(state, s.seat, criterion.id)}));
  const levels = own.map((each) => each.level);
  return {
    criterion: criterion.id, name: criterion.name, weight: state.rubric ? weightOf(state, criterion) : null, own,
    panel: panel.length ? panelLevel(state, criterion.id) : null, agreed: panel.length > 0 && criterion.id in state.consensus,
    given: state.feedback?.levels.find((each) => each.criterion === criterion.id)?.level ?? null,
    self: state.selfGrades[criterion.id] ?? null, range: spread(levels), averageDeviation: averageDeviation(levels),
  };
}

function questionRow(state, question, panel) {
  const help = helpWith(state, question.id);
  const whole = question.id === WHOLE_SESSION;
  return {
    questionId: question.id, number: question.number, prompt: question.prompt, section: question.section ?? '', added: Boolean(question.added),
    plannedMs: whole ? null : questionPlanned(state, question.id), usedMs: whole ? null : usedMs(state, question.id, state.at),
    hintsGiven: help.hints.length, followUpsAsked: help.followUps.length,
    grades: panel.flatMap((s) => criteriaFor(state, question).map((c) => [s, c, gradeOf(state, s.seat, question.id, c.id)]).filter(([,, level]) => level)
      .map(([s, c, level]) => ({seat: s.seat, name: s.name, criterion: c.id, level, revisions: revisionsOf(state, s.seat, question.id, c.id),
        evidence: evidenceFor(state, s.seat, question.id, c.id)}))),
    notes: panel.map((s) => ({name: s.name, text: noteOf(state, s.seat, question.id)})).filter((each) => each.text),
  };
}

function scorecardOf(state, seat) {
  const card = state.scorecards[seat];
  return card?.verdict ? {verdict: card.verdict, confidence: card.confidence, strengths: card.strengths, workOn: card.workOn, forPanel: card.forPanel} : {verdict: null};
}

/**
 * What was given again from the replay, and how far it is from the first grades: over every level of the panel beside every
 * one of a re-grader for the same thing, both on the scale, blind and without revisions. Null where nobody graded again.
 */
function againOf(state, panel) {
  const people = regraders(state);
  if (!people.length) return null;
  const grades = people.flatMap((s) => state.asked.flatMap((id) => criteriaFor(state, questionOf(state, id)).map((c) => ({seat: s.seat, questionId: id, criterion: c.id,
    level: regradeOf(state, s.seat, id, c.id)})))).filter((each) => each.level);
  const apart = grades.flatMap((each) => panel.map((s) => spread([gradeOf(state, s.seat, each.questionId, each.criterion), each.level]))).filter((each) => each !== null);
  return {
    people: people.map((s) => ({seat: s.seat, name: s.name, verdict: state.regraded[s.seat].verdict, confidence: state.regraded[s.seat].confidence, submittedAt: state.regraded[s.seat].at})),
    grades, compared: apart.length, same: apart.filter((each) => each === 0).length,
    meanApart: apart.length ? apart.reduce((sum, each) => sum + each, 0) / apart.length : null,
  };
}

/**
 * How far the panel was apart over all that two or more graded on the scale: mean range and mean average deviation of the
 * blind grades, in levels (Burke, Finkelstein and Dusig, 1999). `missing` counts graders without a level, where others gave one.
 */
function agreementOf(state) {
  const {rows, panel} = comparison(state);
  const compared = rows.filter((row) => row.spread !== null);
  const mean = (values) => (values.length ? values.reduce((sum, v) => sum + v, 0) / values.length : null);
  return {
    graders: panel.length, compared: compared.length,
    missing: compared.reduce((sum, row) => sum + row.levels.filter((level) => !level || !rankOf(level)).length, 0),
    meanRange: mean(compared.map((row) => row.spread)), meanAverageDeviation: mean(compared.map((row) => row.deviation)),
    splits: rows.filter((row) => row.spread >= 2).length,
  };
}
