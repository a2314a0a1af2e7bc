// Where the panel stands, criterion by criterion: everyone's own level, the level in the middle, what the panel agreed on,
// and what the candidate thinks. The lead records the agreement and how much a criterion counts; both are for everyone.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {levelCell} from '/components/level.js';
import {BOUNDS, WHOLE_SESSION} from '/protocol/wire.js';
import {criteriaFor, levelsOf, ownLevel, panelLevel} from '/state/grades.js';
import {graders, subjectOf} from '/state/select.js';
import {LEVEL_WORDS} from '/state/wording.js';

const {WEIGHT_MIN, WEIGHT_MAX} = BOUNDS.Criterion;
const WEIGHTS = Array.from({length: WEIGHT_MAX - WEIGHT_MIN + 1}, (_, i) => WEIGHT_MIN + i);

/** view: {state, you, live, act}; without `act` it is only read. */
export function standingPanel({state, you, live, act}) {
  const panel = graders(state);
  const criteria = criteriaFor(state, subjectOf(state, WHOLE_SESSION));
  const asked = Object.keys(state.selfGrades).length > 0;
  const leads = act && you?.role === 'LEAD';
  const agrees = leads && state.phase === 'DEBRIEF';
  return html`<section class="panel" aria-labelledby="standing"><div class="panel-head"><h2 class="heading" id="standing">By criterion</h2>
      ${agrees ? html`<span class="muted small">What the panel agrees on is kept beside everyone’s own level.</span>` : nothing}</div>
    <div class="table-wrap" tabindex="0" role="region" aria-label="Levels by criterion"><table class="table compare-table">
      <thead><tr><th scope="col">Criterion</th><th scope="col">Counts</th>${panel.map((s) => html`<th scope="col"><bdi>${s.name}</bdi></th>`)}<th
        scope="col">Panel</th>${asked ? html`<th scope="col">Candidate</th>` : nothing}</tr></thead>
      <tbody>${criteria.map((criterion) => html`<tr data-criterion=${criterion.id}><th scope="row">${criterion.name}</th>
        <td>${leads && state.phase !== 'CLOSED' ? select(`How much ${criterion.name} counts`, WEIGHTS, (w) => `× ${w}`, criterion.weight, !live, (w) =>
          act.weigh(criterion.id, w)) : html`<span class="tabular">× ${criterion.weight}</span>`}</td>
        ${panel.map((s) => html`<td>${levelCell(ownLevel(state, s.seat, criterion.id))}</td>`)}
        <td>${agrees ? agreement(state, criterion, live, act) : panelCell(state, criterion)}</td>
        ${asked ? html`<td>${levelCell(state.selfGrades[criterion.id])}</td>` : nothing}</tr>`)}</tbody></table></div></section>`;
}

function panelCell(state, criterion) {
  return html`${levelCell(panelLevel(state, criterion.id))}${state.consensus[criterion.id] ? html` <span class="badge badge-accent">agreed</span>` : nothing}`;
}

function agreement(state, criterion, live, act) {
  const middle = panelLevel({...state, consensus: {}}, criterion.id);
  const words = (level) => (level ? LEVEL_WORDS[level] : middle ? `Middle: ${LEVEL_WORDS[middle]}` : 'Nobody graded it');
  return select(`What the panel agrees on for ${criterion.name}`, ['', ...levelsOf(state)], words, state.consensus[criterion.id] ?? '', !live,
    (level) => (level ? act.agree(criterion.id, level) : act.withdrawConsensus(criterion.id)));
}

function select(label, values, words, chosen, disabled, choose) {
  return html`<select class="select select-small" aria-label=${label} ?disabled=${disabled} @change=${(e) => choose(values[e.target.selectedIndex])}>
    ${values.map((value) => html`<option ?selected=${value === chosen}>${words(value)}</option>`)}</select>`;
}
