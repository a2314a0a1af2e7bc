// The keys of the desk for the moment: what a role cannot do now has no key now.

import {LEVELS} from '/state/session.js';
import {criteriaFor, gradeOf, nextFollowUp, nextHint, nextQuestion, questionOf} from '/state/select.js';
import {LEVEL_WORDS} from '/state/wording.js';

export function roomKeys(view, store, acts, showSheet) {
  const {state, you} = view;
  if (!you || you.role === 'CANDIDATE' || (state.phase !== 'LIVE' && state.phase !== 'DEBRIEF')) return [];
  return [
    ...(view.controls ? leadKeys(view, acts) : []),
    ...(view.grades && !view.sealed && !state.revealed ? gradeKeys(view, store, acts) : []),
    {key: '?', words: 'This sheet', act: showSheet},
  ];
}

/** Without a connection they stay: a key that does nothing says nothing, and the act itself says why it was not done. */
function leadKeys({state}, acts) {
  const next = nextQuestion(state);
  const timer = state.current ? state.timers[state.current] : null;
  const question = questionOf(state, state.current);
  const followUp = question ? nextFollowUp(state, question) : -1;
  const hint = question ? nextHint(state, question) : -1;
  return [
    {key: 'n', words: 'Push the next question', act: next ? () => acts.push(next.id) : null},
    {key: 'u', words: 'Take a mistaken push back', act: question && state.pushedAt ? acts.takeBack : null},
    {key: ' ', words: 'Pause or resume the clock', act: timer ? (timer.runningSince === null ? acts.resume : acts.pause) : null},
    {key: 'f', words: 'Ask the next follow-up', act: followUp >= 0 ? () => acts.followUp(followUp) : null},
    {key: 'h', words: 'Give the next hint', act: hint >= 0 ? () => acts.hint(hint) : null},
    {key: '+', words: 'Add one minute', act: timer ? () => acts.adjust(60_000) : null},
    {key: '-', words: 'Take one minute off', act: timer ? () => acts.adjust(-60_000) : null},
  ];
}

function gradeKeys(view, store, acts) {
  const {state, you, shown, focused} = view;
  const question = shown.graded;
  const criteria = question ? criteriaFor(state, question) : [];
  const criterion = criteria[focused];
  const go = (index) => () => {
    store.set({focused: index});
    const block = document.querySelector(`.criterion[data-index="${index}"]`);
    block?.focus(); // the block and not a level in it: a space then still pauses the clock
  };
  return [
    ...LEVELS.map((level, i) => ({key: String(i + 1), shown: i === 0 ? '1 – 4' : undefined,
      words: i === 0 ? `${LEVEL_WORDS.POOR} to ${LEVEL_WORDS.EXCELLENT} for the marked criterion` : null,
      act: criterion ? () => acts.grade(question.id, criterion.id, level) : null})),
    {key: '0', words: 'Take the grade back', act: criterion && gradeOf(state, you.seat, question.id, criterion.id) ? () => acts.withdraw(question.id, criterion.id) : null},
    {key: 'j', words: 'Next criterion', act: criteria[focused + 1] ? go(focused + 1) : null},
    {key: 'k', words: 'Previous criterion', act: criteria[focused - 1] ? go(focused - 1) : null},
    {key: 'm', words: 'Write a note', act: question ? () => document.querySelector('hotseat-note textarea')?.focus() : null},
  ];
}
