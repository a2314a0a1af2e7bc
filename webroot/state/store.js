// The smallest store that does: one value, replaced, with listeners told once per turn of the event loop
// however many times it changed in that turn.

/**
 * @template T
 * @param {T} initial
 * @param {(tell: () => void) => unknown} schedule
 */
export function createStore(initial, schedule = queueMicrotask) {
  let value = initial;
  let told = true;
  const listeners = new Set();

  function tell() {
    told = true;
    for (const listener of listeners) listener(value);
  }

  return {
    get: () => value,
    /** @param {Partial<T> | ((value: T) => T)} change */
    set(change) {
      const next = typeof change === 'function' ? change(value) : {...value, ...change};
      if (next === value) return;
      value = next;
      if (told) {
        told = false;
        schedule(tell);
      }
    },
    /** @param {(value: T) => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
