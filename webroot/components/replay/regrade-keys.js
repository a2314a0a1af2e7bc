// The keys of the re-grader's scorecard: those of the room, where the player does not need them.

import {OUTSIDE_SCALE} from '/protocol/wire.js';
import {levelsOf} from '/state/grades.js';
import {LEVEL_WORDS} from '/state/wording.js';

/** view: {last, criteria: of the question shown, focused, grade(criterion, level), undo(), focus(index)} */
export function regradeKeys({last, criteria, focused, grade, undo, focus}) {
  const criterion = criteria[focused];
  const level = (key, each) => ({key, words: `${LEVEL_WORDS[each]}, for the marked criterion`, act: criterion ? () => grade(criterion.id, each) : null});
  return [
    ...levelsOf(last).map((each, i) => level(String(i + 1), each)),
    ...OUTSIDE_SCALE.map((each, i) => level(String(i + 6), each)),
    {key: '0', words: 'Take the level back', act: criterion ? () => grade(criterion.id, null) : null},
    {key: 'j', words: 'Next criterion', act: criteria[focused + 1] ? () => focus(focused + 1) : null},
    {key: 'h', words: 'Previous criterion', act: criteria[focused - 1] ? () => focus(focused - 1) : null},
    {key: 'u', words: 'Undo the last level', act: undo},
  ];
}
