/** Finding one session among many, on the host's home page. Pure. */
import {dayHeading, phaseWord, PHASES} from './wording.js';

const words = text => text.toLocaleLowerCase().split(/\s+/).filter(Boolean);

const haystack = session =>
  `${session.title} ${session.roleInterviewedFor ?? ''} ${session.candidate ?? ''} ${phaseWord(session.phase)}`.toLocaleLowerCase();

/** Every word must occur somewhere, in any order: "ada backend" finds Ada's backend interview. */
export function findSessions(sessions, {text = '', phase = 'ALL'} = {}) {
  const wanted = words(text);
  return sessions.filter(session => {
    if (phase !== 'ALL' && session.phase !== phase) return false;
    if (wanted.length === 0) return true;
    const hay = haystack(session);
    return wanted.every(word => hay.includes(word));
  });
}

/** How many sessions are in each phase, without the phases that nothing is in. */
export function phaseCounts(sessions) {
  return PHASES
    .map(phase => ({phase, count: sessions.filter(session => session.phase === phase).length}))
    .filter(({count}) => count > 0);
}

/** Newest first, under headings such as Today; the order within is the server's own. */
export function byDay(sessions, now) {
  const groups = [];
  for (const session of sessions) {
    const heading = dayHeading(session.createdAt, now);
    const last = groups.at(-1);
    if (last?.heading === heading) last.sessions.push(session);
    else groups.push({heading, sessions: [session]});
  }
  return groups;
}
