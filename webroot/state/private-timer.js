// The lead's second timer, which only the lead's page knows. Pure; all times in ms, `now` by any clock that does not jump.

/** Runs down from `ms`. */
export const started = (ms, now) => ({lengthMs: ms, usedMs: 0, since: now});

export const paused = (timer, now) => (timer.since === null ? timer : {...timer, usedMs: timer.usedMs + now - timer.since, since: null});

export const resumed = (timer, now) => (timer.since === null ? {...timer, since: now} : timer);

export const longer = (timer, ms) => ({...timer, lengthMs: timer.lengthMs + ms});

/** What is left; below 0 it is over by that much. */
export const leftMs = (timer, now) => timer.lengthMs - timer.usedMs - (timer.since === null ? 0 : now - timer.since);

/** A stored timer, or null where it is none. */
export function readTimer(stored) {
  const fine = stored !== null && typeof stored === 'object' && Number.isFinite(stored.lengthMs) && Number.isFinite(stored.usedMs)
    && (stored.since === null || Number.isFinite(stored.since));
  return fine ? {lengthMs: stored.lengthMs, usedMs: stored.usedMs, since: stored.since} : null;
}
