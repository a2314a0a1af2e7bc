// What is going to be in the feedback, while somebody chooses. Pure. The server makes the feedback of it.

import {READINESS, WHOLE_SESSION} from '../protocol/wire.js';
import {panelLevel} from './grades.js';
import {graders, momentsOf, noteOf, questionOf, subjectOf} from './select.js';

/** Everything that could be given: `{levels, strengths, workOn, notes, moments, guidance}`, each item with its id and its words. */
export function offered(state) {
  const panel = graders(state);
  const cards = (field) => panel.filter((s) => state.scorecards[s.seat]?.[field]).map((s) => ({id: s.seat, who: s.name,
    text: state.scorecards[s.seat][field]}));
  return {
    levels: (state.rubric?.criteria ?? []).map((c) => ({id: c.id, text: c.name, level: panelLevel(state, c.id)})).filter((each) => each.level),
    strengths: cards('strengths'),
    workOn: cards('workOn'),
    notes: [WHOLE_SESSION, ...state.asked].flatMap((id) => panel.filter((s) => noteOf(state, s.seat, id))
      .map((s) => ({id: `${s.seat} ${id}`, seat: s.seat, questionId: id, who: s.name, subject: subjectOf(state, id), text: noteOf(state, s.seat, id)}))),
    moments: panel.flatMap((s) => momentsOf(state, s.seat).map((m) => ({id: `${s.seat} ${m.id}`, seat: s.seat, moment: m.id, who: s.name, at: m.markedAt,
      text: m.name || 'A moment'})))
      .sort((a, b) => a.at - b.at),
    guidance: state.asked.map((id) => questionOf(state, id)).filter((q) => q.guidance?.trim()).map((q) => ({id: q.id, subject: q, text: q.prompt})),
  };
}

/** To begin with: levels, strengths and what to work on, and nothing that was written for other eyes. */
export function firstDraft(state) {
  const {levels, strengths, workOn} = offered(state);
  const ids = (list) => list.map((each) => each.id);
  return {overall: 'UNSAID', words: '', levels: ids(levels), strengths: ids(strengths), workOn: ids(workOn), notes: [], moments: [], guidance: []};
}

const LISTS = ['levels', 'strengths', 'workOn', 'notes', 'moments', 'guidance'];

/** A stored draft, without what is no longer there to be given. */
export function readDraft(stored, state) {
  const first = firstDraft(state);
  if (stored === null || typeof stored !== 'object') return first;
  const there = offered(state);
  return {
    overall: READINESS.includes(stored.overall) ? stored.overall : first.overall,
    words: typeof stored.words === 'string' ? stored.words : '',
    ...Object.fromEntries(LISTS.map((list) => [list, Array.isArray(stored[list]) ? there[list].map((each) => each.id).filter((id) => stored[list].includes(id))
      : first[list]])),
  };
}

export const toggled = (draft, list, id) => ({...draft, [list]: draft[list].includes(id) ? draft[list].filter((each) => each !== id) : [...draft[list], id]});

/** All of a list, or none of it where all of it is in already. */
export function toggledAll(draft, list, state) {
  const all = offered(state)[list].map((each) => each.id);
  return {...draft, [list]: draft[list].length === all.length ? [] : all};
}

/** As the server takes it. */
export function toChoice(draft, state) {
  const {notes, moments} = offered(state);
  return {
    ...draft,
    notes: notes.filter((each) => draft.notes.includes(each.id)).map(({seat, questionId}) => ({seat, questionId})),
    moments: moments.filter((each) => draft.moments.includes(each.id)).map(({seat, moment}) => ({seat, moment})),
  };
}
