/** A session that is being set up: its fields, what is still wrong with it, and the request it becomes. Pure. */
import {BOUNDS, CLOCK_FACES, OBSERVER_VIEWS, USUAL_SETTINGS} from '../protocol/wire.js';
import {minutesFine, MINUTES_MAX, QUESTIONS_MAX} from './plan-draft.js';

export const {TITLE_MAX, PANEL_MAX} = BOUNDS.CreateSession;
export const {NAME_MAX} = BOUNDS.Seat;
export const OBSERVERS_MAX = 400;

export const ACCOMMODATIONS = [100, 125, 150, 175, 200, 300];
export const HOLDS_MS = [0, 1000, 2000, 3000];

/** Plans are kept per bank, so that looking at another bank and coming back loses nothing. */
export const emptyDraft = () => ({title: '', role: '', bankId: null, rubric: 'technical', plans: {}, drawn: null, lead: '', interviewers: [''], candidate: '',
  observers: [],
  settings: USUAL_SETTINGS});

const isText = value => typeof value === 'string';
const textOr = (value, otherwise) => isText(value) ? value : otherwise;
const texts = value => Array.isArray(value) ? value.filter(isText) : [];

/** Reads a stored draft. Storage may hold anything, so whatever does not fit is left at its empty value. */
export function readDraft(stored) {
  const draft = emptyDraft();
  let saved;
  try {
    saved = JSON.parse(stored ?? 'null');
  } catch {
    return draft;
  }
  if (saved === null || typeof saved !== 'object') return draft;
  for (const field of ['title', 'role', 'lead', 'candidate']) draft[field] = textOr(saved[field], '');
  draft.bankId = textOr(saved.bankId, null);
  draft.rubric = textOr(saved.rubric, draft.rubric);
  draft.interviewers = texts(saved.interviewers).slice(0, PANEL_MAX - 1);
  draft.observers = texts(saved.observers).slice(0, OBSERVERS_MAX);
  for (const [bankId, plan] of Object.entries(saved.plans ?? {})) {
    if (Array.isArray(plan)) draft.plans[bankId] = plan.filter(item => isText(item?.key) && isText(item?.prompt));
  }
  draft.settings = {
    clockFace: oneOf(CLOCK_FACES, saved.settings?.clockFace),
    accommodationPercent: oneOf(ACCOMMODATIONS, saved.settings?.accommodationPercent),
    holdMs: oneOf(HOLDS_MS, saved.settings?.holdMs),
    observerView: oneOf(OBSERVER_VIEWS, saved.settings?.observerView),
  };
  if (isDrawn(saved.drawn)) draft.drawn = saved.drawn;
  return draft;
}

const oneOf = (values, wanted) => values.includes(wanted) ? wanted : values[0];

const isDrawn = drawn => [drawn?.bank, drawn?.plan, drawn?.title, drawn?.candidate].every(isText) && Number.isInteger(drawn.seed) && Array.isArray(drawn.items);

export const planOf = draft => draft.plans[draft.bankId] ?? [];
export const withPlan = (draft, plan) => ({...draft, plans: {...draft.plans, [draft.bankId]: plan}});

const sameItems = (items, plan) => items.length === plan.length
  && items.every((item, i) => item.key === plan[i].key && item.minutes === plan[i].minutes);

/** Takes what was drawn as the plan; `drawn` is `{bank, version, plan, title, seed, candidate}`. */
export const withDraw = (draft, plan, drawn) => ({...withPlan(draft, plan), drawn: {...drawn, items: plan.map(({key, minutes}) => ({key, minutes}))}});

/** What the plan was drawn with, as long as it is still what was drawn; otherwise null. */
export function drawnOf(draft, bank) {
  const {drawn} = draft;
  return drawn && bank && drawn.bank === bank.id && drawn.version === bank.version && sameItems(drawn.items, planOf(draft)) ? drawn : null;
}

