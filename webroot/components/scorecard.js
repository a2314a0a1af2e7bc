// One grader's scorecard for one question. Levels are words with their anchor sentence beside them; nothing is
// chosen until somebody chooses; pressing the chosen level again takes it back. Toggle buttons, not radios: an
// arrow key moves the focus and gives no grade by the way.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {OUTSIDE_SCALE} from '/protocol/wire.js';
import {LEVEL_WORDS} from '/state/wording.js';
import {evidence} from '/components/evidence.js';
import {criteriaFor, gradeOf, levelsOf, rankOf} from '/state/grades.js';

/**
 * view: {state, seat, question, pending: [command], live, disabled, focused: index, onFocus(index), onGrade(criterion, level|null),
 * onCite(criterion, evidence)}; without `onCite` a grade rests on nothing that is shown
 */
export function scorecard(view) {
  const criteria = criteriaFor(view.state, view.question);
  return html`<div class="scorecard" @keydown=${moveWithArrows}>
    ${criteria.map((criterion, index) => criterionBlock(view, criterion, index))}
  </div>`;
}

function criterionBlock(view, criterion, index) {
  const level = gradeOf(view.state, view.seat, view.question.id, criterion.id);
  const choose = (wanted) => (event) => {
    view.onGrade(criterion.id, wanted === level ? null : wanted);
    // A mouse leaves the focus on the block, so that the next space is the desk's and takes no grade back.
    if (event.detail > 0) event.currentTarget.closest('.criterion').focus({preventScroll: true});
  };
  const focused = view.focused === index;
  return html`<section class="criterion" data-focused=${focused ? 'true' : 'false'} data-index=${index} data-criterion=${criterion.id} tabindex="-1"
      aria-labelledby="criterion-${index}" @focusin=${() => view.onFocus(index)}>
    <header class="criterion-head">
      <h3 class="subheading" id="criterion-${index}">${criterion.name}</h3>
      ${criterion.own ? html`<span class="muted small">for this question</span>` : nothing}
      ${savedMark(view, criterion, level)}
    </header>
    <div class="levels" role="group" aria-labelledby="criterion-${index}">${levelsOf(view.state).map((each, i) => html`
      <button type="button" class="level" data-level=${each} aria-pressed=${level === each ? 'true' : 'false'} ?disabled=${view.disabled}
        @click=${choose(each)}>
        <span class="level-mark" aria-hidden="true">${level === each ? icon('check') : html`<span class="level-key">${view.keyOf?.[`level-${i + 1}`]
          ?? i + 1}</span>`}</span>
        <span class="level-word">${LEVEL_WORDS[each]}</span>
        <span class="level-anchor" dir="auto">${criterion.anchors[each]}</span>
      </button>`)}</div>
    <div class="outside" role="group" aria-label="${criterion.name}: outside the scale">${OUTSIDE_SCALE.map((each) => html`
      <button type="button" class="outside-mark" data-level=${each} aria-pressed=${level === each ? 'true' : 'false'} ?disabled=${view.disabled}
        @click=${choose(each)}>
        ${level === each ? icon('check') : nothing}${LEVEL_WORDS[each]}</button>`)}</div>
    ${view.onCite && level && rankOf(level) ? evidence(view, criterion) : nothing}
  </section>`;
}

function savedMark({pending, question, live}, criterion, level) {
  const waiting = pending.some((c) => (c.type === 'GiveGrade' || c.type === 'WithdrawGrade')
    && c.questionId === question.id && c.criterion === criterion.id);
  if (waiting) return html`<span class="saved small muted">${icon('hourglass')}${live ? 'saving' : 'kept'}</span>`;
  return level ? html`<span class="saved small">${icon('check')}saved</span>` : nothing;
}

/** Up and down walk through every level of the card, whatever criterion it belongs to. */
function moveWithArrows(event) {
  const step = {ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!step || event.target.tagName !== 'BUTTON') return;
  const buttons = [...event.currentTarget.querySelectorAll('button:not(:disabled)')];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
