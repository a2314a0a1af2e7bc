// The smallest store that does: one value, replaced, with listeners told once per turn of the event loop
// however many times it changed in that turn.

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
    set(change) {
      const next = typeof change === 'function' ? change(value) : {...value, ...change};
      if (next === value) return;
      value = next;
      if (told) {
        told = false;
        schedule(tell);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
