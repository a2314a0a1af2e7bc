// The fold of what the panel settles together, of the candidate's own levels, and of what is said and graded on looking back.

/** @import {Folds} from '../types' */
import {dropGrade, putGrade, without} from './entries.js';

/** @satisfies {Partial<Folds>} */
export const CONCLUSION_EVENTS = {
  PanelMessageSent: (s, e) => ({messages: [...s.messages, {at: e.at, by: e.by, words: e.words}]}),
  WeightSet: (s, e) => ({weights: {...s.weights, [e.criterion]: e.weight}}),
  ConsensusReached: (s, e) => ({consensus: {...s.consensus, [e.criterion]: e.level}}),
  ConsensusWithdrawn: (s, e) => ({consensus: without(s.consensus, e.criterion)}),
  SelfGradeGiven: (s, e) => ({selfGrades: {...s.selfGrades, [e.criterion]: e.level}}),
  SelfGradeWithdrawn: (s, e) => ({selfGrades: without(s.selfGrades, e.criterion)}),
  CommentWritten: (s, e) => ({comments: {...s.comments, [e.by]: e.words
    ? {...s.comments[e.by], [e.comment]: {kind: e.kind, about: e.about, words: e.words, at: e.at}}
    : without(s.comments[e.by] ?? {}, e.comment)}}),
  RegradeGiven: (s, e) => ({regrades: putGrade(s.regrades, e.by, e.questionId, e.criterion, e.level)}),
  RegradeWithdrawn: (s, e) => ({regrades: dropGrade(s.regrades, e.by, e.questionId, e.criterion)}),
  RegradesSubmitted: (s, e) => ({
    regraded: {...s.regraded, [e.by]: {at: e.at, verdict: e.verdict, confidence: e.confidence}},
    regrades: (e.grades ?? []).reduce((all, g) => putGrade(all, g.seat, g.questionId, g.criterion, g.level), s.regrades),
  }),
  FeedbackReleased: (_, e) => ({feedback: e.feedback, feedbackAt: e.at}),
};
