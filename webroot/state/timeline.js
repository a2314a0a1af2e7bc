// A replay: the events of a session on a timeline, and the state at any instant of it. Keyframes every few hundred
// events make a seek a short fold; the reducer is immutable, so keeping a state costs one reference.
//
// Replay time is session time, except that waiting outside the interview (a lobby opened the day before, a debrief
// left open overnight) is cut short: nobody wants to watch it. The clock only runs inside, where nothing is cut. What is
// added after the close is no part of the interview and takes next to none.

import {laneBuilder} from './lanes.js';
import {evolve, initialSession} from './session.js';

const KEYFRAME_EVERY = 128;
const LONGEST_WAIT_MS = 5_000;
/** Enough to be a step of its own. */
const AFTER_THE_CLOSE_MS = 1;
const AFTER_LAST_MS = 1_000;

export function createTimeline(events) {
  const keyframes = [initialSession()];
  const offsets = new Float64Array(events.length); // replay time of each event
  let state = keyframes[0];
  let offset = 0;
  let startedAt = null;
  const building = laneBuilder();
  events.forEach((event, index) => {
    if (index > 0) {
      const gap = event.at - events[index - 1].at;
      offset += state.phase === 'LIVE' ? gap : Math.min(gap, state.phase === 'CLOSED' ? AFTER_THE_CLOSE_MS : LONGEST_WAIT_MS);
    }
    offsets[index] = offset;
    if (event.type === 'SessionStarted') startedAt = offset;
    state = evolve(state, event);
    building.visit(state, event, offset);
    if ((index + 1) % KEYFRAME_EVERY === 0) keyframes.push(state);
  });
  const durationMs = events.length ? offset + AFTER_LAST_MS : 0;
  let last = {count: 0, state: keyframes[0]};

  /** The state after the first `count` events. Playing forward folds only what is new. */
  function stateAfter(count) {
    const frame = Math.floor(count / KEYFRAME_EVERY);
    const onward = last.count <= count && last.count >= frame * KEYFRAME_EVERY;
    const from = onward ? last : {count: frame * KEYFRAME_EVERY, state: keyframes[frame]};
    let reached = from.state;
    for (let i = from.count; i < count; i += 1) reached = evolve(reached, events[i]);
    last = {count, state: reached};
    return reached;
  }

  /** How many events have happened at this replay time (those of the same instant included). */
  function countAt(at) {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (offsets[middle] <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Session time (what timers are anchored in) at a replay time. */
  function sessionTime(at) {
    const index = countAt(at) - 1;
    if (index < 0) return events[0]?.at ?? 0;
    const into = at - offsets[index];
    const next = events[index + 1];
    return events[index].at + (next ? Math.min(into, next.at - events[index].at) : 0);
  }

  /** The replay time of an instant of the session. */
  function replayTime(at) {
    let index = events.length - 1;
    while (index > 0 && events[index].at > at) index -= 1;
    // Within a wait that was cut short an instant is still before what ended the wait.
    const longest = index + 1 < events.length ? offsets[index + 1] - offsets[index] - 1 : durationMs - offsets[index];
    return offsets[index] + Math.max(0, Math.min(longest, at - (events[index]?.at ?? at)));
  }

  return {
    lanes: {...building.done(durationMs), offsetOfInstant: replayTime},
    replayTime,
    events, durationMs, countAt, stateAfter, sessionTime,
    startMs: startedAt ?? 0,
    offsetOf: (index) => offsets[index] ?? 0,
  };
}
