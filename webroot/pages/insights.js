// What sessions tell together: how a person's levels go, how far panels agree, how interviewers grade beside each other.
// Each figure stands with how many sessions are behind it and how far it may be off; below enough of them none is told.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {signed, trendOf} from '/components/trend.js';
import {hostPage} from '/components/host/host-page.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {icon} from '/components/icons.js';
import {shell} from '/components/shell.js';
import {api} from '/protocol/api.js';
import {SCALES} from '/protocol/wire.js';
import {SCALE_WORDS, counted, listOf} from '/state/wording.js';

const asked = new URLSearchParams(location.search);
const state = {overview: null, person: asked.get('person') ?? '', trends: null, scale: asked.get('scale'), problem: null, trendProblem: null};
const page = hostPage({view, onSignIn: load});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

/** The address tells what is shown, so that it can be kept and shared between hosts. */
function remember() {
  const query = new URLSearchParams();
  if (state.person) query.set('person', state.person);
  if (state.scale) query.set('scale', state.scale);
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}`);
}

async function load() {
  update({problem: null, overview: null});
  try {
    update({overview: await page.guard(api.insights(state.scale))});
  } catch (problem) {
    update({problem});
  }
  if (state.person) choose(state.person);
}

async function choose(person) {
  update({person, trends: null, trendProblem: null});
  remember();
  if (!person) return;
  try {
    const trends = await page.guard(api.trends(person, state.scale ?? state.overview?.scale));
    if (state.person === person) update({trends});
  } catch (problem) {
    if (state.person === person) update({trendProblem: problem});
  }
}

function chooseScale(scale) {
  state.scale = scale;
  remember();
  load();
}

function view() {
  const {overview, problem} = state;
  return html`${shell({title: 'Over sessions'})}
    <main id="main" class="page insights"><header class="spread wrap"><div><a class="small back" href="/">${icon('left')}All sessions</a><h1
      class="title">Over sessions</h1></div>
      ${overview ? scaleChoice(overview) : nothing}</header>
    ${problemNotice(problem, {action: html`<button type="button" class="button button-small" @click=${load}>Try again</button>`})}
    ${overview ? body(overview) : problem ? nothing : html`<p class="muted" role="status">Reading the sessions’ logs…</p>${waiting(6,
      'Reading the sessions')}`}</main>`;
}

/** Levels of two scales cannot be put into one figure. */
function scaleChoice({scale, sessions}) {
  const used = Object.keys(SCALES).filter((each) => sessions[each] > 0);
  if (used.length < 2) return nothing;
  return html`<label class="field"><span class="field-label">Sessions graded on</span><select class="select" @change=${(e) =>
    chooseScale(used[e.target.selectedIndex])}>
    ${used.map((each) => html`<option .selected=${live(each === scale)}>${SCALE_WORDS[each]} (${sessions[each]})</option>`)}</select></label>`;
}

function body(overview) {
  const total = overview.sessions[overview.scale];
  if (!total) return html`<div class="panel empty">${icon('scale')}<h2
    class="heading">Nothing to tell yet</h2><p>Figures come from sessions whose scores are revealed. Hold an interview with two graders, and this page begins
      to fill.</p><a class="button button-primary" href="/new">New session</a></div>`;
  return html`<p class="muted">From ${counted(total, 'revealed session')}${total >= overview.sessionsMax ? ', the last ones'
    : ''}. Only levels that were given blind count.</p>
    ${peoplePart(overview)}${interviewersPart(overview)}${agreementPart(overview)}`;
}

function peoplePart({people, scale}) {
  const {person, trends, trendProblem} = state;
  return html`<section class="panel" aria-labelledby="i-people"><div class="panel-head"><h2 class="heading" id="i-people">A candidate’s levels</h2>
      <label class="insights-person"><span class="visually-hidden">Candidate</span><select class="select" @change=${(e) => choose(e.target.value)}>
        <option value="">Choose a candidate…</option>${people.map((each) => html`<option value=${each.name}
          .selected=${live(each.name === person)}>${each.name} (${counted(each.sessions, 'session')})</option>`)}</select></label></div>
    <div class="panel-body stack">${trendProblem ? problemNotice(trendProblem) : !person ? html`<p
      class="muted">One name is one person here: use the same name or code for somebody in each of their sessions.</p>`
      : !trends ? waiting(3, 'Reading') : trends.trends.length === 0 ? html`<p class="muted">Nobody graded ${person} on this scale.</p>`
        : html`<div class="insights-trends">${trends.trends.map((trend) => trendOf(trend, SCALES[scale], trends.sessionsNeeded))}</div>
          <p class="small muted">Each point is the mean of the panel’s levels in one session; the line through it is where the mean would lie in 95 of 100
            draws of as many grades. Other questions and other panels move it too.</p>`}</div></section>`;
}

const tooFew = (sessions, needed) => html`<span class="muted">Too few to say: ${sessions} of ${needed} sessions</span>`;

function interviewersPart({interviewers, sessionsNeeded, scale}) {
  return html`<section class="panel" aria-labelledby="i-graders"><div class="panel-head"><h2 class="heading" id="i-graders">How interviewers grade</h2></div>
    <p class="panel-body muted">Prompts to think about, not verdicts. Who meets weaker candidates, asks harder questions or sits with a mild colleague has
      other figures for good reasons.</p>
    ${interviewers.length === 0 ? html`<p class="panel-body muted">Nobody has graded beside somebody else yet.</p>` : html`<div class="table-wrap" tabindex="0"
      role="region" aria-label="How interviewers grade"><table class="table insights-table">
      <thead><tr><th scope="col">Interviewer</th><th scope="col" title="Mean of own level less the others’ for the same thing">Against the others</th><th
        scope="col" title="Standard deviation of all own levels">Spread</th><th scope="col"
        title="Standard deviation between criteria within a session, on average">Between criteria</th><th scope="col" class="number">Sessions</th><th
        scope="col" class="number">Compared</th></tr></thead>
      <tbody>${interviewers.map((each) => html`<tr><th scope="row"><bdi>${each.name}</bdi></th>${each.tooFew ? html`<td colspan="3">${tooFew(each.sessions,
        sessionsNeeded)}</td>`
        : html`<td><span class="tabular">${signed(each.severity.value)}</span> <span
          class="small muted tabular">(${signed(each.severity.low)} to ${signed(each.severity.high)})</span><p
          class="small">${severityWords(each.severity)}</p></td>
          <td><span class="tabular">${each.spread.toFixed(2)}</span><p class="small">${each.spread < 0.5 ? 'Most levels are the same one.' : ''}</p></td>
          <td>${each.halo === undefined ? '–' : html`<span class="tabular">${each.halo.toFixed(2)}</span><p class="small">${each.halo < 0.25
            ? 'Criteria hardly differ: is it one impression?' : ''}</p>`}</td>`}
        <td class="number">${each.sessions}</td><td class="number">${each.compared}</td></tr>`)}</tbody></table></div>
      <p class="panel-body small muted">In levels of ${SCALES[scale].length}. “Against the others” is the leave-one-out difference with its 95 % bootstrap
        interval over sessions; below 0 is stricter.</p>`}</section>`;
}

function severityWords({low, high}) {
  if (high < 0) return 'Stricter than colleagues on the same answers.';
  return low > 0 ? 'Milder than colleagues on the same answers.' : 'No clear difference.';
}

function agreementTable(agreement, label, sessionsNeeded) {
  return html`<div class="table-wrap" tabindex="0" role="region" aria-label=${label}><table class="table insights-table">
      <thead><tr><th scope="col">${label}</th><th scope="col">Krippendorff’s alpha, ordinal</th><th scope="col" class="number">Sessions</th><th scope="col"
        class="number">Questions</th><th scope="col" class="number">Missing</th></tr></thead>
      <tbody>${agreement.map((each) => html`<tr><th scope="row">${each.criterion}</th><td>${each.tooFew ? tooFew(each.sessions, sessionsNeeded)
        : figure(each.alpha)}</td><td class="number">${each.sessions}</td><td class="number">${each.questions}</td><td
        class="number">${each.missing}</td></tr>`)}</tbody></table></div>`;
}

function agreementPart({agreement, regrading, crossed, sessionsNeeded}) {
  return html`<section class="panel" aria-labelledby="i-agreement"><div class="panel-head"><h2 class="heading" id="i-agreement">How far panels agree</h2></div>
    ${agreement.length === 0 ? html`<p class="panel-body muted">No session was graded by two or more yet.</p>` : html`${agreementTable(agreement,
      'Graders in the room', sessionsNeeded)}
      <p class="panel-body small muted">1 is perfect agreement, 0 what chance gives. In brackets the 95 % bootstrap interval over sessions. Krippendorff
        himself asks for 0.8, and takes 0.667 for tentative conclusions.</p>`}
    ${regrading.length ? html`${agreementTable(regrading, 'First grades against re-grades', sessionsNeeded)}
      <p class="panel-body small muted">Each level given in the room beside each that was given again from the replay, with the first ones hidden. Re-grades
        are in no other figure.</p>` : nothing}
    ${crossed.length ? html`<div class="table-wrap" tabindex="0" role="region" aria-label="Panels that sat together"><table class="table insights-table">
      <thead><tr><th scope="col">Panels that sat together</th><th scope="col">Criterion</th><th scope="col">ICC(2,1)</th><th scope="col"
        class="number">Sessions</th></tr></thead>
      <tbody>${crossed.map((each) => html`<tr><th scope="row"><bdi>${listOf(each.names)}</bdi></th><td>${each.criterion}</td><td>${each.tooFew
        ? tooFew(each.sessions, sessionsNeeded) : figure(each.icc)}</td><td class="number">${each.sessions}</td></tr>`)}</tbody></table></div>`
        : nothing}</section>`;
}

function figure({value, low, high}) {
  if (value === undefined) return html`<span class="muted">Undefined: every grade is the same</span>`;
  return html`<span class="tabular">${value.toFixed(2)}</span> <span class="small muted tabular">(${low.toFixed(2)} to ${high.toFixed(2)})</span>`;
}
