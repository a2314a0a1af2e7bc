// After the reveal: every scorecard side by side. What the panel should talk about comes first.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {judgement} from '/components/debrief.js';
import {icon} from '/components/icons.js';
import {restsOn, sinceStart} from '/components/evidence.js';
import {levelCell} from '/components/level.js';
import {standingPanel} from '/components/standing.js';
import {WHOLE_SESSION} from '/protocol/wire.js';
import {LEVEL_WORDS, counted, listOf} from '/state/wording.js';
import {comparison as compare, levelsOf, revisionsOf, standing} from '/state/grades.js';
import {momentsOf, nameOf, noteOf, subjectOf, subjectWord} from '/state/select.js';

export function comparison({state, you, live, act, replayLink, replayAt, feedbackLink, reportLink}) {
  const {panel, rows} = compare(state);
  const missing = state.revealed?.missing ?? [];
  return html`<main class="page compare stack" id="main">
    <header class="spread wrap">
      <div class="grow compare-title"><h1 class="title" dir="auto">${state.title}</h1>
        <p class="muted" dir="auto">${state.phase === 'CLOSED' ? 'Closed' : 'Scores revealed'}. ${counted(state.asked.length,
          'question')} asked, ${counted(panel.length, 'grader')}.</p></div>
      <div class="row wrap">
        <a class="button" href=${reportLink}>${icon('document')}Report</a>
        ${you.role === 'LEAD' || state.feedback ? html`<a class="button" href=${feedbackLink}>${icon(state.feedback ? 'check' : 'person')}${state.feedback
          ? 'Feedback' : 'Feedback for the candidate'}</a>` : nothing}
        ${state.phase === 'CLOSED' ? html`<a class="button button-primary" href=${replayLink}>${icon('replay')}Open the replay</a>`
          : you.role === 'LEAD' ? html`<button type="button" class="button button-primary" ?disabled=${!live}
            @click=${act.close}>${icon('check')}Close the session</button>`
            : html`<span class="muted small">The lead closes the session.</span>`}
      </div>
    </header>
    ${missing.length ? html`<div class="notice notice-amber">${icon('warning')}<span>Revealed without the scorecard of ${listOf(missing.map((seat) =>
      nameOf(state, seat)))}.</span></div>` : nothing}
    ${splitsPanel(state, replayAt)}
    ${standingPanel({state, you, live, act})}
    <section class="panel" aria-labelledby="verdicts"><div class="panel-head"><h2 class="heading" id="verdicts">Verdicts</h2></div>
      <div class="verdicts">${panel.map((s) => html`<article class="verdict-card"><h3 class="subheading" dir="auto">${s.name}</h3>
        ${state.scorecards[s.seat]?.verdict ? judgement(state.scorecards[s.seat]) : html`<p
          class="muted">No scorecard submitted.</p>`}</article>`)}</div></section>
    ${momentsPanel(state, panel, replayAt)}
    ${[...state.asked, ...(rows.some((r) => r.question.id === WHOLE_SESSION) || panel.some((s) => noteOf(state, s.seat, WHOLE_SESSION)) ? [WHOLE_SESSION] : [])]
      .map((id) => questionTable({state, you, live, act, replayAt}, panel, rows.filter((r) => r.question.id === id), subjectOf(state, id)))}
  </main>`;
}

/** Every moment that anybody marked, in the order of the interview; a click opens it in the replay. */
function momentsPanel(state, panel, replayAt) {
  const marked = panel.flatMap((s) => momentsOf(state, s.seat).map((m) => ({...m, name: m.name || 'A moment', who: s.name}))).sort((a, b) =>
    a.markedAt - b.markedAt);
  if (!marked.length) return nothing;
  return html`<section class="panel" aria-labelledby="moments"><div class="panel-head"><h2 class="heading" id="moments">Moments</h2><span
    class="muted small">${counted(marked.length, 'moment')}</span></div>
    <ol class="moments-marked">${marked.map((m) => html`<li><a class="tabular" href=${replayAt({at: m.markedAt})} target="_blank"
      rel="noopener">${sinceStart(state, m.markedAt)}</a>
      <span class="grow" dir="auto">${m.name}</span> <bdi class="muted small">${m.who}</bdi></li>`)}</ol></section>`;
}

