// The report of an interview, for the panel and for the candidate: read on the page, printed on paper, taken along as a file.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {judgement} from '/components/debrief.js';
import {feedbackDocument} from '/components/feedback.js';
import {icon} from '/components/icons.js';
import {levelCell} from '/components/level.js';
import {levelChart, smallScale, timeChart} from '/components/report-charts.js';
import {PEER_VERDICTS} from '/components/practice/words.js';
import {fileSlug, saveFile} from '/components/save-file.js';
import {shell} from '/components/shell.js';
import {link, outcomePage, seatLink, sessionId, token} from '/pages/outcome-page.js';
import {reportFile} from '/protocol/seen-log.js';
import {lengthDigits} from '/state/timer.js';
import {LEVEL_WORDS, counted, fullMoment, listOf} from '/state/wording.js';

/** The round of a practice that was chosen; null leaves it to the server, which tells the one in which whoever looks was asked. */
let round = null;
/** Why a file could not be had. */
let missed = null;

const page = outcomePage({what: 'Report', read, view});

/** What is shown is the very file that can be taken along. */
async function read() {
  const json = await reportFile(sessionId, token, {format: 'json', round});
  const report = JSON.parse(json);
  missed = null;
  return {json, report, title: report.audience === 'training' ? 'Training copy' : report.practice?.title ?? report.session.title};
}

function view({json, report, title}) {
  return html`${shell({home: token ? null : '/', title, middle: html`<span class="badge">Report</span>`,
    end: html`<a class="button button-small" href=${seatLink()}>${icon('left')}Back</a>`})}
    ${report.none ? empty(report.none.title, report.none.detail) : paper(report, json)}`;
}

/** A practice is as many interviews as it has rounds, one on the page at a time. */
function switcher({rounds, round: shown}) {
  if (rounds.length < 2) return nothing;
  const choose = (each) => { round = each.round; page.load(); };
  return html`<nav class="segments report-rounds" aria-label="Round">${rounds.map((each) => html`<button type="button" class="segment"
    aria-pressed=${each.round === shown ? 'true' : 'false'} @click=${() => choose(each)}>Round ${each.round}: <bdi>${each.candidate}</bdi></button>`)}</nav>`;
}

function empty(title, words) {
  return html`<main class="ending" id="main"><span class="ending-icon">${icon('document')}</span><h1 class="title">${title}</h1><p class="lede">${words}</p>
    <div class="row"><button type="button" class="button" @click=${page.load}>${icon('replay')}Look again</button></div></main>`;
}

function paper(report, json) {
  const {session, questions, moments, agreement, missingScorecards, practice} = report;
  return html`<main class="page report" id="main">${practice ? switcher(practice) : nothing}
    ${head(report, json)}
    ${missed ? html`<p class="notice notice-amber" role="alert">${icon('warning')}<span>${missed.title}. ${missed.detail}</span></p>` : nothing}
    ${facts(report)}
    ${missingScorecards.length ? html`<p
      class="notice notice-amber">${icon('warning')}<span>Revealed without the scorecard of ${listOf(missingScorecards)}.</span></p>` : nothing}
    ${verdictsPart(report)}
    ${feedbackPart(report)}
    ${criteriaPart(report, !practice)}
    ${agreement && !practice ? html`<p class="small muted report-agreement">${agreement.words}</p>` : nothing}
    ${againPart(report)}
    ${questions.length ? questionsPart(report) : html`<p class="muted">No question was asked.</p>`}
    ${moments.length ? html`<section class="report-part" aria-labelledby="r-moments"><h2 class="heading" id="r-moments">Moments</h2><ol
      class="moments-marked">${moments.map((m) => html`<li><a class="tabular" href=${link('replay', m.at)}>${lengthDigits(m.sinceStartMs)}</a><span
      class="grow" dir="auto">${m.name || 'A moment'}</span><bdi class="muted small">${m.by}</bdi></li>`)}</ol></section>` : nothing}
    <p class="small muted report-foot">Hotseat report, version ${report.hotseatReport}. Session ${session.id}.</p>
  </main>`;
}

function head(report, json) {
  const {session, panel, practice} = report;
  const whose = practice ? ' of a practice' : panel.length ? ' for the panel' : html` for <bdi>${session.candidate}</bdi>`;
  const sought = session.roleInterviewedFor ? `${session.roleInterviewedFor}, ` : '';
  return html`<header class="report-head"><div><p class="label">Report${whose}</p><h1 class="title" dir="auto">${session.title}</h1>
        <p class="muted" dir="auto">${sought}<bdi>${session.candidate}</bdi>, ${fullMoment(session.startedAt)}</p></div>
      <div class="row wrap report-acts">
        <button type="button" class="button button-primary" @click=${() => print()}>${icon('document')}Print or save as PDF</button>
        ${download('Markdown', 'md', 'text/markdown', report)}${panel.length ? download('CSV', 'csv', 'text/csv', report) : nothing}
        ${download('JSON', 'json', 'application/json', report, json)}</div></header>`;
}

