// A question as the panel sees it: the words for the candidate first, then what helps to listen.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {markdown} from '/components/markdown.js';
import {shortDuration} from '/state/timer.js';

export function panelQuestion(question) {
  return html`<article class="question">
    <p class="question-where small muted"><span class="tabular">Question ${question.number}</span>
      ${question.section ? html`<span dir="auto">${question.section}</span>` : nothing}
      <span class="tabular">${shortDuration(question.allottedMs)}</span>
      ${question.difficulty && question.difficulty !== 'UNRATED' ? html`<span>${question.difficulty.toLowerCase()}</span>` : nothing}</p>
    <div class="question-prompt prose">${markdown(question.prompt)}</div>
    ${part('eye', 'Listen for', question.guidance ? html`<div class="prose">${markdown(question.guidance)}</div>` : nothing)}
    ${part('warning', 'Weak signs', bullets(question.weakSigns))}
    ${part('right', 'Follow-ups', bullets(question.followUps))}
    ${part('info', 'Hints to give', bullets(question.hints))}
    ${question.guidance || question.weakSigns?.length || question.followUps?.length || question.hints?.length ? nothing
      : html`<p class="muted small">The bank holds no guidance for this question.</p>`}
  </article>`;
}

function part(symbol, title, body) {
  if (body === nothing) return nothing;
  return html`<section class="question-part"><h2 class="question-part-title">${icon(symbol)}${title}</h2>${body}</section>`;
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
