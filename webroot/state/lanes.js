// What a timeline shows: the session's stretches and marks by lane, in replay time. Made once when a replay is opened,
// while its events are folded. Pure.

import {markOf} from './event-kinds.js';
import {budgetMs, elapsedMs} from './timer.js';

/** So long without any event is idle; a clock may still run. */
const IDLE_AFTER_MS = 20_000;
const AMBER_SHARE = 0.25;
const RED_SHARE = 0.1;

/** Takes every event with the state after it, in order, and tells the lanes at the end. */
export function laneBuilder() {
  const questions = [];
  const clock = [];
  const candidate = [];
  const people = new Map();     // seat → marks of whoever judges
  const gone = [];
  const idle = [];
  const times = [];
  let before = null;            // {state, offset, at}
  let open = null;              // the question on the stage: {number, id, from}
  const away = new Map();

  function visit(state, event, offset) {
    times.push(offset);
    if (before) {
      clockBetween(before, {offset, at: event.at});
      if (offset - before.offset >= IDLE_AFTER_MS) idle.push({from: before.offset, to: offset});
    }
    if (open && state.current !== open.id) {
      questions.push({...open, to: offset});
      open = null;
    }
    if (!open && state.current) {
      open = {id: state.current, number: state.questions.find((q) => q.id === state.current)?.number ?? '', from: offset, plannedTo: offset + Math.max(0,
        remaining(state, event.at))};
    }
    mark(event, offset);
    before = {state, offset, at: event.at};
  }

  function mark(event, offset) {
    const kind = markOf(event);
    switch (kind) {
      case null:
        break;
      case 'gone':
        away.set(event.seat, offset);
        break;
      case 'back':
        if (away.has(event.seat)) gone.push({seat: event.seat, from: away.get(event.seat), to: offset});
        away.delete(event.seat);
        break;
      case 'outage':
        clock.push({from: before?.offset ?? offset, to: offset, kind, ms: event.outageMs});
        break;
      case 'hand': case 'hint': case 'follow-up': case 'line':
        candidate.push({at: offset, kind});
        break;
      case 'grade': case 'note': case 'moment':
        if (!people.has(event.by)) people.set(event.by, []);
        people.get(event.by).push({at: offset, kind});
    }
  }

  /** A clock changes its colour between two events too. */
  function clockBetween({state, offset, at}, to) {
    const timer = state.timers[state.current];
    if (state.offRecord) {
      clock.push({from: offset, to: to.offset, kind: 'off-record'});
      return;
    }
    if (!timer || state.phase !== 'LIVE') return;
    if (timer.runningSince === null) {
      clock.push({from: offset, to: to.offset, kind: 'paused'});
      return;
    }
    const budget = budgetMs(timer);
    const used = elapsedMs(timer, at);
    const turns = [[budget * (1 - AMBER_SHARE), 'warning'], [budget * (1 - RED_SHARE), 'danger'], [budget, 'overtime']];
    let kind = turns.filter(([ms]) => used >= ms).at(-1)?.[1] ?? 'normal';
    let from = offset;
    for (const [ms, next] of turns) {
      const turn = offset + ms - used;
      if (turn <= from || turn >= to.offset) continue;
      clock.push({from, to: turn, kind});
      [from, kind] = [turn, next];
    }
    clock.push({from, to: to.offset, kind});
  }

  function remaining(state, at) {
    const timer = state.timers[state.current];
    return timer ? budgetMs(timer) - elapsedMs(timer, at) : 0;
  }

  function done(durationMs) {
    if (open) questions.push({...open, to: durationMs});
    for (const [seat, from] of away) gone.push({seat, from, to: durationMs});
    return {questions, clock: joined(clock), candidate, people, gone, idle, times, durationMs};
  }

  return {visit, done};
}

/** Neighbours of one kind become one. */
function joined(stretches) {
  const result = [];
  for (const each of stretches) {
    const last = result.at(-1);
    if (last && last.kind === each.kind && each.kind !== 'outage' && Math.abs(last.to - each.from) < 1) last.to = each.to;
    else if (each.to > each.from || each.kind === 'outage') result.push({...each});
  }
  return result;
}

/** How much happened in each of `bins` equal parts, from 0 to 1, the most being 1. */
export function heat({times, durationMs}, bins) {
  const counts = new Float32Array(bins);
  for (const time of times) counts[Math.min(bins - 1, Math.floor((time / Math.max(1, durationMs)) * bins))] += 1;
  const most = Math.max(1, ...counts);
  return Array.from(counts, (count) => Math.sqrt(count / most));
}
