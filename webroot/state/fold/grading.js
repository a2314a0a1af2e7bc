// The fold of what each interviewer puts down, and of the reveal.

/** @import {Confidence, Verdict} from '../../protocol/frames' */
/** @import {Folds} from '../types' */
import {dropGrade, onlyThere, putGrade, putMoment, putNote, without} from './entries.js';

/** @satisfies {Partial<Folds>} */
export const GRADING_EVENTS = {
  GradeGiven: (s, e) => ({grades: putGrade(s.grades, e.by, e.questionId, e.criterion, e.level)}),
  GradeWithdrawn: (s, e) => ({
    grades: dropGrade(s.grades, e.by, e.questionId, e.criterion),
    evidence: dropGrade(s.evidence, e.by, e.questionId, e.criterion),
  }),
  EvidenceCited: (s, e) => ({evidence: e.moments.length + e.notes.length
    ? putGrade(s.evidence, e.by, e.questionId, e.criterion, {moments: e.moments, notes: e.notes})
    : dropGrade(s.evidence, e.by, e.questionId, e.criterion)}),
  NoteWritten: (s, e) => ({
    notes: putNote(s.notes, e.by, e.questionId, e.text),
    ...(e.text ? {} : {evidence: {...s.evidence, [e.by]: onlyThere(s.evidence[e.by] ?? {}, {notes: (id) => id !== e.questionId})}}),
  }),
  PrivateNoteWritten: (s, e) => ({privateNotes: e.text ? {...s.privateNotes, [e.questionId]: e.text} : without(s.privateNotes, e.questionId)}),
  MomentMarked: (s, e) => ({moments: putMoment(s.moments, e.by, e.moment, {firstMarkedAt: e.markedAt, markedAt: e.markedAt, name: ''})}),
  MomentNamed: (s, e) => ({moments: putMoment(s.moments, e.by, e.moment,
    {firstMarkedAt: s.moments[e.by]?.[e.moment]?.firstMarkedAt ?? e.markedAt, markedAt: e.markedAt, name: e.name})}),
  MomentRemoved: (s, e) => ({
    moments: {...s.moments, [e.by]: without(s.moments[e.by] ?? {}, e.moment)},
    evidence: {...s.evidence, [e.by]: onlyThere(s.evidence[e.by] ?? {}, {moments: (id) => id !== e.moment})},
  }),
  ScorecardSubmitted: (s, e) => ({
    scorecards: {...s.scorecards, [e.by]: {submittedAt: e.at, ...judgement(e)}},
  }),
  ScorecardWithdrawn: (s, e) => ({scorecards: without(s.scorecards, e.by)}),
  ScoresRevealed: (s, e) => ({
    revealed: {at: e.at, missing: e.missing ?? []},
    grades: (e.grades ?? []).reduce((all, g) => putGrade(all, g.seat, g.questionId, g.criterion, g.level), s.grades),
    notes: (e.notes ?? []).reduce((all, n) => putNote(all, n.seat, n.questionId, n.text), s.notes),
    moments: (e.moments ?? []).reduce((all, m) => putMoment(all, m.seat, m.moment,
      {firstMarkedAt: m.markedAt, markedAt: m.markedAt, name: m.name}), s.moments),
    evidence: (e.evidence ?? []).reduce((all, c) => putGrade(all, c.seat, c.questionId, c.criterion, {moments: c.moments, notes: c.notes}), s.evidence),
    selfGrades: (e.selfGrades ?? []).reduce((all, g) => ({...all, [g.criterion]: g.level}), s.selfGrades),
    scorecards: (e.scorecards ?? []).reduce(
      (all, c) => ({...all, [c.seat]: {submittedAt: e.at, ...all[c.seat], ...judgement(c)}}), s.scorecards),
  }),
  GradeRevised: (s, e) => ({revisions: putGrade(s.revisions, e.by, e.questionId, e.criterion,
    [...(s.revisions[e.by]?.[e.questionId]?.[e.criterion] ?? []), {level: e.level, reason: e.reason}])}),
};

/**
 * Before the reveal another's ScorecardSubmitted carries no judgement: only that it happened.
 *
 * @param {{verdict?: Verdict, confidence?: Confidence, strengths?: string, workOn?: string, forPanel?: string}} e
 */
function judgement({verdict, confidence, strengths, workOn, forPanel}) {
  return verdict === undefined ? {} : {verdict, confidence, strengths: strengths ?? '', workOn: workOn ?? '', forPanel: forPanel ?? ''};
}
