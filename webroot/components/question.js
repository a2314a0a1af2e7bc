// A question as the panel sees it: the words for the candidate first, then what helps to listen.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {markdown} from '/components/markdown.js';
import {shortDuration} from '/state/timer.js';

const HEADINGS = {guidance: 'Listen for', weakSigns: 'Weak signs', followUps: 'Follow-ups', hints: 'Hints to give'};

/**
 * `help` is what was given so far; `give` has `hint` and `followUp` for whoever may give more, and is null for the others.
 * `headings` are other words over the parts, for somebody who does not know the answer by heart.
 */
export function panelQuestion(question, help, give = null, headings = HEADINGS) {
  return html`<article class="question">
    <p class="question-where small muted"><span class="tabular">Question ${question.number}</span>
      ${question.section ? html`<span dir="auto">${question.section}</span>` : nothing}
      <span class="tabular">${shortDuration(question.allottedMs)}</span>
      ${question.difficulty && question.difficulty !== 'UNRATED' ? html`<span>${question.difficulty.toLowerCase()}</span>` : nothing}</p>
    <div class="question-prompt prose">${markdown(question.prompt)}</div>
    ${part('eye', headings.guidance, question.guidance ? html`<div class="prose">${markdown(question.guidance)}</div>` : nothing)}
    ${part('warning', headings.weakSigns, bullets(question.weakSigns))}
    ${part('right', headings.followUps, helpList(question.followUps, (index) => help.followUps.some((each) => each.index === index), give && ((index) =>
      give.followUp(index)), 'Ask', 'asked'))}
    ${part('info', headings.hints, helpList(question.hints, (index) => index < help.hints.length,
      give && ((index) => give.hint(index)), 'Give', 'given', (index) => index === help.hints.length))}
    ${question.guidance || question.weakSigns?.length || question.followUps?.length || question.hints?.length ? nothing
      : html`<p class="muted small">The bank holds no guidance for this question.</p>`}
  </article>`;
}

function part(symbol, title, body) {
  if (body === nothing) return nothing;
  return html`<section class="question-part"><h2 class="question-part-title">${icon(symbol)}${title}</h2>${body}</section>`;
}

/** What can be put to the candidate, each with a button while it was not, and a mark once it was. */
function helpList(list, given, give, words, past, ready = (_index) => true) {
  if (!list?.length) return nothing;
  return html`<ul class="help-list">${list.map((text, index) => html`<li class="help-item" data-given=${given(index) ? 'true' : 'false'}>
    <span class="help-mark">${given(index) ? icon('check') : nothing}</span><span class="grow" dir="auto">${text}${given(index) ? html`<span
      class="visually-hidden">, ${past}</span>` : nothing}</span>
    ${give && !given(index) ? html`<button type="button" class="button button-small help-give" ?disabled=${!ready(index)}
      aria-label=${`${words}: ${text.slice(0, 60)}`} @click=${() => give(index)}>${words}</button>` : nothing}
  </li>`)}</ul>`;
}

function bullets(list) {
  return list?.length ? html`<ul class="prose">${list.map((line) => html`<li dir="auto">${line}</li>`)}</ul>` : nothing;
}

/** The size of the candidate's words: up to 40 px, smaller where there is much to read. */
export function promptSize(prompt) {
  const length = (prompt ?? '').length;
  if (length <= 140) return 'xl';
  if (length <= 320) return 'l';
  return length <= 800 ? 'm' : 's';
}

/** One paragraph of a few lines: it may stand like a title. */
export function isShort(prompt) {
  return (prompt ?? '').length <= 320 && !(prompt ?? '').trim().includes('\n');
}

export function stagePrompt(prompt) {
  return html`<div class="stage-prompt stage-prompt-${promptSize(prompt)} prose">${markdown(prompt)}</div>`;
}
