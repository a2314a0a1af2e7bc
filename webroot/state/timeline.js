// A replay: the events of a session, their instants, and the state at any of them. Keyframes every few hundred
// events make a seek a short fold; the reducer is immutable, so keeping a state costs one reference.

import {evolve, initialSession} from './session.js';

const KEYFRAME_EVERY = 128;

export function createTimeline(events) {
  const keyframes = [initialSession()];
  let state = keyframes[0];
  events.forEach((event, index) => {
    state = evolve(state, event);
    if ((index + 1) % KEYFRAME_EVERY === 0) keyframes.push(state);
  });
  const startAt = events[0]?.at ?? 0;
  const endAt = events.at(-1)?.at ?? 0;
  let last = {count: 0, state: keyframes[0]};

  /** The state after the first `count` events. Playing forward folds only what is new. */
  function stateAfter(count) {
    const frame = Math.floor(count / KEYFRAME_EVERY);
    const from = last.count <= count && last.count >= frame * KEYFRAME_EVERY
      ? last : {count: frame * KEYFRAME_EVERY, state: keyframes[frame]};
    let reached = from.state;
    for (let i = from.count; i < count; i += 1) reached = evolve(reached, events[i]);
    last = {count, state: reached};
    return reached;
  }

  /** How many events have happened at this instant (events of the same millisecond included). */
  function countAt(at) {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (events[middle].at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {events, startAt, endAt, durationMs: endAt - startAt, countAt, stateAfter};
}
