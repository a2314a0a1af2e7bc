// The list of a replay's events. A long session has twenty thousand of them, so only the rows in sight exist.

import {html, noChange, nothing, render} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {eventIcon, eventSentence} from '/components/feed.js';
import {icon} from '/components/icons.js';
import {digits} from '/state/timer.js';

const ROW = 28;
const SPARE = 6;

class EventsElement extends HTMLElement {
  #view = null;
  #drawn = '';
  #of = null;
  #frame = 0;
  // Kept here, because to ask the browser for them in the middle of a drawing makes it lay the page out at once.
  #top = 0;
  #height = 0;
  #rows = {from: 0, to: 0, base: 0};
  #link = linkButton(() => this.#view.onLink(this.#view.timeline.events[Number(this.#link.parentElement.getAttribute('aria-posinset')) - 1]));
  #observer = new ResizeObserver(() => {
    const hidden = !this.#height;
    this.#height = this.clientHeight;
    this.#top = this.scrollTop;
    this.#draw();
    if (hidden && this.#height && this.#view?.follow) { // the tab that it is in was opened
      this.#bringIntoSight(this.#view.reached - 1);
      this.#draw();
    }
  });

  /** view: {timeline, last: final state for names, reached: count, follow, onJump(index), onLink(event)} */
  set view(view) {
    const moved = view.reached !== this.#view?.reached;
    this.#view = view;
    if (!this.#height) return;
    const far = moved && view.follow && this.#bringIntoSight(view.reached - 1);
    this.#draw(far);
    if (far) this.#later(); // the frame that answers a jump draws what is in sight; the next one what may come into sight
  }

  connectedCallback() {
    this.addEventListener('pointerover', this.#offerLink);
    this.addEventListener('focusin', this.#offerLink);
    this.addEventListener('scroll', this.#later, {passive: true});
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #later = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#top = this.scrollTop;
      this.#draw();
    });
  };

  /** One link for the row that is pointed at or has the focus, and not one for each row. */
  #offerLink = ({target}) => {
    const row = target.closest('.events-row');
    if (!row || this.#link.parentElement === row) return;
    if (this.#link === document.activeElement) /** @type {HTMLElement} */ (this.#link.previousElementSibling).focus({preventScroll: true});
    row.append(this.#link);
  };

  /** Answers with whether it had to go further than what is drawn. */
  #bringIntoSight(index) {
    const top = index * ROW;
    if (top >= this.#top + ROW && top <= this.#top + this.#height - 3 * ROW) return false;
    const most = Math.max(0, this.#view.timeline.events.length * ROW - this.#height);
    const before = this.#top;
    this.#top = Math.min(most, Math.max(0, top - this.#height / 2));
    this.scrollTop = this.#top;
    return Math.abs(this.#top - before) > this.#height;
  }

  /** `soon`: only what is in sight; what is beyond it stays as it was until the next drawing. */
  #draw(soon = false) {
    const {timeline, last, reached, onJump} = this.#view ?? {};
    if (!timeline || !this.#height) return;
    const total = timeline.events.length;
    const first = Math.floor(this.#top / ROW);
    const end = Math.ceil((this.#top + this.#height) / ROW);
    const from = Math.max(0, first - SPARE);
    const to = Math.min(total, end + SPARE);
    const what = `${from} ${to} ${reached} ${soon}`;
    if (what === this.#drawn && timeline === this.#of) return;
    this.#of = timeline;
    this.#drawn = what;
    const keyOf = this.#keys(from, to);
    render(html`<ol class="events-rows">${repeat(timeline.events.slice(from, to), (_, i) => keyOf(from + i), (event, i) => {
      const index = from + i;
      if (soon && (index < first || index >= end)) return noChange;
      return html`<li class="events-row" aria-setsize=${total} aria-posinset=${index + 1} aria-current=${index === reached - 1 ? 'true' : nothing}
        data-reached=${index < reached ? 'true' : 'false'}>
        <button type="button" class="feed-jump" @click=${() => onJump(index)}><span
          class="feed-time tabular">${digits(Math.floor(timeline.offsetOf(index) / 1000))}</span>${icon(eventIcon(event))}<span
          class="clip">${eventSentence(event, last)}</span></button>
      </li>`;
    })}</ol>`, this);
    // Heights go through the object model: the page's policy allows no style attribute.
    const list = /** @type {HTMLElement} */ (this.firstElementChild);
    list.style.setProperty('padding-top', `${from * ROW}px`);
    list.style.setProperty('height', `${total * ROW}px`);
  }

  /** A row that stays in sight keeps its element and so its place; after a jump far away the elements are used again. */
  #keys(from, to) {
    const before = this.#rows;
    const overlaps = from < before.to && before.from < to;
    const base = overlaps ? before.base : before.base + from - before.from;
    this.#rows = {from, to, base};
    return (index) => index - base;
  }
}

customElements.define('hotseat-events', EventsElement);

function linkButton(onClick) {
  const holder = document.createElement('div');
  render(html`<button type="button" class="button button-quiet button-small button-icon events-link" aria-label="Copy a link to this"
    title="Copy a link to this" @click=${onClick}>${icon('link')}</button>`, holder);
  return holder.firstElementChild;
}

export function replayEvents(view) {
  return html`<hotseat-events class="events" tabindex="0" role="region" aria-label="Events" .view=${view}></hotseat-events>`;
}
