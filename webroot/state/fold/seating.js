// The fold of who sits where, who is here, and whether anything is logged.

/** @import {EventOf, Folds, Seat, Session} from '../types' */
import * as timers from '../timer.js';

/** @satisfies {Partial<Folds>} */
export const SEATING_EVENTS = {
  SeatAdded: (s, e) => ({
    seats: [...s.seats, {seat: e.seat, role: e.role, name: e.name, revoked: false, connected: false}],
  }),
  SeatRevoked: (s, e) => withSeat(s, e.seat, {revoked: true}), // the connection ends with an event of its own
  SeatReissued: (s, e) => withSeat(s, e.seat, {revoked: false}),
  ParticipantConnected: (s, e) => ({...withSeat(s, e.seat, {connected: true, goneSince: null}), ...(isCandidate(s, e.seat) ? back(s, e.at) : {})}),
  ParticipantDisconnected: (s, e) => ({...withSeat(s, e.seat, {connected: false, goneSince: e.since}), ...(isCandidate(s, e.seat) ? gone(s, e) : {})}),
  LeadPassed: (s, e) => ({seats: s.seats.map((each) => (
    each.seat === e.from ? {...each, role: 'INTERVIEWER'} : each.seat === e.to ? {...each, role: 'LEAD'} : each))}),
  CandidateReady: () => ({candidateReady: true}),
  ConsentGiven: (s, e) => ({agreed: [...s.agreed, e.seat]}),
  WentOffRecord: (_, e) => ({offRecord: {since: e.at}}),
  WentOnRecord: () => ({offRecord: null}),
};

/**
 * @param {Session} s
 * @param {string} seat
 * @param {Partial<Seat>} change
 */
function withSeat(s, seat, change) {
  return {seats: s.seats.map((each) => (each.seat === seat ? {...each, ...change} : each))};
}

/**
 * @param {Session} s
 * @param {string} seat
 */
const isCandidate = (s, seat) => s.seats.some((each) => each.seat === seat && each.role === 'CANDIDATE');

/**
 * Where the running clock stood when the candidate's line was lost, which was before that was logged.
 *
 * @param {Session} s
 * @param {EventOf<'ParticipantDisconnected'>} e
 */
function gone(s, e) {
  const timer = s.timers[s.current];
  if (!timer) return {lost: {elapsedMs: 0}};
  const since = timer.runningSince === null ? 0 : Math.max(0, e.at - Math.max(e.since, timer.runningSince));
  return {lost: {elapsedMs: timers.elapsedMs(timer, e.at) - since}};
}

/**
 * @param {Session} s
 * @param {number} at
 */
function back(s, at) {
  const timer = s.timers[s.current];
  const ms = s.lost && timer ? timers.elapsedMs(timer, at) - s.lost.elapsedMs : 0;
  return {lost: null, absence: ms > 0 ? {questionId: s.current, ms: (s.absence?.ms ?? 0) + ms} : s.absence};
}
