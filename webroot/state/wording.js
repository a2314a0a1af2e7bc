/** How the pages put the protocol's constants, numbers and instants into words. Pure. */

const PHASE_WORDS = {LOBBY: 'Lobby', LIVE: 'Live', DEBRIEF: 'Debrief', CLOSED: 'Closed', ERASED: 'Erased'};
const ROLE_WORDS = {LEAD: 'Lead', INTERVIEWER: 'Interviewer', CANDIDATE: 'Candidate', OBSERVER: 'Observer', REGRADER: 'Re-grader'};
const DIFFICULTY_WORDS = {UNRATED: 'Unrated', EASY: 'Easy', MEDIUM: 'Medium', HARD: 'Hard'};
export const LEVEL_WORDS = {
  POOR: 'Poor', MIXED: 'Mixed', GOOD: 'Good', EXCELLENT: 'Excellent',
  AWARENESS: 'Awareness', NOVICE: 'Novice', INTERMEDIATE: 'Intermediate', ADVANCED: 'Advanced', EXPERT: 'Expert',
  NOT_ASKED: 'Not asked', NO_ANSWER: 'No answer', NOT_ENOUGH_EVIDENCE: 'Not enough evidence',
};
export const VERDICT_WORDS = {
  STRONG_NO: 'Strong no', NO: 'No', YES: 'Yes', STRONG_YES: 'Strong yes', NO_DECISION: 'No decision',
};
export const SCALE_WORDS = {FOUR_LEVELS: 'Four levels, Poor to Excellent', FIVE_LEVELS: 'Five levels, Awareness to Expert'};
export const READINESS_WORDS = {
  UNSAID: 'Nothing overall', NOT_YET: 'Not ready for this level yet', NEARLY: 'Nearly ready for this level',
  READY: 'Ready for this level', ABOVE: 'Above this level',
};
export const CONFIDENCE_WORDS = {LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High'};

/** What the candidate sees of the clock. */
export const CLOCK_FACE_WORDS = {COUNT_DOWN: 'Time left', COUNT_UP: 'Time used', RING: 'The ring, without digits', HIDDEN: 'No clock'};
export const OBSERVER_VIEW_WORDS = {PANEL: 'The panel’s view, no grades', CANDIDATE: 'The candidate’s view'};
/** 100 is "As planned", 150 is "1.5 × the planned time". */
export const accommodationWord = percent => (percent === 100 ? 'As planned' : `${percent / 100} × the planned time`);

/** What a measured line means: two screens differ by what their clocks are off. */
export function lineWord({roundTripMs, clockErrorMs}) {
  const line = roundTripMs >= 1_000 ? 'very slow line' : roundTripMs >= 400 ? 'slow line' : 'good line';
  return {words: `${line}, clock within ${clockErrorMs} ms`, detail: `${roundTripMs} ms there and back`, good: roundTripMs < 400 && clockErrorMs < 250};
}

export const phaseWord = phase => PHASE_WORDS[phase] ?? phase;
export const roleWord = role => ROLE_WORDS[role] ?? role;
export const difficultyWord = difficulty => DIFFICULTY_WORDS[difficulty] ?? difficulty;

/** `counted(1, 'question')` is "1 question", `counted(3, 'seat')` "3 seats". */
export function counted(n, one, many = `${one}s`) {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** "Ada", "Ada and Jun", "Ada, Jun and Priya". */
export function listOf(names) {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** 58 is "58 min", 75 is "1 h 15 min", 120 is "2 h". */
export function minutesWord(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

// The interface is English, so dates are too; day before month in letters cannot be misread anywhere.
const format = options => new Intl.DateTimeFormat('en-GB', options);
const TIME = format({hour: '2-digit', minute: '2-digit'});
const DAY = format({day: 'numeric', month: 'short'});
const DAY_AND_YEAR = format({day: 'numeric', month: 'short', year: 'numeric'});
const WEEKDAY = format({weekday: 'short'});
const MONTH = format({month: 'long', year: 'numeric'});
const FULL = format({dateStyle: 'full', timeStyle: 'medium'});

export const timeOfDay = ms => TIME.format(ms);

const startOfDay = ms => new Date(ms).setHours(0, 0, 0, 0);
const daysBetween = (ms, now) => Math.round((startOfDay(now) - startOfDay(ms)) / 86_400_000);

/** The heading that a session of this instant belongs under in a list that runs from new to old. */
export function dayHeading(ms, now) {
  const days = daysBetween(ms, now);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days < 7) return 'In the last seven days';
  return MONTH.format(ms);
}

/** As short as it can be without becoming ambiguous. */
export function whenWord(ms, now) {
  const days = daysBetween(ms, now);
  if (days <= 1) return TIME.format(ms);
  if (days < 7) return `${WEEKDAY.format(ms)} ${TIME.format(ms)}`;
  const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
  return `${(sameYear ? DAY : DAY_AND_YEAR).format(ms)}, ${TIME.format(ms)}`;
}

/** An instant in a sentence, where no heading says which day is meant. */
export function momentWord(ms, now) {
  const days = daysBetween(ms, now);
  if (days <= 0) return `today at ${TIME.format(ms)}`;
  if (days === 1) return `yesterday at ${TIME.format(ms)}`;
  return whenWord(ms, now);
}

/** A day in a sentence, past or to come. */
export const dayWord = ms => DAY_AND_YEAR.format(ms);
export const fullMoment = ms => FULL.format(ms);

/**
 * Prompts and guidance are Markdown, but a list wants one quiet run of text. This drops the marks and keeps
 * the words; it makes no HTML, so nothing here has to be trusted.
 */
export function plainText(markdown) {
  return markdown
    .replace(/^\s*(```|~~~).*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/gm, '')
    .replace(/^\s{0,3}>\s?/gm, '')
    .replace(/^(\s*)[-*+]\s+/gm, '$1• ')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?=$|[\s.,;:!?)])/gm, '$1$2')
    .replace(/`([^`]+)`/g, '$1')
    .trim();
}

/** A question as one line of plain words. */
export function oneLine(text) {
  return (text ?? '').replace(/```[\s\S]*?(```|$)/g, ' ').replace(/[*`#]/g, '').replace(/\s+/g, ' ').trim();
}
