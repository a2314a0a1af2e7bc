// States of a fold at any count of its events. A state every so many events makes a seek a short fold; folds are immutable, so
// keeping one costs one reference.

const KEYFRAME_EVERY = 128;

/**
 * @template E, S
 * @param {E[]} events
 * @param {{initial: () => S, evolve: (state: S, event: E) => S}} fold
 * @param {(state: S, event: E, index: number) => void} [visit] is shown each state once, in order
 */
export function createKeyframes(events, {initial, evolve}, visit) {
  const keyframes = [initial()];
  let state = keyframes[0];
  events.forEach((event, index) => {
    state = evolve(state, event);
    visit?.(state, event, index);
    if ((index + 1) % KEYFRAME_EVERY === 0) keyframes.push(state);
  });
  let last = {count: 0, state: keyframes[0]};

  return {
    /** The state after the first `count` events. Playing forward folds only what is new. */
    stateAfter(count) {
      const frame = Math.floor(count / KEYFRAME_EVERY);
      const onward = last.count <= count && last.count >= frame * KEYFRAME_EVERY;
      const from = onward ? last : {count: frame * KEYFRAME_EVERY, state: keyframes[frame]};
      let reached = from.state;
      for (let i = from.count; i < count; i += 1) reached = evolve(reached, events[i]);
      last = {count, state: reached};
      return reached;
    },
  };
}

/** How many of these ascending numbers are not above a limit. @param {ArrayLike<number>} ascending @param {number} limit */
export function countUpTo(ascending, limit) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