function facts({time, panel, practice}) {
  const people = html`<div><dt>${practice ? 'Graded by' : 'Panel'}</dt><dd>${panel.map((p) => html`<span class="report-person"><b>${p.letter}</b>
    <bdi>${p.name}</bdi></span>`)}</dd></div>`;
  return html`<dl class="report-facts"><div><dt>Took</dt><dd class="tabular">${lengthDigits(time.tookMs)}</dd></div>
      <div><dt>Questions</dt><dd class="tabular">${time.questionsAsked}${time.questionsPlanned ? ` of ${time.questionsPlanned}` : ''}</dd></div>
      <div><dt>Answering</dt><dd class="tabular">${lengthDigits(time.askedMs)} of ${lengthDigits(time.plannedForAskedMs)}</dd></div>
      ${panel.length ? people : nothing}</dl>`;
}

function verdictsPart({verdicts, practice}) {
  if (!verdicts.length) return nothing;
  return html`<section class="report-part" aria-labelledby="r-verdicts"><h2 class="heading" id="r-verdicts">Verdicts</h2><div class="report-verdicts">
    ${verdicts.map((v) => html`<article><h3 class="subheading"><bdi>${v.name}</bdi></h3>${v.verdict
      ? judgement(v, practice ? PEER_VERDICTS : undefined) : html`<p class="muted">No scorecard submitted.</p>`}</article>`)}</div></section>`;
}

/** The panel has the levels and the guidance in its own parts; the candidate has them here. */
function feedbackPart({feedback, panel, criteria, session: {startedAt}}) {
  if (!feedback) {
    return panel.length ? nothing
      : html`<p class="notice">${icon('lock')}<span>The panel’s feedback has not been released. This page shows it as soon as it is.</span></p>`;
  }
  const {guidance} = feedback;
  const selfGrades = Object.fromEntries(criteria.map((each) => [each.criterion, each.self]));
  const shown = panel.length ? {...feedback, levels: [], guidance: []} : feedback;
  return html`<section class="report-part report-feedback" aria-label="Feedback">
      ${panel.length ? html`<h2 class="heading">What the candidate was given</h2>` : nothing}
      ${feedbackDocument({feedback: shown, startedAt, selfGrades, momentLink: (at) => link('replay', at)})}</section>
    ${panel.length && guidance.length ? html`<p class="small muted">And the guidance of ${guidance.length === 1 ? 'question' : 'questions'}
      ${listOf(guidance.map((g) => String(g.number)))}.</p>` : nothing}`;
}

/** Where one person graded, there is no panel to tell apart. */
function criteriaPart({criteria, panel, rubric}, several) {
  if (!criteria.length || !rubric) return nothing;
  const self = criteria.some((c) => c.self);
  const given = criteria.some((c) => c.panel || c.given);
  return html`<section class="report-part" aria-labelledby="r-criteria"><h2 class="heading" id="r-criteria">By criterion</h2>
    ${several ? html`<p class="small muted report-legend">${panel.length ? 'Letters are interviewers. ' : ''}${given ? html`<svg class="report-key"
      viewBox="0 0 20 20" aria-hidden="true"><path class="report-panel" d="M10 1 L19 10 L10 19 L1 10 Z"/></svg>the panel. ` : nothing}${self ? html`<svg
      class="report-key" viewBox="0 0 20 20" aria-hidden="true"><circle class="report-self" cx="10" cy="10" r="8"/></svg>the candidate’s own.` : nothing}</p>`
      : nothing}
    <div class="report-criteria" data-levels=${rubric.levels.length}><div class="report-criterion report-criterion-head" aria-hidden="true"><span></span><span
      class="report-levels">${rubric.levels.map((level) => html`<span>${LEVEL_WORDS[level]}</span>`)}</span><span></span></div>
      ${criteria.map((c) => html`<div class="report-criterion"><span class="report-criterion-name">${c.name}${panel.length && c.weight !== 1 ? html` <span
        class="muted">× ${c.weight}</span>` : nothing}</span>
        ${levelChart(c, panel, rubric.levels)}
        <span class="small muted tabular">${[c.agreed ? 'agreed' : '', c.range ? `${c.range} apart` : ''].filter(Boolean)
          .join(', ')}</span></div>`)}</div></section>`;
}

