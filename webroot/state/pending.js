// What this seat has done and the server has not answered yet, laid over the state. Nothing to undo on a rejection:
// the command leaves the outbox and its effect is gone with it.

/** @import {AnyCommand} from '../protocol/frames' */
/** @import {Session} from './types' */

/**
 * @param {Session} state
 * @param {string | null} seat
 * @param {AnyCommand[]} pending
 * @returns {Session}
 */
export function withPending(state, seat, pending) {
  if (!pending.length || !seat) return state;
  const grades = structuredClone(state.grades[seat] ?? {});
  const notes = {...state.notes[seat]};
  const privateNotes = {...state.privateNotes};
  const moments = {...state.moments[seat]};
  const evidence = structuredClone(state.evidence[seat] ?? {});
  const selfGrades = {...state.selfGrades};
  const ratings = {...state.practice?.ratings[seat]};
  const answers = {...state.practice?.answers};
  let ready = state.candidateReady;
  for (const c of pending) {
    if (c.type === 'GiveGrade') grades[c.questionId] = {...grades[c.questionId], [c.criterion]: c.level};
    else if (c.type === 'WithdrawGrade') delete grades[c.questionId]?.[c.criterion];
    else if (c.type === 'CiteEvidence') evidence[c.questionId] = {...evidence[c.questionId], [c.criterion]: {moments: c.moments, notes: c.notes}};
    else if (c.type === 'GiveSelfGrade') selfGrades[c.criterion] = c.level;
    else if (c.type === 'WithdrawSelfGrade') delete selfGrades[c.criterion];
    else if (c.type === 'WriteNote') notes[c.questionId] = c.text;
    else if (c.type === 'WritePrivateNote') privateNotes[c.questionId] = c.text;
    else if (c.type === 'MarkMoment') moments[c.moment] ??= {firstMarkedAt: c.markedAt, markedAt: c.markedAt, name: ''};
    else if (c.type === 'NameMoment') moments[c.moment] = {...moments[c.moment], markedAt: c.markedAt, name: c.name};
    else if (c.type === 'RemoveMoment') delete moments[c.moment];
    else if (c.type === 'RateInterviewing') ratings[c.criterion] = c.level;
    else if (c.type === 'WriteAnswer') answers[c.questionId] = c.text;
    else if (c.type === 'DeclareReady') ready = true;
  }
  return {
    ...state,
    candidateReady: ready,
    grades: {...state.grades, [seat]: grades},
    notes: {...state.notes, [seat]: notes},
    privateNotes,
    selfGrades,
    practice: state.practice && {...state.practice, ratings: {...state.practice.ratings, [seat]: ratings}, answers},
    evidence: {...state.evidence, [seat]: evidence},
    moments: {...state.moments, [seat]: moments},
  };
}
