// The candidate's own levels, asked for while nobody has told them anything. Saved one by one; toggles like the panel's.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {levelsOf} from '/state/grades.js';
import {LEVEL_WORDS} from '/state/wording.js';

export function selfGrades({state, act, pending, live}) {
  const criteria = state.selfGrading?.criteria ?? [];
  if (!criteria.length) return nothing;
  const done = criteria.filter((c) => state.selfGrades[c.id]).length;
  return html`<section class="self-grades panel" aria-labelledby="self-title">
    <div class="panel-head"><h2 class="heading" id="self-title">How do you think it went?</h2><span
      class="muted small tabular">${done} of ${criteria.length}</span></div>
    <p class="panel-body muted">For yourself, before anybody tells you. The panel sees it only after its own levels are fixed, and your feedback shows both
      side by side. ${done ? '' : 'Leave out what you like.'}</p>
    ${criteria.map((criterion, index) => html`<section class="criterion" data-criterion=${criterion.id} aria-labelledby="self-${index}">
      <header class="criterion-head"><h3 class="subheading" id="self-${index}">${criterion.name}</h3>${saved(criterion, state, pending, live)}</header>
      <div class="levels" role="group" aria-labelledby="self-${index}">${levelsOf(state).map((level, rank) => {
        const chosen = state.selfGrades[criterion.id] === level;
        return html`<button type="button" class="level" data-level=${level} aria-pressed=${chosen ? 'true' : 'false'} @click=${() => (chosen
          ? act.withdrawSelfGrade(criterion.id) : act.selfGrade(criterion.id, level))}>
          <span class="level-mark" aria-hidden="true">${chosen ? icon('check') : nothing}</span><span class="level-word">${LEVEL_WORDS[level]}</span><span
            class="level-anchor" dir="auto">${criterion.anchors[rank]}</span></button>`;
      })}</div></section>`)}
  </section>`;
}

function saved(criterion, state, pending, live) {
  if (pending.some((c) => /SelfGrade$/.test(c.type) && c.criterion === criterion.id)) return html`<span class="saved small muted">${icon('hourglass')}${live
    ? 'saving' : 'kept'}</span>`;
  return state.selfGrades[criterion.id] ? html`<span class="saved small">${icon('check')}saved</span>` : nothing;
}
