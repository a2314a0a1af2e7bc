// A question as a page holds it: from the plan, with all that belongs to it, or from its push, with its words only. Pure.

/** {id, number, section, allottedMs, prompt, …} of an entry of the plan. */
export function planned(entry, index) {
  return {id: entry.id, number: index + 1, section: entry.section ?? '', allottedMs: entry.allottedMs, ...entry.question};
}

/** A candidate learns of a question, and its number, only when it is pushed. */
export function knowing(questions, e) {
  if (questions.some((q) => q.id === e.questionId)) return questions;
  return [...questions, {id: e.questionId, number: e.number, section: '', allottedMs: e.allottedMs, prompt: e.prompt}];
}

/** The questions with all that belongs to them, where that has come later: entries of a plan. */
export function completed(questions, entries) {
  return questions.map((question) => ({...question, ...entries.find((entry) => entry.id === question.id)?.question}));
}
