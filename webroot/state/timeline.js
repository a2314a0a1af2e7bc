// A replay: the events of a session on a timeline, and the state at any instant of it, of the interview and of its other streams.
//
// Replay time is session time, except that waiting outside the interview (a lobby opened the day before, a debrief
// left open overnight) is cut short: nobody wants to watch it. The clock only runs inside, where nothing is cut. What is
// added after the close is no part of the interview and takes next to none.

import {countUpTo, createKeyframes} from './keyframes.js';
import {laneBuilder} from './lanes.js';
import {evolve, initialSession} from './session.js';

const LONGEST_WAIT_MS = 5_000;
/** Enough to be a step of its own. */
const AFTER_THE_CLOSE_MS = 1;
const AFTER_LAST_MS = 1_000;

/**
 * @param {any[]} events of the interview
 * @param {Record<string, any[]>} [streams] events of other streams, by name
 * @param {Record<string, {initial: () => any, evolve: (state: any, event: any) => any}>} [folds] of those of them that are shown
 */
export function createTimeline(events, streams = {}, folds = {}) {
  const offsets = new Float64Array(events.length); // replay time of each event
  let phase = initialSession().phase; // before the event that is looked at
  let offset = 0;
  let startedAt = null;
  const building = laneBuilder();
  const {stateAfter} = createKeyframes(events, {initial: initialSession, evolve}, (state, event, index) => {
    if (index > 0) {
      const gap = event.at - events[index - 1].at;
      offset += phase === 'LIVE' ? gap : Math.min(gap, phase === 'CLOSED' ? AFTER_THE_CLOSE_MS : LONGEST_WAIT_MS);
    }
    offsets[index] = offset;
    if (event.type === 'SessionStarted') startedAt = offset;
    building.visit(state, event, offset);
    phase = state.phase;
  });
  const instants = Float64Array.from(events, (event) => event.at);
  const durationMs = events.length ? offset + AFTER_LAST_MS : 0;
  const others = new Map(Object.keys(folds).filter((name) => streams[name]).map((name) => [name, {
    offsets: Float64Array.from(streams[name], (event) => replayTime(event.at)), ...createKeyframes(streams[name], folds[name])}]));

  /** How many events have happened at this replay time (those of the same instant included). */
  const countAt = (at) => countUpTo(offsets, at);

  /** What another stream folds to at this replay time; undefined where there is none, or nobody told how it folds. */
  function streamAt(name, at) {
    const stream = others.get(name);
    return stream?.stateAfter(countUpTo(stream.offsets, at));
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
    const index = Math.max(0, countUpTo(instants, at) - 1);
    // Within a wait that was cut short an instant is still before what ended the wait.
    const longest = index + 1 < events.length ? offsets[index + 1] - offsets[index] - 1 : durationMs - offsets[index];
    return offsets[index] + Math.max(0, Math.min(longest, at - (events[index]?.at ?? at)));
  }

  return {
    lanes: {...building.done(durationMs), offsetOfInstant: replayTime},
    replayTime,
    events, durationMs, countAt, stateAfter, streamAt, sessionTime,
    startMs: startedAt ?? 0,
    offsetOf: (index) => offsets[index] ?? 0,
  };
}