/** What was given again from the replay: beside the panel's levels, and in none of them. */
function againPart({again, panel, criteria, questions}) {
  if (!again) return nothing;
  const rows = questions.flatMap((q) => criteria.map((c) => ({q, c, first: panel.map((p) => q.grades.find((g) => g.seat === p.seat
    && g.criterion === c.criterion)?.level),
    second: again.people.map((p) => again.grades.find((g) => g.seat === p.seat && g.questionId === q.questionId && g.criterion === c.criterion)?.level)})))
    .filter(({second}) => second.some(Boolean));
  return html`<section class="report-part" aria-labelledby="r-again"><h2 class="heading" id="r-again">Graded again from the replay</h2>
    <p class="small muted">${again.words}</p>
    <div class="report-verdicts">${again.people.map((p) => html`<article><h3 class="subheading"><bdi>${p.name}</bdi></h3>${judgement(p)}</article>`)}</div>
    ${rows.length ? html`<div class="table-wrap" tabindex="0" role="region" aria-label="First grades and re-grades"><table class="table compare-table">
      <thead><tr><th scope="col">Graded</th>${panel.map((p) => html`<th scope="col"><bdi>${p.name}</bdi></th>`)}${again.people.map((p) => html`<th
        scope="col"><bdi>${p.name}</bdi>, again</th>`)}</tr></thead>
      <tbody>${rows.map(({q, c, first, second}) => html`<tr><th scope="row"><span class="muted tabular">${q.number}.</span> ${c.name}</th>${[...first,
        ...second].map((level) => html`<td>${levelCell(level)}</td>`)}</tr>`)}</tbody></table></div>` : nothing}</section>`;
}

function questionsPart({questions, wholeSession, criteria, panel, rubric}) {
  const most = Math.max(1, ...questions.map((q) => Math.max(q.plannedMs, q.usedMs)));
  const rows = [...questions, ...(wholeSession?.grades.length || wholeSession?.notes.length ? [wholeSession] : [])];
  return html`<section class="report-part" aria-labelledby="r-questions"><h2 class="heading" id="r-questions">By question</h2>
    <ol class="report-questions">${rows.map((q) => html`<li class="report-question"><div class="report-question-head"><span
      class="report-number tabular">${q.number ?? ''}</span><p class="report-prompt" dir="auto">${q.prompt}</p></div>
      ${q.usedMs === null ? nothing : html`<div class="report-time-row">${timeChart(q, most)}<span
        class="small tabular">${lengthDigits(q.usedMs)} of ${lengthDigits(q.plannedMs)}${q.usedMs > q.plannedMs ? html` <strong>over</strong>`
        : nothing}${q.hintsGiven ? `, ${counted(q.hintsGiven, 'hint')}` : ''}${q.followUpsAsked ? `, ${counted(q.followUpsAsked, 'follow-up')}`
        : ''}</span></div>`}
      ${q.grades.length ? html`<dl class="report-cells">${criteria.map((c) => [c, q.grades.filter((g) => g.criterion === c.criterion).map((g) =>
        ({seat: g.seat, stands: g.revisions.at(-1)?.level ?? g.level}))])
        .filter(([, grades]) => grades.length).map(([c, grades]) => html`<div><dt>${c.name}</dt><dd>${smallScale(grades, panel,
          rubric.levels)}</dd></div>`)}</dl>` : nothing}
      ${q.grades.some((g) => g.revisions.length) ? html`<ul class="small">${q.grades.flatMap((g) => g.revisions.map((r) =>
        html`<li><bdi>${g.name}</bdi>, ${criteria.find((c) => c.criterion === g.criterion)?.name}: ${levelCell(g.level)} to ${levelCell(r.level)} <q
        dir="auto">${r.reason}</q></li>`))}</ul>` : nothing}
      ${q.notes.map((n) => html`<p class="small kept-lines" dir="auto"><bdi class="muted">${n.name}:</bdi> ${n.text}</p>`)}</li>`)}</ol></section>`;
}

/** Files are the server's own, also the one that is here already. */
function download(words, ending, type, {session, practice}, here = null) {
  const save = async () => {
    try {
      const text = here ?? await reportFile(sessionId, token, {format: words.toLowerCase(), round: practice?.round ?? null});
      missed = null;
      saveFile(`report-${fileSlug(session.title, session.id)}.${ending}`, type, text);
    } catch (problem) {
      missed = problem;
    }
    page.draw();
  };
  return html`<button type="button" class="button" @click=${save}>${icon('download')}${words}</button>`;
}
