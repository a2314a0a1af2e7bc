// The list of a replay's events. A long session has twenty thousand of them, so only the rows in sight exist.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
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
    if (moved && view.follow) this.#bringIntoSight(view.reached - 1);
    this.#draw();
  }

  connectedCallback() {
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

  #bringIntoSight(index) {
    const top = index * ROW;
    if (top >= this.#top + ROW && top <= this.#top + this.#height - 3 * ROW) return;
    const most = Math.max(0, this.#view.timeline.events.length * ROW - this.#height);
    this.#top = Math.min(most, Math.max(0, top - this.#height / 2));
    this.scrollTop = this.#top;
  }

  #draw() {
    const {timeline, last, reached, onJump, onLink} = this.#view ?? {};
    if (!timeline || !this.#height) return;
    const total = timeline.events.length;
    const from = Math.max(0, Math.floor(this.#top / ROW) - SPARE);
    const to = Math.min(total, Math.ceil((this.#top + this.#height) / ROW) + SPARE);
    const what = `${from} ${to} ${reached}`;
    if (what === this.#drawn && timeline === this.#of) return;
    this.#of = timeline;
    this.#drawn = what;
    const keyOf = this.#keys(from, to);
    render(html`<ol class="events-rows">${repeat(timeline.events.slice(from, to), (_, i) => keyOf(from + i), (event, i) => {
      const index = from + i;
      return html`<li class="events-row" aria-setsize=${total} aria-posinset=${index + 1} aria-current=${index === reached - 1 ? 'true' : nothing} data-reached=${index < reached ? 'true' : 'false'}>
        <button type="button" class="feed-jump" @click=${() => onJump(index)}><span class="feed-time tabular">${digits(Math.floor(timeline.offsetOf(index) / 1000))}</span>${icon(eventIcon(event))}<span class="clip">${eventSentence(event, last)}</span></button>
        <button type="button" class="button button-quiet button-small button-icon events-link" aria-label="Copy a link to this" title="Copy a link to this" @click=${() => onLink(event)}>${icon('link')}</button>
      </li>`;
    })}</ol>`, this);
    // Heights go through the object model: the page's policy allows no style attribute.
    const list = this.firstElementChild;
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

export function replayEvents(view) {
  return html`<hotseat-events class="events" tabindex="0" role="region" aria-label="Events" .view=${view}></hotseat-events>`;
}
