// What somebody wants to practise, and how the pages put it and their place into words. Pure.

import {DIFFICULTIES} from '/protocol/wire.js';
import {counted, difficultyWord, listOf, minutesWord} from '/state/wording.js';

export const MINUTES = [15, 20, 30, 45, 60];
export const RATED = DIFFICULTIES.filter((each) => each !== 'UNRATED');
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh'];
const NO_BREAK = '\u00a0';
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], {type: 'language'});

export const languageWord = tag => LANGUAGE_NAMES.of(tag) ?? tag;

/** A want as the form begins with it; what was wanted last time is kept as far as it still can be. */
export function wantDraft(kept, banks, language) {
  const known = (kept?.banks ?? []).filter(id => banks.some(bank => bank.id === id));
  return {
    name: typeof kept?.name === 'string' ? kept.name : '',
    banks: known.length > 0 ? known : banks.slice(0, 1).map(bank => bank.id),
    difficulty: RATED.includes(kept?.difficulty) ? kept.difficulty : 'MEDIUM',
    minutes: MINUTES.includes(kept?.minutes) ? kept.minutes : 30,
    language: LANGUAGES.includes(kept?.language) ? kept.language : LANGUAGES.find(tag => language?.startsWith(tag)) ?? 'en',
    from: '',
    chairs: kept?.chairs === 3 ? 3 : 2,
  };
}

/** Why this cannot be sent yet, by field; empty where it can. */
export function wantProblems({name, banks}) {
  const problems = {};
  if (name.trim() === '') problems.name = 'Say what to call you. Any name will do.';
  if (banks.length === 0) problems.banks = 'Choose at least one bank.';
  return problems;
}

/** As the server takes it. `from` is a time of day, today or, where that is past, tomorrow; empty is now. */
export function wantOf({banks, difficulty, minutes, language, from}, now) {
  return {banks, difficulty, minutes, language, from: from === '' ? 0 : nextTime(from, now)};
}

export function nextTime(time, now) {
  const [hours, minutes] = time.split(':').map(Number);
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** One line: "Java backend engineer · Medium · 2 × 30 min"; no figure is parted from its unit. Friends know their language. */
export function wantLine(want, banks, {rounds = 2, language = true} = {}) {
  const titles = want.banks.map(id => banks.find(bank => bank.id === id)?.title ?? id);
  return [listOf(titles), difficultyWord(want.difficulty), rounds === 1 ? minutesWord(want.minutes).replaceAll(' ', NO_BREAK)
    : `${rounds} × ${minutesWord(want.minutes)}`.replaceAll(' ', NO_BREAK),
    language ? languageWord(want.language) : ''].filter(Boolean).join(' · ');
}

const STEP_WORDS = {
  EXACT: 'Your difficulty and your length exactly',
  NEAR: 'One difficulty up or down, ten minutes more or less',
  WIDE: 'Any difficulty and any length',
  AGAIN: 'Also somebody you met before',
};

/** The steps by which what is demanded of a partner gives way, with whether each is reached. */
export function steps(rules, waitedMs) {
  return rules.steps.map(({fit, fromMs}) => ({words: STEP_WORDS[fit], after: fromMs === 0 ? 'at once' : `after ${minutesWord(fromMs / 60_000)}`,
    reached: waitedMs >= fromMs}));
}

export function aheadWord({ahead, waiting, fitting}) {
  const front = ahead === 0 ? 'You are at the front' : `${counted(ahead, 'person', 'people')} in front of you`;
  const others = Math.max(0, waiting - 1);
  return `${front}. ${others === 0 ? 'Nobody else waits now' : `${counted(others, 'other person waits',
    'others wait')}, ${fitting} with your bank and language`}.`;
}

export const WHY_WORDS = {
  NO_ANSWER: ['You did not answer', 'An offer waits for half a minute. You left the queue, so that nobody waits for you in vain.'],
  NO_SHOW: ['You were not there in time', 'Your partner waited three minutes and was given another. Join again when you are ready.'],
  AWAY: ['Your connection was gone', 'Your place was kept for two minutes. Join again to wait for a partner.'],
  INVITATION_ENDED: ['The invitation has ended', 'It was taken back, or a day has passed. Make a new link to practise together.'],
  NOTHING_NEW: ['Nothing new left for all of you', 'Every question of these banks was had by one of you, and none comes twice. Choose another bank.'],
};