/** Drawn before this candidate was named, so it may hold questions that this candidate has had. */
export const drawnForAnother = (draft, drawn) => drawn !== null && drawn.candidate !== draft.candidate.trim();

/** Nothing has been entered that a reload could lose. */
export function isBlank(draft) {
  const names = [draft.title, draft.role, draft.lead, draft.candidate, ...draft.interviewers, ...draft.observers];
  return names.every(name => name.trim() === '') && Object.values(draft.plans).every(plan => plan.length === 0);
}

/** Names pasted as a list, one a line or separated by semicolons or tabs, become one field each. */
export const splitNames = pasted => pasted.split(/[\n\r;\t]+/).map(name => name.trim()).filter(Boolean);

function nameProblem(field, name, missing) {
  const length = name.trim().length;
  if (length === 0 && missing) return [{field, step: 'people', message: missing}];
  if (length > NAME_MAX) return [{field, step: 'people', message: `Shorten the name to ${NAME_MAX} characters; it has ${length}.`}];
  return [];
}

function textProblem(field, text, missing, what) {
  const length = text.trim().length;
  if (length === 0 && missing) return [{field, step: 'people', message: missing}];
  if (length > TITLE_MAX) return [{field, step: 'people', message: `Shorten the ${what} to ${TITLE_MAX} characters; it has ${length}.`}];
  return [];
}

function planProblems(plan) {
  if (plan.length === 0) return [{field: 'plan', step: 'questions', message: 'Choose at least one question from the bank.'}];
  const problems = plan.flatMap((item, i) => minutesFine(item.minutes) ? []
    : [{field: `minutes-${item.key}`, step: 'plan', message: `Give question ${i + 1} between 1 and ${MINUTES_MAX} minutes.`}]);
  if (plan.length > QUESTIONS_MAX) {
    problems.unshift({field: 'plan', step: 'plan', message: `Take out ${plan.length - QUESTIONS_MAX}; a session holds at most ${QUESTIONS_MAX} questions.`});
  }
  return problems;
}

/**
 * Everything that keeps this draft from becoming a session, in the order in which the page asks for it.
 * `field` is the id of the place to go to, `step` the part of the page that it is in.
 */
export function problemsOf(draft) {
  return [
    ...textProblem('title', draft.title, 'Give the session a title, such as “Backend engineer, first round”.', 'title'),
    ...textProblem('role', draft.role, 'Say which role the interview is for, such as “Backend engineer”.', 'role'),
    ...nameProblem('candidate', draft.candidate, 'Name the candidate.'),
    ...nameProblem('lead', draft.lead, 'Name who leads the interview and pushes the questions.'),
    ...draft.interviewers.flatMap((name, i) => nameProblem(`interviewer-${i}`, name)),
    ...draft.observers.flatMap((name, i) => nameProblem(`observer-${i}`, name)),
    ...planProblems(planOf(draft)),
  ];
}

/** The seats in the order in which their links will be listed; a field left empty is nobody. */
export function seatsOf(draft) {
  const seats = (role, names) => names.map(name => name.trim()).filter(Boolean).map(name => ({role, name}));
  return [
    ...seats('LEAD', [draft.lead]),
    ...seats('INTERVIEWER', draft.interviewers),
    ...seats('CANDIDATE', [draft.candidate]),
    ...seats('OBSERVER', draft.observers),
  ];
}

/** The body of `POST /api/sessions`. */
export function toRequest(draft, bank) {
  const drawn = drawnOf(draft, bank);
  const told = drawnForAnother(draft, drawn) ? null : drawn;
  return {
    title: draft.title.trim(),
    roleInterviewedFor: draft.role.trim(),
    bank: bank.id,
    version: bank.version,
    questions: planOf(draft).map(({key, minutes}) => {
      const [section, question] = key.split('.').map(Number);
      return {section, question, minutes};
    }),
    readyPlan: told?.plan ?? '',
    seed: told?.seed ?? 0,
    rubric: draft.rubric,
    settings: draft.settings,
    seats: seatsOf(draft),
  };
}
