// The feedback as the candidate gets it. The preview of whoever releases it and the candidate's own page draw it with this
// one function, so that there is no difference between them.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {levelCell} from '/components/level.js';
import {markdown} from '/components/markdown.js';
import {lengthDigits} from '/state/timer.js';
import {READINESS_WORDS} from '/state/wording.js';

/** view: {feedback, startedAt, selfGrades: {criterion: level}, momentLink(at) or null} */
export function feedbackDocument({feedback, startedAt, selfGrades = {}, momentLink = null}) {
  const {overall, words, levels, strengths, workOn, notes, moments, guidance} = feedback;
  const compared = levels.some((each) => selfGrades[each.criterion]);
  return html`<article class="feedback">
    ${overall === 'UNSAID' ? nothing : html`<p class="feedback-overall">${READINESS_WORDS[overall]}</p>`}
    ${words ? html`<p class="lede kept-lines" dir="auto">${words}</p>` : nothing}
    ${levels.length ? html`<section><h2 class="heading">Where you stood</h2><dl class="feedback-levels">${levels.map((each) => html`<div>
      <dt>${each.name}</dt><dd>${levelCell(each.level)}${compared ? html`<span
        class="muted small feedback-self">You: ${levelCell(selfGrades[each.criterion])}</span>` : nothing}
        ${each.anchor ? html`<p class="muted" dir="auto">${each.anchor}</p>` : nothing}</dd></div>`)}</dl></section>` : nothing}
    ${texts('What went well', strengths)}${texts('What to work on', workOn)}
    ${notes.length ? html`<section><h2 class="heading">Notes</h2>${notes.map((each) => html`<div class="feedback-question"><h3 class="subheading"
      dir="auto">${each.number ? html`<span class="muted tabular">Question ${each.number}</span> ${each.prompt}` : 'The interview as a whole'}</h3>
      ${each.notes.map((note) => html`<blockquote class="kept-lines" dir="auto">${note}</blockquote>`)}</div>`)}</section>` : nothing}
    ${moments.length ? html`<section><h2 class="heading">Moments to go back to</h2><ol class="moments-marked">${moments.map((m) => html`<li>
      ${momentLink ? html`<a class="tabular" href=${momentLink(m.markedAt)}>${lengthDigits(m.markedAt - startedAt)}</a>` : html`<span
        class="tabular">${lengthDigits(m.markedAt - startedAt)}</span>`}
      <span class="grow" dir="auto">${m.name || 'A moment'}</span></li>`)}</ol></section>` : nothing}
    ${guidance.length ? html`<section><h2 class="heading">What a strong answer covers</h2>${guidance.map((each) => html`<div class="feedback-question"><h3
      class="subheading" dir="auto"><span class="muted tabular">Question ${each.number}</span> ${each.prompt}</h3>
      <div class="prose" dir="auto">${markdown(each.guidance)}</div></div>`)}</section>` : nothing}
  </article>`;
}

function texts(title, list) {
  if (!list.length) return nothing;
  return html`<section><h2 class="heading">${title}</h2>${list.length === 1 ? html`<p class="kept-lines" dir="auto">${list[0]}</p>`
    : html`<ul class="feedback-list">${list.map((text) => html`<li class="kept-lines" dir="auto">${text}</li>`)}</ul>`}</section>`;
}

/** Whether there is anything in it at all. */
export const isEmpty = ({overall, words, ...lists}) => overall === 'UNSAID' && !words && Object.values(lists).every((list) => list.length === 0);
