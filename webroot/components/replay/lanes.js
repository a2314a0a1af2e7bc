// The timeline above the transport: what happened when, in lanes. A picture for the pointer; the list of events beside it
// says the same in words and to the keyboard. Drawn anew only when its width or its zoom changes.

import {html, nothing, render, svg} from '/lib/lit-html/lit-html.js';
import {eventSentence} from '/components/feed.js';
import {icon} from '/components/icons.js';
import {commentsOf} from '/components/replay/comments.js';
import {heat} from '/state/lanes.js';
import {graders, nameOf, seatOf} from '/state/select.js';
import {digits} from '/state/timer.js';

const LABEL = 96;
const LANE = 18;
const HEAT = 10;
const SHADES = 10;
const ZOOM_MAX = 64;
const NEAR_PX = 14;
const LOOKING_BACK = 'Looking back';
const KIND_WORDS = {normal: 'clock running', warning: 'clock, last quarter', danger: 'clock, last tenth', overtime: 'overtime', paused: 'paused',
  'off-record': 'off the record: nothing was logged', outage: 'outage, given back'};

class LanesElement extends HTMLElement {
  #view = null;
  #zoom = 1;
  #base = 0;
  #drawn = null;
  #tip = null;
  #observer = new ResizeObserver(() => this.#draw());

  /** view: {timeline, last, at, onSeek(at)}; `last` has the names. */
  set view(view) {
    const moved = this.#view?.timeline === view.timeline;
    this.#view = view;
    if (!this.isConnected) return;
    if (!moved || !this.#drawn) this.#draw();
    this.#place();
  }

  connectedCallback() {
    this.#observer.observe(this);
    this.addEventListener('pointerleave', () => this.#show(null));
    this.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.#zoomBy(event.deltaY < 0 ? 1.5 : 1 / 1.5, this.#timeAt(event.clientX));
    }, {passive: false});
    this.#draw();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  get #scroll() {
    return this.querySelector('.lanes-scroll');
  }

