// The plan: the chosen questions in order, their minutes, and what they come to.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {fitWords, planRing} from '/components/host/plan-ring.js';
import {startDrag} from '/components/host/drag-order.js';
import {minutesFine, MINUTES_MAX, readMinutes, totals} from '/state/plan-draft.js';
import {drawMenu, drawnPart} from '/pages/new/draw.js';
import {counted, minutesWord} from '/state/wording.js';

/** @param model `{plan, catalogByKey, current, problemFor, undoable}` */
export function planPart(model, act) {
  const {plan, current} = model;
  const {count, minutes} = totals(plan);
  return html`<section class="new-plan panel" aria-labelledby="plan-heading">
    <div class="plan-head">
      ${planRing(plan, current)}
      <div class="plan-total">
        <h2 class="heading" id="plan-heading" tabindex="-1">Plan</h2>
        <p class="tabular">${count === 0 ? 'No question chosen' : html`${counted(count, 'question')}, <strong>${minutesWord(minutes)}</strong>`}</p>
        <p class="small muted tabular">${fitWords(minutes)}</p>
      </div>
      <div class="plan-acts">${drawMenu(model, act)}
        ${count > 0 ? html`<button type="button" class="button button-quiet button-small plan-clear" @click=${act.clear}>Clear</button>` : nothing}</div>
    </div>
    ${drawnPart(model, act)}
    ${count === 0 ? html`<div class="empty plan-empty"><p>Tick questions in the bank. They line up here in the order in which
      you will ask them. Or draw a ready-made plan.</p></div>`
      : html`<ol class="plan-rows">${repeat(plan, item => item.key, (item, i) => planRow(item, i, model, act))}</ol>`}
  </section>`;
}

function planRow(item, i, {plan, catalogByKey, problemFor}, act) {
  const entry = catalogByKey?.get(item.key);
  const words = entry?.text ?? item.prompt;
  const problem = problemFor(`minutes-${item.key}`);
  const first = i === 0;
  const last = i === plan.length - 1;
  const drag = event => {
    const list = event.currentTarget.closest('.plan-rows');
    const scrolls = getComputedStyle(list).overflowY === 'auto' ? list : null;
    startDrag(event, {rows: [...list.children], from: i, scroll: scrolls, onDrop: act.move});
  };
  // The same two moves as the buttons, for hands that stay on the keyboard.
  const keys = event => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    act.nudge(item.key, i, event.key === 'ArrowUp' ? -1 : 1);
  };
  return html`<li class="plan-row" data-key=${item.key} @keydown=${keys}
      @pointerenter=${() => act.current(item.key)} @pointerleave=${() => act.current(null)} @focusin=${() => act.current(item.key)} @focusout=${() =>
        act.current(null)}>
    <span class="plan-grip" aria-hidden="true" title="Drag to another place" @pointerdown=${drag}>${icon('grip')}</span>
    <span class="plan-number tabular" aria-hidden="true">${i + 1}</span>
    <p class="plan-words" dir="auto" title=${words}>${words}</p>
    <div class="plan-tools">
      <button type="button" class="button button-quiet button-small button-icon" data-move="-1" aria-disabled=${first ? 'true' : nothing}
        title="Move up (Alt+↑)"
        aria-label=${`Move question ${i + 1} up`} @click=${() => act.nudge(item.key, i, -1)}>${icon('arrowUp')}</button>
      <button type="button" class="button button-quiet button-small button-icon" data-move="1" aria-disabled=${last ? 'true' : nothing}
        title="Move down (Alt+↓)"
        aria-label=${`Move question ${i + 1} down`} @click=${() => act.nudge(item.key, i, 1)}>${icon('arrowDown')}</button>
      <span class="plan-section muted small clip" dir="auto">${entry?.sectionTitle}</span>
      <label class="plan-minutes"><input type="text" inputmode="numeric" class="input input-number" maxlength="4" id=${`field-minutes-${item.key}`}
        .value=${live(item.minutes === null ? '' : String(item.minutes))} aria-label=${`Minutes for question ${i + 1}`}
        aria-invalid=${problem || (item.minutes !== null && !minutesFine(item.minutes)) ? 'true' : nothing} aria-describedby=${`problem-minutes-${item.key}`}
        @input=${event => act.minutes(item.key, readMinutes(event.target.value))} @keydown=${event => step(event, item, act)}
        @focus=${event => event.target.select()} @blur=${() => act.touch(`minutes-${item.key}`)}><span aria-hidden="true">min</span></label>
      <button type="button" class="button button-quiet button-small button-icon" title="Take out" aria-label=${`Take out question ${i + 1}`}
        @click=${() => act.takeOut(item, i)}>${icon('close')}</button>
    </div>
    <p class="problem plan-problem" id=${`problem-minutes-${item.key}`} ?hidden=${!problem}>${problem ? html`${icon('warning')}<span>${problem}</span>`
      : nothing}</p>
  </li>`;
}

/** Arrow keys change the minutes by one, with Shift by five: most plans are made of fives. */
function step(event, item, act) {
  if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const by = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 5 : 1);
  act.minutes(item.key, Math.max(1, Math.min(MINUTES_MAX, (item.minutes ?? 0) + by)));
}
