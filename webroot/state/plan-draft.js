/**
 * The plan while it is being put together: an ordered list of `{key, minutes, prompt}`. Pure; every function
 * returns a new list and leaves the old one alone, which is what makes "undo" one assignment.
 *
 * The prompt travels along so that a draft can find its questions again after the bank has changed underneath.
 */
import {BOUNDS} from '../protocol/wire.js';

export const {MINUTES_MAX} = BOUNDS.Question;
export const {QUESTIONS_MAX} = BOUNDS.Plan;

const itemOf = entry => ({key: entry.key, minutes: entry.minutes, prompt: entry.prompt});

export const keysOf = plan => new Set(plan.map(item => item.key));

/** Adds what is not there yet, at the end and in the order given. */
export function addAll(plan, entries) {
  const have = keysOf(plan);
  return [...plan, ...entries.filter(entry => !have.has(entry.key)).map(itemOf)];
}

export function removeAll(plan, entries) {
  const gone = new Set(entries.map(entry => entry.key));
  return plan.filter(item => !gone.has(item.key));
}

export function toggle(plan, entry) {
  return plan.some(item => item.key === entry.key) ? removeAll(plan, [entry]) : addAll(plan, [entry]);
}

/** Moves the item at `from` so that it stands at `to`; places beyond the ends mean the ends. */
export function move(plan, from, to) {
  const target = Math.max(0, Math.min(plan.length - 1, to));
  if (from === target || from < 0 || from >= plan.length) return plan;
  const next = [...plan];
  const [item] = next.splice(from, 1);
  next.splice(target, 0, item);
  return next;
}

/** @param minutes a whole number, or null while the field is empty or holds no number */
export function setMinutes(plan, key, minutes) {
  return plan.map(item => item.key === key ? {...item, minutes} : item);
}

/** What was typed, as a whole number of minutes or null. Out-of-range numbers stay, so that they can be pointed at. */
export function readMinutes(typed) {
  const trimmed = String(typed).trim();
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : null;
}

export const minutesFine = minutes => Number.isInteger(minutes) && minutes >= 1 && minutes <= MINUTES_MAX;

export function totals(plan) {
  return {count: plan.length, minutes: plan.reduce((sum, item) => sum + (item.minutes ?? 0), 0)};
}

/** 'NONE', 'SOME' or 'ALL' of these entries are in the plan. */
export function coverage(chosen, entries) {
  const inside = entries.filter(entry => chosen.has(entry.key)).length;
  if (inside === 0) return 'NONE';
  return inside === entries.length ? 'ALL' : 'SOME';
}

const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480];

/** The usual interview length that this many minutes fit into; the plan's ring is drawn against it. */
export function slotFor(minutes) {
  return LENGTHS.find(length => minutes <= length) ?? Math.ceil(minutes / 60) * 60;
}

/**
 * Finds a saved plan's questions in the bank as it is now. Where the text at the same place is still the same,
 * that is it; otherwise the same text anywhere; otherwise the question is gone.
 *
 * @returns {{plan: object[], lost: object[]}}
 */
export function reconcile(saved, catalog) {
  const byKey = new Map(catalog.map(entry => [entry.key, entry]));
  const byPrompt = new Map(catalog.map(entry => [entry.prompt, entry]));
  const plan = [];
  const lost = [];
  const taken = new Set();
  for (const item of saved) {
    const same = byKey.get(item.key);
    const found = same?.prompt === item.prompt ? same : byPrompt.get(item.prompt);
    if (!found || taken.has(found.key)) lost.push(item);
    else {
      taken.add(found.key);
      plan.push({key: found.key, minutes: item.minutes, prompt: found.prompt});
    }
  }
  return {plan, lost};
}
