// Two replays of one question, run from its start on each side. Pure.

import {plainText} from './wording.js';

/** A question's stretch in a replay: `{questionId, prompt, number, from, to}`, in the order they were asked. */
export function stretches({timeline, last}) {
  return last.asked.map((id) => last.questions.find((q) => q.id === id)).filter(Boolean).map((question) => {
    const parts = timeline.lanes.questions.filter((each) => each.id === question.id);
    return {questionId: question.id, number: question.number, prompt: question.prompt, from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0};
  }).filter((each) => each.to > each.from);
}

const key = (prompt) => plainText(prompt).replace(/\s+/g, ' ').trim().toLowerCase();

/** The questions that both were asked, by their words: `[{left, right}]`. */
export function shared(left, right) {
  const others = new Map(stretches(right).map((each) => [key(each.prompt), each]));
  return stretches(left).filter((each) => others.has(key(each.prompt))).map((each) => ({left: each, right: others.get(key(each.prompt))}));
}

/** How long the longer of the two takes. */
export const lengthOf = ({left, right}) => Math.max(left.to - left.from, right.to - right.from);

/** Where a side stands so long after its question's start; a side that has finished stays at its end. */
export const placeIn = (stretch, ms) => Math.min(stretch.to, stretch.from + ms);
