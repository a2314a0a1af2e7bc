// Practising: this browser's practice code, and what is asked of the server with it. The server keeps the code's hash only.

import {Problem, send} from '/protocol/api.js';
import {keptOnDevice} from '/protocol/storage.js';

const CODE = /^own-[A-Za-z0-9_-]{22}$/;
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000];
const stored = keptOnDevice('hotseat.practice.code');
let held = null;

/** The code of this browser; made the first time that it is asked for. */
export function practiceCode() {
  const kept = stored.read();
  if (CODE.test(kept ?? '')) held = kept;
  if (held === null) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    held = `own-${btoa(String.fromCharCode(...bytes))}`.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    stored.write(held);
  }
  return held;
}

/** Takes the code of another device; false where this text is none. */
export function takePracticeCode(text) {
  const code = text.trim();
  if (!CODE.test(code)) return false;
  held = code;
  stored.write(code);
  return true;
}

const ask = (method, path, options = {}) => send(method, `/api/practice${path}`, {...options, bearer: practiceCode()});

export const practice = {
  join: (name, want) => ask('POST', '/place', {json: {name, want}}),
  invite: (name, want, chairs) => ask('POST', '/invitations', {json: {name, want, chairs}}),
  look: invitation => ask('POST', '/invitations/look', {json: {invitation}}),
  follow: (name, invitation) => ask('POST', '/guests', {json: {name, invitation}}),
  alone: (name, want) => ask('POST', '/alone', {json: {name, want}}),
  reply: yes => ask('POST', '/place/reply', {json: {yes}}),
  here: () => ask('POST', '/place/here'),
  begin: () => ask('POST', '/place/begin'),
  leave: () => ask('DELETE', '/place'),
  mine: () => ask('GET', '/mine'),
  allOfMine: () => ask('GET', '/mine/file'),
  eraseMine: () => ask('DELETE', '/mine'),
  about: (session, seat, what) => ask('POST', '/partners', {json: {session, seat, report: false, block: false, ...what}}),
  unblock: block => ask('DELETE', `/blocks/${encodeURIComponent(block)}`),
};

/**
 * Tells one's place, whole, whenever it changes; asks again for ever, after a failure ever more slowly.
 * `told({place, serverNow})`, and `failed(problem)` where the server does not answer, null once it does again.
 */
export function followPlace(told, failed) {
  let seen = '';
  let failures = 0;

  async function next() {
    try {
      const answer = await ask('GET', `/place?seen=${encodeURIComponent(seen)}`);
      if (failures > 0) failed(null);
      failures = 0;
      if (answer.tag !== seen) {
        seen = answer.tag;
        told(answer);
      }
      next();
    } catch (problem) {
      if (problem instanceof Problem && problem.status >= 400 && problem.status < 500) {
        failed(problem);
        return;
      }
      failed(problem);
      failures += 1;
      setTimeout(next, BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length) - 1] * (0.75 + Math.random() / 2));
    }
  }

  next();
}
