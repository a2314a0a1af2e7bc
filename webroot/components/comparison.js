// After the reveal: every scorecard side by side. What the panel should talk about comes first.

import {html, nothing, svg} from '/lib/lit-html/lit-html.js';
import {judgement} from '/components/debrief.js';
import {icon} from '/components/icons.js';
import {LEVEL_WORDS, counted, listOf} from '/state/wording.js';
import {LEVELS} from '/state/session.js';
import {comparison as compare, momentsOf, nameOf, noteOf, questionOf, revisionsOf} from '/state/select.js';
import {digits} from '/state/timer.js';

export function comparison({state, you, live, act, replayLink, replayAt}) {
  const {panel, rows} = compare(state);
  const missing = state.revealed?.missing ?? [];
  return html`<main class="page compare stack" id="main">
    <header class="spread wrap">
      <div class="grow compare-title"><h1 class="title" dir="auto">${state.title}</h1>
        <p class="muted" dir="auto">${state.phase === 'CLOSED' ? 'Closed' : 'Scores revealed'}. ${counted(state.asked.length, 'question')} asked, ${counted(panel.length, 'grader')}.</p></div>
      <div class="row wrap">
        ${state.phase === 'CLOSED' ? html`<a class="button button-primary" href=${replayLink}>${icon('replay')}Open the replay</a>`
          : you.role === 'LEAD' ? html`<button type="button" class="button button-primary" ?disabled=${!live} @click=${act.close}>${icon('check')}Close the session</button>`
            : html`<span class="muted small">The lead closes the session.</span>`}
      </div>
    </header>
    ${missing.length ? html`<div class="notice notice-amber">${icon('warning')}<span>Revealed without the scorecard of ${listOf(missing.map((seat) => nameOf(state, seat)))}.</span></div>` : nothing}
    ${splitsPanel(state)}
    <section class="panel" aria-labelledby="verdicts"><div class="panel-head"><h2 class="heading" id="verdicts">Verdicts</h2></div>
      <div class="verdicts">${panel.map((s) => html`<article class="verdict-card"><h3 class="subheading" dir="auto">${s.name}</h3>
        ${state.scorecards[s.seat]?.verdict ? judgement(state.scorecards[s.seat]) : html`<p class="muted">No scorecard submitted.</p>`}</article>`)}</div></section>
    ${momentsPanel(state, panel, replayAt)}
    ${state.asked.map((id) => questionTable({state, you, live, act}, panel, rows.filter((r) => r.question.id === id), questionOf(state, id)))}
  </main>`;
}

/** Every moment that anybody marked, in the order of the interview; a click opens it in the replay. */
function momentsPanel(state, panel, replayAt) {
  const marked = panel.flatMap((s) => momentsOf(state, s.seat).map((m) => ({...m, name: m.name || 'A moment', who: s.name}))).sort((a, b) => a.markedAt - b.markedAt);
  if (!marked.length) return nothing;
  return html`<section class="panel" aria-labelledby="moments"><div class="panel-head"><h2 class="heading" id="moments">Moments</h2><span class="muted small">${counted(marked.length, 'moment')}</span></div>
    <ol class="moments-marked">${marked.map((m) => html`<li><a class="tabular" href=${replayAt({at: m.markedAt})} target="_blank" rel="noopener">${digits(Math.max(0, Math.round((m.markedAt - state.startedAt) / 1000)))}</a>
      <span class="grow" dir="auto">${m.name}</span> <bdi class="muted small">${m.who}</bdi></li>`)}</ol></section>`;
}

/** What the panel should talk about: the criteria on which two graders are two levels or more apart. */
export function splitsPanel(state) {
  const {panel, splits} = compare(state);
  const heading = html`<h2 class="heading" id="splits">To talk about</h2>`;
  if (!splits.length) {
    return html`<section class="panel" aria-labelledby="splits"><div class="panel-head">${heading}</div>
      <p class="panel-body muted">${panel.length < 2 ? 'One grader: there is nothing to compare.' : 'Nobody is two levels or more apart.'}</p></section>`;
  }
  return html`<section class="panel splits" aria-labelledby="splits">
    <div class="panel-head">${heading}<span class="badge badge-amber">${icon('scale')}${counted(splits.length, 'split')} of two levels or more</span></div>
    <ul class="split-list">${splits.map((row) => html`<li class="split">
      <p><strong>${row.criterion.name}</strong> <span class="muted">in question ${row.question.number}</span></p>
      ${scale(row, panel)}</li>`)}</ul>
  </section>`;
}

