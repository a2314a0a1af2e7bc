// The plan as a clock face: every question is an arc as long as its minutes, against the interview length it fits into.
import {html, svg} from '/lib/lit-html/lit-html.js';
import {slotFor, totals} from '/state/plan-draft.js';
import {minutesWord} from '/state/wording.js';

const RADIUS = 28;

/** @param current the key of the question to point out, where the pointer or the focus is on one */
export function planRing(plan, current = null) {
  const {minutes} = totals(plan);
  const slot = slotFor(minutes);
  // The gap that parts two arcs must not swallow a short question of a long plan.
  const gap = plan.length > 1 ? Math.min(slot * 0.009, minutes / plan.length * 0.4) : 0;
  let start = 0;
  const arcs = plan.map(item => {
    const length = item.minutes ?? 0;
    const arc = svg`<circle class="ring-arc ${item.key === current ? 'ring-arc-current' : ''}" cx="34" cy="34" r=${RADIUS}
      pathLength=${slot} stroke-dasharray="${Math.max(0.01, length - gap)} ${slot}" stroke-dashoffset=${-start}/>`;
    start += length;
    return arc;
  });
  return html`<svg class="plan-ring" viewBox="0 0 68 68" fill="none" aria-hidden="true" focusable="false">
    <circle class="ring-track" cx="34" cy="34" r=${RADIUS}/>
    <g transform="rotate(-90 34 34)">${arcs}</g>
    <text class="ring-number" x="34" y="34" text-anchor="middle" dominant-baseline="central">${minutes}</text>
  </svg>`;
}

/** "fits an hour with 4 min to spare" is what a host wants to know next after the total. */
export function fitWords(minutes) {
  if (minutes === 0) return 'Choose questions and the clock fills';
  const slot = slotFor(minutes);
  const spare = slot - minutes;
  return spare === 0 ? `fills ${minutesWord(slot)} exactly` : `${minutesWord(spare)} to spare in ${minutesWord(slot)}`;
}
