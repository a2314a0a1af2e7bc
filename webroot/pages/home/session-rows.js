// The rows of the list of sessions. Thousands of them are looked through, so only those near the window exist.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {phaseBadge} from '/components/host/parts.js';
import {heldAt, peopleNamed} from '/state/session-list.js';
import {VERDICT_WORDS, counted, fullMoment, roleWord, whenWord} from '/state/wording.js';

const SPARE_PX = 600;
const STEPS = {ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity};

class SessionRowsElement extends HTMLElement {
  #view = null;
  #frame = 0;
  #drawn = '';
  #kept = null;

  /** view: {groups: as byDay makes them, person: whom is looked for, now} */
  set view(view) {
    if (view.groups !== this.#view?.groups || view.person !== this.#view?.person) this.#drawn = '';
    this.#view = view;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    addEventListener('scroll', this.#later, {passive: true});
    addEventListener('resize', this.#resized);
    this.addEventListener('keydown', this.#step);
    this.addEventListener('focusin', this.#keep);
    this.#draw();
  }

  disconnectedCallback() {
    removeEventListener('scroll', this.#later);
    removeEventListener('resize', this.#resized);
    this.removeEventListener('keydown', this.#step);
    this.removeEventListener('focusin', this.#keep);
    cancelAnimationFrame(this.#frame);
  }

  #later = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  };

  #resized = () => {
    this.#drawn = '';
    this.#later();
  };

  /** The row that has the focus stays, wherever the window goes: the focus would be lost with it. */
  #keep = event => {
    this.#kept = event.target.closest('.session-place')?.dataset.session ?? null;
  };

  #step = event => {
    if (!(event.key in STEPS) || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = this.#view.groups.flatMap(group => group.sessions);
    const at = all.findIndex(session => session.id === this.#kept);
    if (at < 0) return;
    event.preventDefault();
    this.#kept = all[Math.min(Math.max(at + STEPS[event.key], 0), all.length - 1)].id;
    this.#drawn = '';
    this.#draw();
    this.querySelector(`[data-session="${CSS.escape(this.#kept)}"] a`)?.focus();
  };

  #draw() {
    if (!this.#view) return;
    const row = parseFloat(getComputedStyle(this).getPropertyValue('--row'));
    const heading = parseFloat(getComputedStyle(this).getPropertyValue('--day'));
    let top = this.getBoundingClientRect().top;
    const parts = this.#view.groups.map(group => {
      const first = top + heading;
      top = first + group.sessions.length * row;
      const within = px => Math.min(Math.max(Math.floor((px - first) / row), 0), group.sessions.length);
      return {group, from: within(-SPARE_PX), to: within(innerHeight + SPARE_PX)};
    });
    const what = parts.map(({from, to}) => `${from}-${to}`).join(' ');
    if (what === this.#drawn) return;
    this.#drawn = what;
    render(repeat(parts, part => part.group.heading, part => this.#group(part, row)), this);
  }

  #group({group, from, to}, row) {
    const total = group.sessions.length;
    const near = [];
    group.sessions.forEach((session, i) => {
      if ((i >= from && i < to) || session.id === this.#kept) near.push({session, i});
    });
    // Places go through the object model: the page's policy allows no style attribute.
    return html`<h3 class="label session-day">${group.heading}<span class="visually-hidden">, ${counted(total, 'session')}</span></h3>
      <ul class="session-rows" role="list" .style=${`block-size:${total * row}px`}>${repeat(near, each => each.session.id, ({session, i}) => html`<li
        class="session-place"
        aria-setsize=${total} aria-posinset=${i + 1} data-session=${session.id} .style=${`transform:translateY(${i * row}px)`}>${sessionRow(session,
          this.#view)}</li>`)}</ul>`;
  }
}

customElements.define('hotseat-session-rows', SessionRowsElement);

export const sessionRows = view => html`<hotseat-session-rows class="session-list" .view=${view}></hotseat-session-rows>`;

/** "No, 2 × Yes": the lowest first, as they come. */
function verdictsWord(verdicts) {
  return [...new Set(verdicts)].map(each => {
    const count = verdicts.filter(other => other === each).length;
    return count > 1 ? `${count} × ${VERDICT_WORDS[each]}` : VERDICT_WORDS[each];
  }).join(', ');
}

function sessionRow(session, {person, now}) {
  const others = person ? peopleNamed(session, person).filter(each => each.role !== 'CANDIDATE') : [];
  const at = heldAt(session);
  return html`<a class="session-row" href=${`/sessions/${encodeURIComponent(session.id)}`}>
    <span class="session-phase">${phaseBadge(session.phase)}</span>
    <span class="session-words">
      <span class="session-title"><bdi>${session.title}</bdi></span>
      <span class="session-who muted"><bdi>${session.candidate}</bdi>${session.roleInterviewedFor ? html` · <bdi>${session.roleInterviewedFor}</bdi>`
        : nothing}${others.map(each => html` · <bdi>${each.name}</bdi>, ${roleWord(each.role).toLowerCase()}`)}</span>
    </span>
    <span class="session-verdicts">${session.verdicts.length ? html`<span class="visually-hidden">Verdicts: </span>${verdictsWord(session.verdicts)}`
      : nothing}</span>
    <time class="session-when tabular muted" datetime=${new Date(at).toISOString()} title=${fullMoment(at)}>${whenWord(at, now)}</time>
    ${icon('right', 'session-arrow icon-turns')}
  </a>`;
}
