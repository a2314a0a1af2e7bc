// The keys of a seat for the moment: what a role cannot do now has no key now.

import {BOUNDS, OUTSIDE_SCALE, SCALES} from '/protocol/wire.js';
import {withChosenKeys} from '/state/key-map.js';
import {criteriaFor, gradeOf, levelsOf} from '/state/grades.js';
import {nextFollowUp, nextHint, nextQuestion, questionOf} from '/state/select.js';
import {LEVEL_WORDS} from '/state/wording.js';

/** Every act that has a key, with the key that it usually has. */
export const KEYS = [
  {id: 'start', key: 's', words: 'Start the interview'},
  {id: 'push-next', key: 'n', words: 'Push the next question'},
  {id: 'take-back', key: 'u', words: 'Stop a push that waits, or take a mistaken one back'},
  {id: 'unplanned', key: 'a', words: 'Ask something unplanned'},
  {id: 'skip', key: 'x', words: 'Leave the next question out'},
  {id: 'pause', key: ' ', words: 'Pause or resume the clock'},
  {id: 'follow-up', key: 'f', words: 'Ask the next follow-up'},
  {id: 'hint', key: 'h', words: 'Give the next hint'},
  {id: 'add-minute', key: '+', words: 'Add one minute'},
  {id: 'take-minute', key: '-', words: 'Take one minute off'},
  {id: 'give-back', key: 'g', words: 'Give back what a lost connection took'},
  {id: 'private-timer', key: 't', words: 'Start or end your private timer'},
  {id: 'preview', key: 'p', words: 'See it as the candidate, and back'},
  ...SCALES.FIVE_LEVELS.map((_, i) => ({id: `level-${i + 1}`, key: String(i + 1), words: `Level ${i + 1}, for the marked criterion`})),
  ...OUTSIDE_SCALE.map((level, i) => ({id: level.toLowerCase(), key: String(i + 6), words: `${LEVEL_WORDS[level]}, for the marked criterion`})),
  {id: 'clear-grade', key: '0', words: 'Take the grade back'},
  {id: 'next-criterion', key: 'j', words: 'Next criterion'},
  {id: 'previous-criterion', key: 'k', words: 'Previous criterion'},
  {id: 'moment', key: 'b', words: 'Mark this moment'},
  {id: 'note', key: 'm', words: 'Write a note'},
  {id: 'talk', key: 'c', words: 'Write to the panel'},
  {id: 'sheet', key: '?', words: 'This sheet'},
];

/** An act that is known and cannot be done just now is null, so that the sheet still names it. */
export function roomKeys(view, store, acts, showSheet) {
  const now = {...actsNow(view, store, acts), ...(isSeatWithKeys(view) ? {sheet: showSheet} : {})};
  return withChosenKeys(KEYS.filter((each) => Object.hasOwn(now, each.id)).map((each) => ({...each, words: wordsOf(view.state, each), act: now[each.id]})),
    view.keyMap);
}

/** A level is named as this session's scale names it. */
function wordsOf(state, {id, words}) {
  const level = levelsOf(state).find((_, i) => id === `level-${i + 1}`);
  return level ? `${LEVEL_WORDS[level]}, for the marked criterion` : words;
}

const isSeatWithKeys = ({state, you}) => you && you.role !== 'CANDIDATE' && state.practice?.kind !== 'ALONE'
  && (state.phase === 'LIVE' || state.phase === 'DEBRIEF' || (state.phase === 'LOBBY' && you.role === 'LEAD'));

function actsNow(view, store, acts) {
  const {state, you} = view;
  if (!isSeatWithKeys(view)) return {};
  // Off the record nothing is done but to come back or to end, and that with the page's own buttons.
  if (state.offRecord) return {};
  if (view.preview) return {preview: () => view.onPreview(false)};
  if (state.phase === 'LOBBY') return {start: () => acts.startWith(view.staged), preview: () => view.onPreview(true)};
  return {
    ...(view.controls ? leadActs(view, acts) : {}),
    ...(view.grades && state.phase === 'LIVE' ? {moment: acts.mark, ...(state.practice ? {} : {talk: () => writeToThePanel(view)})} : {}),
    ...(view.grades && !view.sealed && !state.revealed ? gradeActs(view, store, acts) : {}),
  };
}

/** Without a connection they stay: a key that does nothing says nothing, and the act itself says why it was not done. */
function leadActs(view, acts) {
  const {state, held} = view;
  const next = nextQuestion(state);
  const timer = state.current ? state.timers[state.current] : null;
  const question = questionOf(state, state.current);
  const followUp = question ? nextFollowUp(state, question) : -1;
  const hint = question ? nextHint(state, question) : -1;
  return {
    'push-next': next ? () => acts.push(next.id) : null,
    'take-back': held ? acts.stopPush : question && state.pushedAt ? acts.takeBack : null,
    unplanned: acts.unplanned,
    skip: next ? () => acts.skip(next.id) : null,
    pause: timer ? (timer.runningSince === null ? acts.resume : acts.pause) : null,
    'follow-up': followUp >= 0 ? () => acts.followUp(followUp) : null,
    hint: hint >= 0 ? () => acts.hint(hint) : null,
    'add-minute': timer ? () => acts.adjust(60_000) : null,
    'take-minute': timer ? () => acts.adjust(-60_000) : null,
    'give-back': timer && state.absence?.ms >= BOUNDS.AdjustTimer.STEP_MIN_MS ? () => acts.credit(state.absence.ms) : null,
    'private-timer': () => document.querySelector('hotseat-private-timer')?.toggle(),
    preview: () => view.onPreview(true),
  };
}

function writeToThePanel(view) {
  view.onSide('talk');
  if (matchMedia('(max-width: 999px)').matches) view.onTab('plan');
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('.talk-form input')?.focus()));
}

function gradeActs(view, store, acts) {
  const {state, you, shown, focused} = view;
  const question = shown.graded;
  const criteria = question ? criteriaFor(state, question) : [];
  const criterion = criteria[focused];
  const go = (index) => () => {
    store.set({focused: index});
    const block = document.querySelector(`.criterion[data-index="${index}"]`);
    block?.focus(); // the block and not a level in it: a space then still pauses the clock
  };
  return {
    ...Object.fromEntries([...levelsOf(state).map((level, i) => [`level-${i + 1}`, level]), ...OUTSIDE_SCALE.map((level) => [level.toLowerCase(), level])]
      .map(([id, level]) => [id, criterion ? () => acts.grade(question.id, criterion.id, level) : null])),
    'clear-grade': criterion && gradeOf(state, you.seat, question.id, criterion.id) ? () => acts.withdraw(question.id, criterion.id) : null,
    'next-criterion': criteria[focused + 1] ? go(focused + 1) : null,
    'previous-criterion': criteria[focused - 1] ? go(focused - 1) : null,
    note: question ? () => document.querySelector('hotseat-note textarea')?.focus() : null,
  };
}
