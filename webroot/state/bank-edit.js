/**
 * A bank while it is being edited: the same shape as the API's, with an `id` on every section and question so that
 * a list on the page keeps hold of them. Pure; every function returns a new draft and leaves the old one alone.
 *
 * draft: {title, description, sections: [{id, title, questions: [{id, …the question's fields}]}], leftOut: [{line, text, reason}]}
 */
import {BOUNDS} from '../protocol/wire.js';

const {MINUTES_MAX} = BOUNDS.Question;
/** Stands for a bank's id while its file is being corrected; it begins with a sign that no bank's id has. */
export const IMPORTED = '~import';

let lastId = 0;
const newId = () => `e${++lastId}`;

const mapAt = (list, index, change) => list.with(index, change(list[index]));

const TEXT_LISTS = ['followUps', 'hints', 'weakSigns'];

const EMPTY_QUESTION = {
  prompt: '', guidance: '', followUps: [], hints: [], weakSigns: [], minutes: 5, difficulty: 'UNRATED', tags: [], criteria: [],
  favourite: false, uses: 0,
};

/** A draft of what the API gave, a bank or what was found in a file; or of a draft that an earlier page kept. */
export function draftOf({title, description, sections, leftOut = []}) {
  return {
    title, description: description ?? '', leftOut,
    sections: sections.map(section => ({
      id: newId(), title: section.title,
      // The space after the comma is for the reader; saving drops it.
      questions: section.questions.map(question => ({...EMPTY_QUESTION, savedPrompt: question.prompt, ...question, id: newId(),
        tags: question.tags.map((tag, i) => (i === 0 ? tag.trim() : ` ${tag.trim()}`))})),
    })),
  };
}

/** What the API takes: without what only the page knows, without empty lines and empty sections. */
export function bankOf(draft) {
  const full = texts => texts.map(text => text.trim()).filter(Boolean);
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    sections: draft.sections.filter(section => section.questions.length > 0).map(section => ({
      title: section.title.trim(),
      questions: section.questions.map(({prompt, guidance, minutes, difficulty, tags, criteria, ...lists}) => ({
        prompt, guidance, minutes: minutes ?? 5, difficulty, tags: full(tags),
        ...Object.fromEntries(TEXT_LISTS.map(name => [name, full(lists[name])])),
        criteria: criteria.filter(each => each.criterion.trim() !== ''),
      })),
    })),
  };
}

export const questionsOf = draft => draft.sections.flatMap(section => section.questions);

/** @returns `{section, index, question}` of a question, or null */
export function find(draft, id) {
  for (const [s, section] of draft.sections.entries()) {
    const index = section.questions.findIndex(question => question.id === id);
    if (index >= 0) return {section: s, index, question: section.questions[index]};
  }
  return null;
}

const withQuestions = (draft, s, change) => ({
  ...draft, sections: mapAt(draft.sections, s, section => ({...section, questions: change(section.questions)})),
});

export function changeQuestion(draft, id, change) {
  const at = find(draft, id);
  return at ? withQuestions(draft, at.section, questions => mapAt(questions, at.index, question => ({...question, ...change}))) : draft;
}

export function renameSection(draft, sectionId, title) {
  return {...draft, sections: draft.sections.map(section => (section.id === sectionId ? {...section, title} : section))};
}

/** Adds an empty question behind this one, or at the end of the section. @returns `{draft, id}` */
export function addQuestion(draft, s, behind = null, fields = {}) {
  const question = {...EMPTY_QUESTION, savedPrompt: null, ...fields, id: newId()};
  if (draft.sections.length === 0) {
    return {draft: {...draft, sections: [{id: newId(), title: '', questions: [question]}]}, id: question.id};
  }
  return {
    id: question.id,
    draft: withQuestions(draft, s, questions => {
      const at = behind === null ? questions.length : questions.findIndex(each => each.id === behind) + 1;
      return questions.toSpliced(at, 0, question);
    }),
  };
}

export function duplicateQuestion(draft, id) {
  const {section, question} = find(draft, id);
  return addQuestion(draft, section, id, {...question, favourite: false, savedPrompt: null});
}

export function removeQuestion(draft, id) {
  const at = find(draft, id);
  return at ? withQuestions(draft, at.section, questions => questions.toSpliced(at.index, 1)) : draft;
}

export function addSection(draft, title) {
  return {...draft, sections: [...draft.sections, {id: newId(), title, questions: []}]};
}

/** Moves a question to the end of another section. */
export function moveToSection(draft, id, s) {
  const at = find(draft, id);
  if (!at || at.section === s) return draft;
  return withQuestions(removeQuestion(draft, id), s, questions => [...questions, at.question]);
}

/** Moves a question up (-1) or down (1), over the edge of its section into the next. */
export function moveQuestion(draft, id, by) {
  const at = find(draft, id);
  if (!at) return draft;
  const to = at.index + by;
  if (to >= 0 && to < draft.sections[at.section].questions.length) {
    return withQuestions(draft, at.section, questions => questions.toSpliced(at.index, 1).toSpliced(to, 0, at.question));
  }
  const next = at.section + by;
  if (next < 0 || next >= draft.sections.length) return draft;
  return withQuestions(removeQuestion(draft, id), next, questions => (by > 0 ? [at.question, ...questions] : [...questions, at.question]));
}

// ---- lines of a file that the reader left out ----

/** The question that stands last above a line of the file, or null. */
export function questionAbove(draft, line) {
  return questionsOf(draft).filter(question => question.line <= line).reduce((last, each) => (!last || each.line > last.line ? each : last), null);
}

const without = (draft, left) => ({...draft, leftOut: draft.leftOut.filter(each => each !== left)});

/** Makes a question of a line that was left out, where it stood. @returns `{draft, id}` */
export function takeIn(draft, left) {
  const above = questionAbove(draft, left.line);
  const prompt = left.text.trim().replace(/^(#{1,6}|[-*+•]|\d+[.)])\s+/, '');
  return addQuestion(without(draft, left), above ? find(draft, above.id).section : 0, above?.id ?? null, {prompt, line: left.line});
}

/** Adds a line that was left out to the guidance of the question above it. */
export function addToAnswer(draft, left) {
  const above = questionAbove(draft, left.line);
  if (!above) return draft;
  return changeQuestion(without(draft, left), above.id, {guidance: [above.guidance, left.text.trim()].filter(Boolean).join('\n')});
}

/** The first thing that would keep the draft from being saved: `{id, words}`, or null. */
export function problemOf(draft) {
  if (draft.title.trim() === '') return {id: null, words: 'The bank needs a title.'};
  if (questionsOf(draft).length === 0) return {id: null, words: 'A bank needs at least one question.'};
  const empty = questionsOf(draft).find(question => question.prompt.trim() === '');
  if (empty) return {id: empty.id, words: 'A question has no text. Write one, or remove the question.'};
  const minutes = questionsOf(draft).find(question => !Number.isInteger(question.minutes) || question.minutes < 1 || question.minutes > MINUTES_MAX);
  return minutes ? {id: minutes.id, words: `The minutes of a question must be a whole number from 1 to ${MINUTES_MAX}.`} : null;
}

/** The same draft once it is stored: every question's words are the saved ones. */
export function afterSave(draft) {
  return {...draft, sections: draft.sections.filter(section => section.questions.length > 0).map(section => ({...section,
    questions: section.questions.map(question => (question.savedPrompt === question.prompt ? question
      : {...question, savedPrompt: question.prompt.trim()}))}))};
}
