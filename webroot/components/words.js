// The words the interface uses for the protocol's constants; icons with them, so that no meaning is colour alone.

export const LEVEL_WORDS = {
  POOR: 'Poor', MIXED: 'Mixed', GOOD: 'Good', EXCELLENT: 'Excellent',
  NOT_ASKED: 'Not asked', NO_ANSWER: 'No answer', NOT_ENOUGH_EVIDENCE: 'Not enough evidence',
};
export const VERDICT_WORDS = {
  STRONG_NO: 'Strong no', NO: 'No', YES: 'Yes', STRONG_YES: 'Strong yes', NO_DECISION: 'No decision',
};
export const CONFIDENCE_WORDS = {LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High'};
export const ROLE_WORDS = {LEAD: 'Lead', INTERVIEWER: 'Interviewer', CANDIDATE: 'Candidate', OBSERVER: 'Observer'};
export const PHASE_WORDS = {LOBBY: 'Lobby', LIVE: 'Live', DEBRIEF: 'Debrief', CLOSED: 'Closed'};

export function listOf(names) {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

export function timeOfDay(at) {
  return new Date(at).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
}