/** The four levels as a line, and every grader's name where they put it. */
function scale(row, panel) {
  return html`<dl class="scale">${LEVELS.map((level) => {
    const names = panel.filter((_, i) => row.levels[i] === level).map((s) => s.name);
    return html`<div class="scale-step" data-taken=${names.length ? 'true' : 'false'}><dt>${LEVEL_WORDS[level]}</dt><dd>${names.length ? html`${names.map((n) => html`<bdi class="scale-name">${n}</bdi>`)}` : html`<span class="visually-hidden">nobody</span>`}</dd></div>`;
  })}</dl>`;
}

function questionTable({state, you, live, act}, panel, rows, question) {
  const notes = panel.map((s) => noteOf(state, s.seat, question.id));
  return html`<section class="panel" aria-labelledby="compare-${question.id}">
    <div class="panel-head"><h2 class="compare-question" id="compare-${question.id}"><span class="muted tabular">Question ${question.number}</span> <span dir="auto">${question.prompt}</span></h2></div>
    <div class="table-wrap" tabindex="0" role="region" aria-label="Grades of question ${question.number}"><table class="table compare-table">
      <thead><tr><th scope="col">Criterion</th>${panel.map((s) => html`<th scope="col"><bdi>${s.name}</bdi></th>`)}<th scope="col" class="number" title="Range and average deviation of the grades given blind, in levels">Apart</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr data-split=${row.spread >= 2 ? 'true' : 'false'}><th scope="row">${row.criterion.name}${row.spread >= 2 ? html`<span class="badge badge-amber">${icon('scale')}split</span>` : nothing}</th>
        ${row.levels.map((level, i) => html`<td>${levelCell(level)}${revisions(state, panel[i], row)}${level && panel[i].seat === you.seat && state.phase === 'DEBRIEF'
          ? html`<button type="button" class="button button-quiet button-small revise" ?disabled=${!live} aria-label="Revise your grade for ${row.criterion.name}, question ${question.number}" @click=${() => act.revise(row, standing(state, panel[i], row, level))}>${icon('pencil')}Revise</button>` : nothing}</td>`)}
        <td class="number">${row.spread === null ? html`<span class="muted" title="Fewer than two grades on the scale">–</span>` : html`${row.spread}<span class="muted small">, ${row.deviation.toFixed(2)}</span>`}</td></tr>`)}
        ${rows.length ? nothing : html`<tr><td class="muted" colspan=${panel.length + 2}>Nobody graded this question.</td></tr>`}
        ${notes.some(Boolean) ? html`<tr class="compare-notes"><th scope="row">Notes</th>${notes.map((text) => html`<td class="kept-lines" dir="auto">${text || html`<span class="muted">No note</span>`}</td>`)}<td></td></tr>` : nothing}
      </tbody></table></div>
  </section>`;
}

/** The level that stands: the last second thought, or else what was given blind. */
const standing = (state, seat, row, level) => revisionsOf(state, seat.seat, row.question.id, row.criterion.id).at(-1)?.level ?? level;

function revisions(state, seat, row) {
  return revisionsOf(state, seat.seat, row.question.id, row.criterion.id).map(({level, reason}) => html`<span class="revision">
    ${icon('right')}<span><strong>${LEVEL_WORDS[level]}</strong> <q dir="auto">${reason}</q></span></span>`);
}

export function levelCell(level) {
  if (!level) return html`<span class="muted">No grade</span>`;
  const rank = LEVELS.indexOf(level);
  if (rank < 0) return html`<span class="muted">${LEVEL_WORDS[level]}</span>`;
  return html`<span class="level-cell" data-level=${level}><svg class="pips" viewBox="0 0 28 6" aria-hidden="true">${[0, 1, 2, 3].map((i) => pip(i, i <= rank))}</svg>${LEVEL_WORDS[level]}</span>`;
}

const pip = (i, on) => svg`<rect class=${on ? 'pip-on' : 'pip-off'} x=${i * 7} y="0.5" width="5" height="5" rx="1"/>`;
