// The strip over a practice that is on: which round it is, who asks whom, how much of it is left, and the click that ends it.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {hasLeft, isLastRound, nudge, pairIsThere, roundLeftMs} from '/state/practice.js';
import {whoLeft} from '/components/practice/leaving.js';
import {seatsHere} from '/state/select.js';
import {shortDuration} from '/state/timer.js';
import {listOf} from '/state/wording.js';

const EVERY_MS = 2_000;

/** Draws itself anew while time passes: minutes left, and what an interviewer might forget over the talking. */
class RoundTimeElement extends HTMLElement {
  #view = null;
  #next = null;

  set view(view) {
    this.#view = view;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    if (this.#view) this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.#next);
  }

  #draw() {
    clearTimeout(this.#next);
    const {state, seat, now} = this.#view;
    const leftMs = roundLeftMs(state, now());
    render(html`<span class="tabular">${words(state, leftMs)}</span>
      ${nudge(state, seat, now()) ? html`<span class="nudge"
        role="status">${icon('info')}<span>Time is nearly up and nothing is graded yet. A level for each question takes a minute.</span></span>`
        : nothing}`, this);
    this.#next = setTimeout(() => this.#draw(), EVERY_MS);
  }
}

customElements.define('hotseat-round-time', RoundTimeElement);

function words(state, leftMs) {
  if (leftMs === null) return `${shortDuration(state.practice.roundMs)}, from the first question on`;
  return leftMs >= 0 ? `${shortDuration(Math.max(60_000, Math.ceil(leftMs / 60_000) * 60_000))} left` : 'Time to end the round';
}

const WHO = {LEAD: 'You interview', OBSERVER: 'You watch', CANDIDATE: 'You are asked'};

export function roundBar(view) {
  const {state, you, now} = view;
  const {round, rounds} = state.practice;
  const other = seatsHere(state).find((s) => s.role === (you.role === 'LEAD' ? 'CANDIDATE' : 'LEAD'));
  return html`<section class="round-bar" aria-label="Round ${round} of ${rounds}">
    <p class="round-words"><strong class="tabular">Round ${round} of ${rounds}</strong>
      ${whoLeft(state, you) ? html`<span class="round-left" role="status">${icon('leave')}<span>${whoLeft(state, you)} left</span></span>` : nothing}
      ${pairIsThere(state) ? html`<span>${WHO[you.role]}${you.role === 'OBSERVER' ? nothing : html`${you.role === 'LEAD' ? ' '
        : ' by '}<bdi>${other?.name}</bdi>`}</span>` : nothing}
      ${pairIsThere(state) ? html`<hotseat-round-time class="muted small" .view=${{state, seat: you.seat, now}}></hotseat-round-time>` : nothing}</p>
    ${isLastRound(state) ? lastRound(view) : swap(view)}
  </section>`;
}

function swap({state, you, live, act}) {
  const {agreed} = state.practice;
  const mine = agreed.includes(you.seat);
  const others = seatsHere(state).filter((s) => s.seat !== you.seat && !hasLeft(state, s.seat));
  const waiting = others.filter((s) => !agreed.includes(s.seat));
  return html`<div class="round-acts">
    <span class="small ${mine || agreed.length ? '' : 'visually-hidden'}" role="status">${mine ? html`Waiting for <bdi>${listOf(waiting.map((s) =>
      s.name))}</bdi>`
      : agreed.length ? html`<bdi>${listOf(others.filter((s) => agreed.includes(s.seat)).map((s) => s.name))}</bdi> would like to swap` : nothing}</span>
    ${mine ? html`<button type="button" class="button button-small" data-act="withdraw-swap" ?disabled=${!live}
      @click=${act.withdrawSwap}>${icon('undo')}Take it back</button>`
      : html`<button type="button" class="button button-small ${agreed.length ? 'button-primary' : ''}" data-act="swap" ?disabled=${!live}
        @click=${act.agreeSwap}>${icon('swap')}Swap roles</button>`}
    ${you.role === 'OBSERVER' ? nothing : html`<button type="button" class="button button-small button-quiet" data-act="end" ?disabled=${!live}
      @click=${act.endPractice}>${icon('stop')}End<span class="wide-words">here</span></button>`}
  </div>`;
}

function lastRound({you, live, act}) {
  return you.role === 'OBSERVER' ? nothing : html`<div class="round-acts"><button type="button" class="button button-small" data-act="end" ?disabled=${!live}
    @click=${act.endPractice}>${icon('stop')}End and write the forms</button></div>`;
}
