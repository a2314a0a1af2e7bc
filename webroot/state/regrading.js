// What somebody has put down who grades again from the replay: what the server has, and what is still on its way there.
// Pure.

/** `waiting` are changes the server does not have yet, one for each grade; `done` the last changes, for undo. */
export const newRegrading = (waiting = []) => ({waiting, done: [], stored: {}});

const UNDO_MAX = 100;
const same = (a, b) => a.questionId === b.questionId && a.criterion === b.criterion;

/** The server's answer: its log read anew. What is waiting stays. */
export const stored = (regrading, grades) => ({...regrading, stored: grades});

const levelIn = (regrading, {questionId, criterion}) => {
  const waiting = regrading.waiting.find((each) => same(each, {questionId, criterion}));
  return waiting ? waiting.level : regrading.stored[questionId]?.[criterion] ?? null;
};

/** A level is given, or with null taken back; it goes out in the order in which it was given. */
export function given(regrading, change) {
  const before = levelIn(regrading, change);
  if (before === change.level) return regrading;
  return {...queued(regrading, change), done: [...regrading.done, {...change, level: before}].slice(-UNDO_MAX)};
}

/** The last change, taken back: `{regrading, change}`, or null where there is none. */
export function undone(regrading) {
  const change = regrading.done.at(-1);
  return change ? {regrading: {...queued(regrading, change), done: regrading.done.slice(0, -1)}, change} : null;
}

const queued = (regrading, change) => ({...regrading, waiting: [...regrading.waiting.filter((each) => !same(each, change)), change]});

/** The server has stored this one; where it was changed meanwhile, the later one still waits. */
export function sent(regrading, change) {
  const byCriterion = {...regrading.stored[change.questionId]};
  if (change.level === null) delete byCriterion[change.criterion];
  else byCriterion[change.criterion] = change.level;
  return {...regrading, waiting: regrading.waiting.filter((each) => each !== change), stored: {...regrading.stored, [change.questionId]: byCriterion}};
}

/** The server will never take this one. */
export const refused = (regrading, change) => ({...regrading, waiting: regrading.waiting.filter((each) => each !== change)});

/** Every level as it shows: question id → criterion id → level. */
export function gradesOf({stored: all, waiting}) {
  const grades = Object.fromEntries(Object.entries(all).map(([id, byCriterion]) => [id, {...byCriterion}]));
  for (const {questionId, criterion, level} of waiting) {
    grades[questionId] = {...grades[questionId]};
    if (level === null) delete grades[questionId][criterion];
    else grades[questionId][criterion] = level;
  }
  return grades;
}

/** Asked questions without any level: what keeps the re-grades from being submitted. */
export const missing = (asked, grades) => asked.filter((id) => !Object.keys(grades[id] ?? {}).length);

export const canUndo = ({done}) => done.length > 0;