/** What the panel should talk about: the criteria on which two graders are two levels or more apart. */
export function splitsPanel(state, replayAt = null) {
  const {panel, splits} = compare(state);
  const heading = html`<h2 class="heading" id="splits">To talk about</h2>`;
  if (!splits.length) {
    return html`<section class="panel" aria-labelledby="splits"><div class="panel-head">${heading}</div>
      <p class="panel-body muted">${panel.length < 2 ? 'One grader: there is nothing to compare.' : 'Nobody is two levels or more apart.'}</p></section>`;
  }
  return html`<section class="panel splits" aria-labelledby="splits">
    <div class="panel-head">${heading}<span class="badge badge-amber">${icon('scale')}${counted(splits.length, 'split')} of two levels or more</span></div>
    <ul class="split-list">${splits.map((row) => html`<li class="split">
      <p><strong>${row.criterion.name}</strong> <span class="muted">in ${subjectWord(row.question)}</span></p>
      ${scale(row, panel, levelsOf(state))}
      ${replayAt ? panel.map((s) => cited(state, s, row, replayAt)) : nothing}</li>`)}</ul>
  </section>`;
}

function cited(state, seat, row, replayAt) {
  const on = restsOn(state, seat.seat, row.question.id, row.criterion.id, replayAt);
  return on === nothing ? nothing : html`<div class="split-evidence"><bdi class="small">${seat.name}</bdi>${on}</div>`;
}

/** The levels as a line, and every grader's name where they put it. */
function scale(row, panel, levels) {
  return html`<dl class="scale">${levels.map((level) => {
    const names = panel.filter((_, i) => row.levels[i] === level).map((s) => s.name);
    return html`<div class="scale-step" data-taken=${names.length ? 'true' : 'false'}><dt>${LEVEL_WORDS[level]}</dt><dd>${names.length
      ? html`${names.map((n) => html`<bdi class="scale-name">${n}</bdi>`)}` : html`<span class="visually-hidden">nobody</span>`}</dd></div>`;
  })}</dl>`;
}

function questionTable({state, you, live, act, replayAt}, panel, rows, question) {
  const notes = panel.map((s) => noteOf(state, s.seat, question.id));
  return html`<section class="panel" aria-labelledby="compare-${question.id}">
    <div class="panel-head"><h2 class="compare-question" id="compare-${question.id}">${question.number ? html`<span
      class="muted tabular">Question ${question.number}</span> ` : nothing}<span dir="auto">${question.prompt}</span></h2></div>
    <div class="table-wrap" tabindex="0" role="region" aria-label="Grades of ${subjectWord(question)}"><table class="table compare-table">
      <thead><tr><th scope="col">Criterion</th>${panel.map((s) => html`<th scope="col"><bdi>${s.name}</bdi></th>`)}<th scope="col" class="number"
        title="Range and average deviation of the grades given blind, in levels">Apart</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr data-split=${row.spread >= 2 ? 'true' : 'false'}><th scope="row">${row.criterion.name}${row.spread >= 2 ? html`<span
        class="badge badge-amber">${icon('scale')}split</span>` : nothing}</th>
        ${row.levels.map((level, i) => html`<td>${levelCell(level)}${revisions(state, panel[i], row)}${level && panel[i].seat === you.seat
          && state.phase === 'DEBRIEF'
          ? html`<button type="button" class="button button-quiet button-small revise" ?disabled=${!live}
            aria-label="Revise your grade for ${row.criterion.name}, ${subjectWord(question)}" @click=${() => act.revise(row, standing(state, panel[i].seat,
            question.id, row.criterion.id))}>${icon('pencil')}Revise</button>` : nothing}${restsOn(state, panel[i].seat, question.id, row.criterion.id,
            replayAt)}</td>`)}
        <td class="number">${row.spread === null ? html`<span class="muted" title="Fewer than two grades on the scale">–</span>` : html`${row.spread}<span
          class="muted small">, ${row.deviation.toFixed(2)}</span>`}</td></tr>`)}
        ${rows.length ? nothing : html`<tr><td class="muted" colspan=${panel.length + 2}>Nobody graded this question.</td></tr>`}
        ${notes.some(Boolean) ? html`<tr class="compare-notes"><th scope="row">Notes</th>${notes.map((text) => html`<td class="kept-lines" dir="auto">${text
          || html`<span class="muted">No note</span>`}</td>`)}<td></td></tr>` : nothing}
      </tbody></table></div>
  </section>`;
}

function revisions(state, seat, row) {
  return revisionsOf(state, seat.seat, row.question.id, row.criterion.id).map(({level, reason}) => html`<span class="revision">
    ${icon('right')}<span><strong>${LEVEL_WORDS[level]}</strong> <q dir="auto">${reason}</q></span></span>`);
}
