// Small things that outlive a reload: in this tab only, or on this device. A browser that forbids storage keeps them as
// long as the page; whatever is stored there may be broken, and then counts as nothing.

export function tabStorage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function deviceStorage() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function value(storage, key) {
  return {
    /** The value, or null where there is none. */
    read() {
      try {
        return JSON.parse(storage()?.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    /** Keeps the value; null forgets it. */
    write(what) {
      try {
        if (what === null) storage()?.removeItem(key);
        else storage()?.setItem(key, JSON.stringify(what));
      } catch { /* full or forbidden */ }
    },
  };
}

export const keptInTab = (key) => value(tabStorage, key);
export const keptOnDevice = (key) => value(deviceStorage, key);
