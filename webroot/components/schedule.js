// How the whole interview stands against its plan: spare or over, and when it would end. Drawn anew by itself while
// time passes, and no more often than its minutes could change.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {criteriaNotAskedAbout} from '/state/grades.js';
import {isOpen, schedule as scheduleOf} from '/state/select.js';
import {shortDuration} from '/state/timer.js';
import {counted, listOf, timeOfDay} from '/state/wording.js';

const EVERY_MS = 2_000;
const NOTICEABLE_MS = 60_000;

class ScheduleElement extends HTMLElement {
  #state = null;
  #now = Date.now;
  #next = null;

  set view({state, now}) {
    this.#state = state;
    this.#now = now;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    if (this.#state) this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#next);
  }

  #draw() {
    clearTimeout(this.#next);
    const state = this.#state;
    const {plannedMs, endsAt, slackMs} = scheduleOf(state, this.#now());
    const live = state.phase === 'LIVE';
    const open = state.questions.filter((q) => isOpen(state, q)).length;
    const missing = criteriaNotAskedAbout(state);
    render(html`<p class="schedule-sum small muted tabular">${state.asked.length} asked, ${open} to go${state.skipped.length
      ? `, ${state.skipped.length} left out` : ''}, ${shortDuration(plannedMs)} planned</p>
      ${live ? html`<p class="schedule-slack small tabular" data-over=${slackMs <= -NOTICEABLE_MS ? 'true' : 'false'}>${icon(slackMs <= -NOTICEABLE_MS
        ? 'overtime' : 'clock')}<span><strong>${slackWords(slackMs)}</strong>, ends about ${timeOfDay(endsAt)}</span></p>` : nothing}
      ${live && missing.length ? html`<p class="schedule-criteria small muted">${icon('info')}<span>${missing.length > 4 ? `${counted(missing.length,
        'criterion', 'criteria')} not asked about yet` : html`Not asked about yet: <span dir="auto">${listOf(missing.map((c) => c.name))}</span>`}</span></p>`
        : nothing}`, this);
    if (live) this.#next = setTimeout(() => this.#draw(), EVERY_MS);
  }
}

customElements.define('hotseat-schedule', ScheduleElement);

function slackWords(ms) {
  if (Math.abs(ms) < NOTICEABLE_MS) return 'On time';
  return ms > 0 ? `${shortDuration(ms)} to spare` : `${shortDuration(-ms)} over plan`;
}

export function schedule(state, now) {
  return html`<hotseat-schedule class="schedule" .view=${{state, now}}></hotseat-schedule>`;
}
