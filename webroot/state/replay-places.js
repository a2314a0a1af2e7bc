// Places in a replay: what one can step by, and the links that open at one. Pure. A link tells a place in the session's own
// time or by what happened there, so it opens at the same place for ever, whoever opens it and however much of it they see.

/** @import {Session} from './types' */
import {placeOf, stepOf} from './event-kinds.js';

/**
 * @typedef {ReturnType<typeof import('./timeline').createTimeline>} Timeline
 * @typedef {{t?: number | null, q?: string, m?: string, g?: string}} Place an instant, a question, a moment or a grade
 */

/** What the steps of the player go by. */
export const JUMPS = {
  event: {words: 'Event by event', one: 'event'},
  question: {words: 'By question', one: 'question'},
  grade: {words: 'By grade', one: 'grade'},
  moment: {words: 'By moment', one: 'moment'},
  hand: {words: 'By hand', one: 'hand'},
  pause: {words: 'By pause', one: 'pause'},
};

/** The offset of the next (1) or previous (-1) one of this kind from `at`, or null. Events of one instant are one step. */
export function jumpFrom(timeline, at, kind, by) {
  const matches = (event) => kind === 'event' || stepOf(event) === kind;
  const count = timeline.countAt(at);
  if (by > 0) {
    for (let i = count; i < timeline.events.length; i += 1) if (matches(timeline.events[i])) return timeline.offsetOf(i);
    return null;
  }
  for (let i = count - 1; i >= 0; i -= 1) if (matches(timeline.events[i]) && timeline.offsetOf(i) < at) return timeline.offsetOf(i);
  return null;
}

/**
 * What a link's fragment says after the seat's secret.
 *
 * @param {string} fragment
 * @returns {Place & {token: string}}
 */
export function readPlace(fragment) {
  const parts = fragment.replace(/^#/, '').split('&');
  /** @type {Place & {token: string}} */
  const place = {token: parts.find((part) => part && !part.includes('=')) ?? ''};
  for (const part of parts) {
    const [, key, value] = /^([tqmg])=(.+)$/.exec(part) ?? [];
    if (key) place[key] = key === 't' ? Number(value) || null : decodeURIComponent(value);
  }
  return place;
}

export const instantLink = (at) => `t=${Math.round(at)}`;

/** The link to an event: to what it is about where that has a name of its own, else to its instant. */
export function eventLink(event) {
  const named = (key, ...ids) => `${key}=${ids.map(encodeURIComponent).join('.')}`;
  switch (placeOf(event)) {
    case 'question': return named('q', event.questionId);
    case 'moment': return named('m', event.by, event.moment);
    case 'grade': return named('g', event.by, event.questionId, event.criterion);
    case 'about': return instantLink(event.about);
    case 'instant': return instantLink(event.at);
  }
}

/**
 * Where a link opens this replay, in replay time; null where it names nothing that this audience has.
 *
 * @param {Timeline} timeline
 * @param {Session} last
 * @param {Place} place
 */
export function offsetOf(timeline, last, {t, q, m, g}) {
  const find = (matches) => {
    const index = timeline.events.findLastIndex(matches);
    return index < 0 ? null : timeline.offsetOf(index);
  };
  if (q) {
    const first = timeline.events.findIndex((e) => e.type === 'QuestionPushed' && e.questionId === q);
    return first < 0 ? null : timeline.offsetOf(first);
  }
  if (m) {
    const [seat, moment] = m.split('.');
    const marked = last.moments[seat]?.[moment];
    return marked ? timeline.replayTime(marked.markedAt) : null;
  }
  if (g) {
    const [by, questionId, criterion] = g.split('.');
    return find((e) => e.type === 'GradeGiven' && e.by === by && e.questionId === questionId && e.criterion === criterion);
  }
  return t ? timeline.replayTime(t) : null;
}
