// Which key does what, where somebody chose other keys. Pure; a map is `{id of the act: key}` and holds only what differs.

/** Keys with their own jobs on every page: they cannot be given away. */
const TAKEN_BY_THE_BROWSER = new Set(['Tab', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown',
  'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified']);

/** Whether an act can have this key at all: a character, space or a function key. */
export const bindable = (key) => !TAKEN_BY_THE_BROWSER.has(key) && ([...key].length === 1 || /^F\d{1,2}$/.test(key));

/** The keys as this person wants them. */
export function withChosenKeys(keys, map) {
  return keys.map((each) => (Object.hasOwn(map, each.id) ? {...each, key: map[each.id]} : each));
}

/**
 * Gives an act another key. `all` are all acts with their usual keys, whether they can be done now or not.
 * @returns {{map: Record<string, string> | null, problem: string | null}} one of them is null
 */
export function rebound(map, all, id, key) {
  if (!bindable(key)) return {map: null, problem: 'This key has a job of its own. Choose a letter, a digit, a sign, space or a function key.'};
  const other = withChosenKeys(all, map).find((each) => each.key === key && each.id !== id);
  if (other) return {map: null, problem: `Already used for: ${other.words}`};
  const {[id]: _, ...rest} = map;
  return {map: all.find((each) => each.id === id)?.key === key ? rest : {...rest, [id]: key}, problem: null};
}

/** A stored map without what is no act or no key. */
export function readKeyMap(stored) {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, key]) => typeof key === 'string' && bindable(key)));
}
