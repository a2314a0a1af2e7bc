/**
 * What can be undone and done again. Pure. Changes with the same mark that follow each other, as the letters typed
 * into one field do, are one step.
 */
const STEPS_MAX = 200;

export const historyOf = present => ({past: [], present, future: [], mark: null});

export function changed(history, present, mark = null) {
  if (present === history.present) return history;
  if (mark !== null && mark === history.mark) return {...history, present, future: []};
  return {past: [...history.past, history.present].slice(-STEPS_MAX), present, future: [], mark};
}

export function undone({past, present, future}) {
  return {past: past.slice(0, -1), present: past.at(-1), future: [present, ...future], mark: null};
}

export function redone({past, present, future: [next, ...future]}) {
  return {past: [...past, present], present: next, future, mark: null};
}

export const canUndo = history => history.past.length > 0;
export const canRedo = history => history.future.length > 0;