  /** Measured when it is drawn and not at every seek: to ask for a width makes the browser lay the page out at once. */
  #measure() {
    this.#base = this.#scroll?.clientWidth || this.clientWidth - LABEL - 80;
  }

  #width() {
    return Math.max(200, this.#base * this.#zoom);
  }

  #x(time) {
    return (time / Math.max(1, this.#view.timeline.durationMs)) * this.#width();
  }

  #timeAt(clientX) {
    const box = this.querySelector('.lanes-picture').getBoundingClientRect();
    return Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * this.#view.timeline.durationMs;
  }

  #zoomBy(factor, around = this.#view.at) {
    const before = this.#x(around) - (this.#scroll?.scrollLeft ?? 0);
    this.#zoom = Math.min(ZOOM_MAX, Math.max(1, this.#zoom * factor));
    this.#draw();
    this.#scroll.scrollLeft = this.#x(around) - before;
  }

  #draw() {
    if (!this.#view || !this.clientWidth) return;
    this.#measure();
    const {timeline, last, onSeek} = this.#view;
    const {lanes} = timeline;
    const rows = rowsOf(lanes, last);
    const width = this.#width();
    const height = HEAT + LANE * rows.length;
    const x = (time) => this.#x(time);
    const bins = Math.min(600, Math.max(40, Math.round(width / 4)));
    render(html`<div class="lanes-labels" aria-hidden="true">${rows.map((row) => html`<span class="clip">${row.label}</span>`)}</div>
      <div class="lanes-scroll" tabindex="0" role="region" aria-label="Timeline"><svg class="lanes-picture" width=${width} height=${height}
        viewBox="0 0 ${width} ${height}" role="img" aria-label="Timeline of the session; the list of events says the same in words"
          @pointerdown=${(e) => this.#drag(e, onSeek)} @pointermove=${(e) => this.#hover(e)}>
        ${warmth(lanes, bins, width)}
        ${lanes.idle.map((each) => svg`<rect class="lane-idle" x=${x(each.from)} y=${HEAT} width=${Math.max(1, x(each.to) - x(each.from))}
          height=${height - HEAT}/>`)}
        ${rows.map((row, i) => svg`<g transform="translate(0 ${HEAT + i * LANE})"><line class="lane-line" x1="0" x2=${width} y1=${LANE - 0.5}
          y2=${LANE - 0.5}/>${row.draw(x)}</g>`)}
        </svg><span class="lane-now"></span></div>
      <div class="lanes-zoom"><button type="button" class="button button-quiet button-small button-icon" aria-label="Zoom out of the timeline" title="Zoom out"
        ?disabled=${this.#zoom <= 1} @click=${() => this.#zoomBy(1 / 2)}>${icon('minus')}</button>
        <button type="button" class="button button-quiet button-small button-icon" aria-label="Zoom into the timeline" title="Zoom in (or Ctrl and the wheel)"
          ?disabled=${this.#zoom >= ZOOM_MAX} @click=${() => this.#zoomBy(2)}>${icon('plus')}</button></div>
      <div class="lanes-tip" role="presentation" hidden></div>`, this);
    const first = this.#drawn === null;
    this.#drawn = timeline;
    this.#place();
    if (first) this.#draw(); // now it is known how wide the picture may be
  }

  #place() {
    const line = this.querySelector('.lane-now');
    if (!line) return;
    const at = this.#x(this.#view.at);
    // A layer of its own over the picture: the picture is not painted again when the time moves on.
    line.style.setProperty('transform', `translateX(${at}px)`);
    const scroll = this.#scroll;
    if (this.#zoom > 1 && (at < scroll.scrollLeft || at > scroll.scrollLeft + scroll.clientWidth)) scroll.scrollLeft = at - scroll.clientWidth / 3;
  }

  #drag(event, onSeek) {
    if (event.button !== 0) return;
    const picture = event.currentTarget;
    picture.setPointerCapture(event.pointerId);
    const go = (e) => onSeek(this.#timeAt(e.clientX));
    go(event);
    picture.addEventListener('pointermove', go);
    const end = () => {
      picture.removeEventListener('pointermove', go);
      picture.removeEventListener('pointerup', end);
      picture.removeEventListener('pointercancel', end);
    };
    picture.addEventListener('pointerup', end);
    picture.addEventListener('pointercancel', end);
  }

  #hover(event) {
    const {timeline, last} = this.#view;
    const time = this.#timeAt(event.clientX);
    const looked = this.#lookedBackAt(event, time);
    if (looked) {
      this.#show({clientX: event.clientX, words: html`<bdi>${nameOf(last, looked.seat)}</bdi>, looking back: ${looked.words}`});
      return;
    }
    const nearest = nearestEvent(timeline, time);
    const near = nearest >= 0 && Math.abs(this.#x(timeline.offsetOf(nearest)) - this.#x(time)) <= NEAR_PX;
    const stretch = timeline.lanes.clock.find((each) => each.from <= time && time <= each.to);
    this.#show({clientX: event.clientX, words: html`<span class="tabular">${digits(Math.round(time / 1000))}</span> ${near
      ? eventSentence(timeline.events[nearest], last)
      : stretch ? KIND_WORDS[stretch.kind] : timeline.lanes.idle.some((each) => each.from <= time && time <= each.to) ? 'nothing happened' : ''}`});
  }

  /** What was said when looking back has a lane of its own, so only there it answers to the pointer. */
  #lookedBackAt(event, time) {
    const {timeline: {lanes}, last} = this.#view;
    const top = event.currentTarget.getBoundingClientRect().top + HEAT;
    if (rowsOf(lanes, last)[Math.floor((event.clientY - top) / LANE)]?.label !== LOOKING_BACK) return null;
    const near = lookedBack(last, lanes).filter((m) => Math.abs(this.#x(m.at) - this.#x(time)) <= NEAR_PX);
    return near.sort((a, b) => Math.abs(a.at - time) - Math.abs(b.at - time))[0]?.comment ?? null;
  }

  #show(tip) {
    const element = this.querySelector('.lanes-tip');
    if (!element) return;
    element.hidden = !tip;
    if (!tip) return;
    render(tip.words, element);
    const box = this.getBoundingClientRect();
    element.style.setProperty('left', `${Math.min(Math.max(0, tip.clientX - box.left - element.offsetWidth / 2), box.width - element.offsetWidth)}px`);
  }
}

customElements.define('hotseat-lanes', LanesElement);

function nearestEvent(timeline, time) {
  const after = timeline.countAt(time);
  const candidates = [after - 1, after].filter((i) => i >= 0 && i < timeline.events.length);
  return candidates.sort((a, b) => Math.abs(timeline.offsetOf(a) - time) - Math.abs(timeline.offsetOf(b) - time))[0] ?? -1;
}

/** The lanes that have something to show, from the questions down. */
function rowsOf(lanes, last) {
  const panel = graders(last).filter((s) => lanes.people.has(s.seat));
  return [
    {label: 'Questions', draw: (x) => lanes.questions.map((q) => question(q, x))},
    {label: 'Clock', draw: (x) => lanes.clock.map((each) => svg`<rect class="lane-clock lane-clock-${each.kind}" x=${x(each.from)} y="4" width=${Math.max(1,
      x(each.to) - x(each.from))} height=${LANE - 8}/>`)},
    ...(lanes.candidate.length ? [{label: 'Candidate', draw: (x) => signs(lanes.candidate, x)}] : []),
    ...panel.map((s) => ({label: s.name, draw: (x) => signs(lanes.people.get(s.seat), x)})),
    ...(commentsOf(last).length ? [{label: LOOKING_BACK, draw: (x) => signs(lookedBack(last, lanes), x)}] : []),
    ...(lanes.gone.length ? [{label: 'Away', draw: (x) => lanes.gone.map((g) => svg`<rect class="lane-gone ${seatOf(last, g.seat)?.role === 'CANDIDATE'
      ? 'lane-gone-candidate' : ''}" x=${x(g.from)} y="5" width=${Math.max(2, x(g.to) - x(g.from))} height=${LANE - 10}><title>${nameOf(last,
      g.seat)} away</title></rect>`)}] : []),
  ];
}

/** Marks of what was said when looking back; hollow, since they are none of the interview's own. */
const lookedBack = (last, lanes) => commentsOf(last).map((each) => ({at: lanes.offsetOfInstant(each.about), kind: each.kind === 'MOMENT' ? 'looked-moment'
  : 'comment', comment: each}));

function question(q, x) {
  const width = x(q.to) - x(q.from);
  return svg`<g><rect class="lane-planned" x=${x(q.from)} y="2.5" width=${Math.max(1, x(q.plannedTo) - x(q.from))} height=${LANE - 5}/><rect
    class="lane-question" x=${x(q.from)} y="5" width=${Math.max(2, width)} height=${LANE - 10}/>
    ${width > 14 ? svg`<text class="lane-number" x=${x(q.from) + 4} y="13">${q.number}</text>` : nothing}</g>`;
}

/** Marks that would cover each other are one. */
function thinned(marks, x) {
  const taken = new Set();
  return marks.filter((m) => {
    const place = `${m.kind} ${Math.round(x(m.at) / 3)}`;
    return taken.has(place) ? false : taken.add(place);
  });
}

const FLAG = `3V${LANE - 3}m0 ${6 - LANE}h7l-2 3l2 3h-7`;
const RING = `${LANE / 2}m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`;
/** Shapes, not colours, tell what it is: a tick for a grade, a square for a note, a flag for a moment, a ring for help. */
const SIGNS = {
  grade: ['lane-grade', `4V${LANE - 4}`],
  note: ['lane-note', `${LANE / 2}m-3 -3h6v6h-6z`],
  moment: ['lane-moment', FLAG],
  hint: ['lane-help', RING],
  'follow-up': ['lane-help', RING],
  line: ['lane-help', RING],
  hand: ['lane-hand', `3l4 ${LANE - 7}h-8z`],
  comment: ['lane-comment', '4m-4 0h8v7h-4l-3 3v-3h-1z'],
  'looked-moment': ['lane-comment', FLAG],
};

/** The marks of one kind are one shape: a browser goes through all that there is to paint in every frame that moves. */
function signs(marks, x) {
  const paths = new Map();
  for (const {at, kind} of thinned(marks, x)) paths.set(kind, `${paths.get(kind) ?? ''}M${x(at).toFixed(1)} ${SIGNS[kind][1]}`);
  return [...paths].map(([kind, path]) => svg`<path class=${SIGNS[kind][0]} d=${path}/>`);
}

/** How much happened, as bars of a few shades, each shade one shape. */
function warmth(lanes, bins, width) {
  const shades = new Map();
  heat(lanes, bins).forEach((much, i) => {
    const shade = Math.ceil(much * SHADES);
    if (shade) shades.set(shade, `${shades.get(shade) ?? ''}M${(i / bins * width).toFixed(1)} 0h${(width / bins + 0.5)
      .toFixed(1)}v${HEAT - 3}h${(-width / bins - 0.5).toFixed(1)}z`);
  });
  return [...shades].map(([shade, path]) => svg`<path class="lane-heat" fill-opacity=${shade / SHADES} d=${path}/>`);
}

export function lanes(view) {
  return html`<hotseat-lanes class="lanes" .view=${view}></hotseat-lanes>`;
}
