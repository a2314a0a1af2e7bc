// After a practice: every form side by side, what was graded, and now also the guidance of what one was asked.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {judgement} from '/components/debrief.js';
import {icon} from '/components/icons.js';
import {levelCell} from '/components/level.js';
import {markdown} from '/components/markdown.js';
import {aboutPartners, another, whoLeft} from '/components/practice/leaving.js';
import {PEER_VERDICTS} from '/components/practice/words.js';
import {WHOLE_SESSION} from '/protocol/wire.js';
import {asRound, hasLeft, nameIn, rounds} from '/state/practice.js';
import {criteriaFor, gradeOf} from '/state/grades.js';
import {noteOf, questionOf} from '/state/select.js';
import {listOf} from '/state/wording.js';

export function opened(view) {
  const {whole, you, replayLink, reportLink} = view;
  const missing = (whole.revealed?.missing ?? []).map((seat) => whole.seats.find((s) => s.seat === seat)).filter(Boolean);
  const held = rounds(whole).filter((round) => round.asked.length);
  const mine = held.filter((round) => round.roles[you.seat] === 'CANDIDATE');
  return html`<main class="page practice-page stack" id="main">
    <header class="report-head"><div><p class="label" dir="auto">${whole.roleInterviewedFor}</p><h1 class="title" dir="auto">${whole.title}</h1></div>
      <div class="row wrap"><a class="button" href=${reportLink}>${icon('document')}Report</a><a class="button button-primary"
        href=${replayLink}>${icon('replay')}Open the replay</a>${another(view, 'Practise again')}</div></header>
    ${missing.length ? html`<p class="notice notice-amber">${icon('info')}<span>${missing.some((s) => !hasLeft(whole, s.seat))
      ? html`A day has passed, so the forms opened without the one of <bdi>${listOf(missing.map((s) => s.name))}</bdi>.` : html`${whoLeft(whole, you)
      ?? 'You'} left before the end and wrote no form.`}</span></p>` : nothing}
    ${held.length ? [...mine, ...held.filter((round) => !mine.includes(round))].map((round) => roundPart(whole, round, you)) : html`<p
      class="lede">Nothing was asked in this practice.</p>`}
    ${aboutPartners(view)}
  </main>`;
}

function roundPart(whole, round, you) {
  const state = asRound(whole, round);
  const seat = (role) => state.seats.find((s) => s.role === role)?.seat;
  const lead = seat('LEAD');
  const card = state.scorecards[lead];
  const mine = seat('CANDIDATE') === you.seat;
  return html`<section class="panel practice-round" aria-labelledby="round-${round.round}">
    <div class="panel-head"><h2 class="heading" id="round-${round.round}">${mine ? html`What <bdi>${nameIn(whole, round, 'LEAD')}</bdi> thinks of your answers`
      : lead === you.seat ? html`What you wrote about <bdi>${nameIn(whole, round, 'CANDIDATE')}</bdi>` : html`<bdi>${nameIn(whole, round,
        'LEAD')}</bdi> about <bdi>${nameIn(whole, round, 'CANDIDATE')}</bdi>`}</h2></div>
    <div class="panel-body stack">
      ${card?.verdict ? judgement(card, PEER_VERDICTS) : html`<p class="muted">No form was handed in.</p>`}
      ${round.asked.map((id) => questionPart(state, lead, id, mine))}
      ${asAWhole(state, lead)}
      ${ratings(whole, seat('CANDIDATE'), nameIn(whole, round, 'CANDIDATE'), nameIn(whole, round, 'LEAD'), you, lead === you.seat)}
    </div></section>`;
}

function questionPart(state, lead, id, mine) {
  const question = questionOf(state, id);
  const note = noteOf(state, lead, id);
  return html`<article class="practice-question"><h3 class="subheading" dir="auto"><span
    class="muted tabular">${question.number}.</span> ${question.prompt}</h3>
    ${grades(state, lead, question)}
    ${note ? html`<p class="kept-lines" dir="auto">${note}</p>` : nothing}
    ${mine && question.guidance ? html`<details><summary class="small">${icon('eye')}<span>What a good answer touches on</span></summary><div
      class="prose">${markdown(question.guidance)}</div></details>` : nothing}</article>`;
}

function grades(state, seat, question) {
  const given = criteriaFor(state, question).map((c) => /** @type {const} */ ([c, gradeOf(state, seat, question.id, c.id)])).filter(([, level]) => level);
  return given.length ? html`<dl class="practice-levels">${given.map(([c, level]) => html`<div><dt>${c.name}</dt><dd>${levelCell(level)}</dd></div>`)}</dl>`
    : nothing;
}

/** What was graded or noted on the interview as a whole. */
function asAWhole(state, lead) {
  const all = {id: WHOLE_SESSION, criteria: []};
  const note = noteOf(state, lead, WHOLE_SESSION);
  const given = grades(state, lead, all);
  return given === nothing && !note ? nothing : html`<article class="practice-question"><h3 class="subheading">As a whole</h3>${given}${note ? html`<p
    class="kept-lines" dir="auto">${note}</p>` : nothing}</article>`;
}

function ratings(whole, seat, name, by, you, mine) {
  const given = whole.practice.ratings[seat] ?? {};
  const criteria = (whole.practice.interviewing?.criteria ?? []).filter((c) => given[c.id]);
  if (!criteria.length) return nothing;
  return html`<article class="practice-question"><h3 class="subheading">${mine ? html`How <bdi>${name}</bdi> found your interviewing` : seat === you.seat
    ? html`How you found <bdi>${by}</bdi>’s interviewing` : html`The interviewing, as <bdi>${name}</bdi> found it`}</h3>
    <dl class="practice-levels">${criteria.map((c) => html`<div><dt>${c.name}</dt><dd>${levelCell(given[c.id])}</dd></div>`)}</dl></article>`;
}
