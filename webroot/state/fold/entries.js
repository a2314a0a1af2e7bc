// Entries of what is kept by seat, question and criterion: each change makes a new object and leaves the old one alone. Pure.

/** @import {Evidence, Moment} from '../types' */

/**
 * @template T
 * @param {Record<string, T>} byKey
 * @param {string} key
 * @returns {Record<string, T>}
 */
export function without(byKey, key) {
  const {[key]: _, ...rest} = byKey;
  return rest;
}

/**
 * @template T, U
 * @param {Record<string, T>} byKey
 * @param {(value: T) => U} change
 * @returns {Record<string, U>}
 */
export const mapValues = (byKey, change) => Object.fromEntries(Object.entries(byKey).map(([key, value]) => [key, change(value)]));

/**
 * @template T
 * @param {Record<string, Record<string, Record<string, T>>>} grades seat → question id → criterion id → value
 * @param {string} seat
 * @param {string} questionId
 * @param {string} criterion
 * @param {T} level
 */
export function putGrade(grades, seat, questionId, criterion, level) {
  const mine = grades[seat] ?? {};
  return {...grades, [seat]: {...mine, [questionId]: {...mine[questionId], [criterion]: level}}};
}

/**
 * @template T
 * @param {Record<string, Record<string, Record<string, T>>>} grades
 * @param {string} seat
 * @param {string} questionId
 * @param {string} criterion
 */
export function dropGrade(grades, seat, questionId, criterion) {
  const mine = grades[seat] ?? {};
  return {...grades, [seat]: {...mine, [questionId]: without(mine[questionId] ?? {}, criterion)}};
}

/**
 * One seat's evidence without what is gone; a grade with nothing left to rest on has no entry.
 *
 * @param {Record<string, Record<string, Evidence>>} byQuestion
 * @param {{moments?: (id: string) => boolean, notes?: (id: string) => boolean}} there
 */
export function onlyThere(byQuestion, {moments = () => true, notes = () => true}) {
  return mapValues(byQuestion, (byCriterion) => Object.fromEntries(Object.entries(byCriterion)
    .map(([criterion, cited]) => /** @type {const} */ ([criterion, {moments: cited.moments.filter(moments), notes: cited.notes.filter(notes)}]))
    .filter(([, cited]) => cited.moments.length + cited.notes.length > 0)));
}

/**
 * @param {Record<string, Record<string, string>>} notes
 * @param {string} seat
 * @param {string} questionId
 * @param {string} text
 */
export function putNote(notes, seat, questionId, text) {
  return {...notes, [seat]: {...notes[seat], [questionId]: text}};
}

/**
 * @param {Record<string, Record<string, Moment>>} moments
 * @param {string} seat
 * @param {string} id
 * @param {Moment} moment
 */
export function putMoment(moments, seat, id, moment) {
  return {...moments, [seat]: {...moments[seat], [id]: moment}};
}
