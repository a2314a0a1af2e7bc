// One icon set, drawn on a 20 × 20 grid with a 1.6 stroke, so that every icon on the desk has the same voice.
import {html, svg, nothing} from '/lib/lit-html/lit-html.js';

const SHAPES = {
  play: svg`<path d="M6.5 4.2v11.6l9-5.8z" class="icon-solid"/>`,
  pause: svg`<path d="M6.5 4.5v11M13.5 4.5v11" stroke-width="2.6"/>`,
  stop: svg`<rect x="5" y="5" width="10" height="10" rx="1.5"/>`,
  next: svg`<path d="M4.5 5v10l7-5z" class="icon-solid"/><path d="M15 4.8v10.4"/>`,
  skip: svg`<path d="M4 10h7M8 6.8l3.2 3.2L8 13.2"/><path d="M14 5.5v9M16.6 5.5v9" stroke-dasharray="1.8 1.8"/>`,
  previous: svg`<path d="M15.5 5v10l-7-5z" class="icon-solid"/><path d="M5 4.8v10.4"/>`,
  push: svg`<path d="M3.5 10h10M9.5 5.5 14 10l-4.5 4.5"/><path d="M17 4v12"/>`,
  check: svg`<path d="m4.5 10.5 3.8 3.8 7.2-8.3"/>`,
  close: svg`<path d="m5.5 5.5 9 9M14.5 5.5l-9 9"/>`,
  plus: svg`<path d="M10 4.5v11M4.5 10h11"/>`,
  minus: svg`<path d="M4.5 10h11"/>`,
  more: svg`<path d="M4.6 10h.01M10 10h.01M15.4 10h.01" stroke-width="2.4"/>`,
  clock: svg`<circle cx="10" cy="10" r="6.8"/><path d="M10 6.2V10l2.6 1.8"/>`,
  hourglass: svg`<path d="M5.5 3.5h9M5.5 16.5h9M6.5 3.5v2.6c0 1.7 3.5 2.6 3.5 3.9s-3.5 2.2-3.5 3.9v2.6
    M13.5 3.5v2.6c0 1.7-3.5 2.6-3.5 3.9s3.5 2.2 3.5 3.9v2.6"/>`,
  overtime: svg`<circle cx="10" cy="10" r="6.8" stroke-dasharray="3 2.3"/><path d="M10 7v6M7 10h6"/>`,
  warning: svg`<path d="M10 3.6 17 16H3z"/><path d="M10 8.4v3.4M10 13.9v.01"/>`,
  info: svg`<circle cx="10" cy="10" r="6.8"/><path d="M10 9.4v4M10 6.7v.01"/>`,
  question: svg`<circle cx="10" cy="10" r="6.8"/><path d="M8 8.2c.2-1.2 1-1.8 2.1-1.8s2 .7 2 1.8c0 1.5-2.1 1.5-2.1 3.1M10 13.6v.01"/>`,
  person: svg`<circle cx="10" cy="7" r="3"/><path d="M4 16.5c.6-3 3-4.6 6-4.6s5.4 1.6 6 4.6"/>`,
  people: svg`<circle cx="7.4" cy="7.4" r="2.6"/><path
    d="M2.5 15.8c.4-2.5 2.4-3.9 4.9-3.9s4.5 1.4 4.9 3.9M12.7 5.1a2.5 2.5 0 0 1 0 4.7M14.4 12.3c1.7.5 2.8 1.7 3.1 3.5"/>`,
  'off-record': svg`<circle cx="10" cy="10" r="6.8"/><path d="M5.2 14.8 14.8 5.2"/>`,
  eye: svg`<path d="M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5z"/><circle cx="10" cy="10" r="2.2"/>`,
  lock: svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>`,
  reveal: svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 5.6-1.5"/>`,
  link: svg`<path d="m8.3 11.7 3.4-3.4M9 6.3l1.6-1.6a3.3 3.3 0 0 1 4.7 4.7L13.7 11M11 13.7l-1.6 1.6a3.3 3.3 0 0 1-4.7-4.7L6.3 9"/>`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="1.5"/><path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2"/>`,
  trash: svg`<path d="M4 5.5h12M8 5.5V3.8h4v1.7M5.5 5.5l.7 11h7.6l.7-11M8.5 8.8v4.7M11.5 8.8v4.7"/>`,
  pencil: svg`<path d="m4 16 .8-3.4 8.6-8.6 2.6 2.6-8.6 8.6z"/><path d="m11.6 5.8 2.6 2.6"/>`,
  star: svg`<path d="m10 3 2.1 4.4 4.9.7-3.5 3.4.8 4.8-4.3-2.3-4.3 2.3.8-4.8L3 8.1l4.9-.7z"/>`,
  swap: svg`<path d="M3 7h14M13.5 3.5 17 7l-3.5 3.5M17 13H3M6.5 9.5 3 13l3.5 3.5"/>`,
  undo: svg`<path d="M4 8h8.5a3.8 3.8 0 0 1 0 7.6H8M7.2 4.5 3.7 8l3.5 3.5"/>`,
  redo: svg`<path d="M16 8H7.5a3.8 3.8 0 0 0 0 7.6H12M12.8 4.5 16.3 8l-3.5 3.5"/>`,
  search: svg`<circle cx="8.8" cy="8.8" r="5"/><path d="m12.6 12.6 4 4"/>`,
  up: svg`<path d="m5 12.5 5-5 5 5"/>`,
  down: svg`<path d="m5 7.5 5 5 5-5"/>`,
  right: svg`<path d="m7.5 5 5 5-5 5"/>`,
  left: svg`<path d="m12.5 5-5 5 5 5"/>`,
  arrowUp: svg`<path d="M10 16V4.5M5.5 9 10 4.5 14.5 9"/>`,
  arrowDown: svg`<path d="M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5"/>`,
  grip: svg`<path d="M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01" stroke-width="2.2"/>`,
  note: svg`<path d="M4.5 3.5h11v8.5l-4.5 4.5H4.5z"/><path d="M15.5 12H11v4.5M7.3 7h5.4M7.3 9.8h3"/>`,
  list: svg`<path d="M7.5 5h9M7.5 10h9M7.5 15h9M3.8 5h.01M3.8 10h.01M3.8 15h.01"/>`,
  document: svg`<path d="M5 3.5h6.5L15 7v9.5H5z"/><path d="M11.5 3.5V7H15M7.5 10.5h5M7.5 13.3h5"/>`,
  scorecard: svg`<rect x="4" y="3.5" width="12" height="13" rx="1.5"/><path d="m6.7 7.6 1.1 1.1 1.9-2.2M12 7.8h1.8M6.7 12.6l1.1 1.1 1.9-2.2M12 12.8h1.8"/>`,
  flag: svg`<path d="M5.5 17V3.5M5.5 4.5h9l-2 3.3 2 3.2h-9"/>`,
  feed: svg`<path d="M4 4v12M4 5.5h2.5M4 10h2.5M4 14.5h2.5M9.5 5.5H16M9.5 10H16M9.5 14.5h4"/>`,
  upload: svg`<path d="M10 13V4M6.2 7.6 10 3.8l3.8 3.8M4 13.5v2.7h12v-2.7"/>`,
  download: svg`<path d="M10 4v9M6.2 9.4 10 13.2l3.8-3.8M4 13.5v2.7h12v-2.7"/>`,
  talk: svg`<path d="M3.5 4.5h13v9H9l-3.5 3v-3h-2z"/><path d="M6.8 7.7h6.4M6.8 10.3h4"/>`,
  replay: svg`<path d="M4.2 7.8A6.5 6.5 0 1 1 3.5 11"/><path d="M4 3.8v4h4M8.8 7.8v4.4l3.4-2.2z" class="icon-part"/>`,
  keyboard: svg`<rect x="2.5" y="5" width="15" height="10" rx="1.5"/><path d="M5.5 8h.01M8.5 8h.01M11.5 8h.01M14.5 8h.01M7 12h6"/>`,
  offline: svg`<path d="M2.5 7.5C4.6 5.7 7.2 4.8 10 4.8s5.4.9 7.5 2.7M5.2 10.6A7.3 7.3 0 0 1 10 8.8c1.8 0 3.5.6 4.8 1.8M8 13.6c.6-.4 1.3-.7 2-.7s1.4.3 2 .7
    M10 16v.01"/><path d="M3.5 17 16.5 3.5"/>`,
  live: svg`<circle cx="10" cy="10" r="3.6" class="icon-solid" stroke="none"/>`,
  away: svg`<circle cx="10" cy="10" r="3.2"/>`,
  sun: svg`<circle cx="10" cy="10" r="3.2"/><path d="M10 2.8v1.6M10 15.6v1.6M2.8 10h1.6M15.6 10h1.6M4.9 4.9 6 6M14 14l1.1 1.1M4.9 15.1 6 14M14 6l1.1-1.1"/>`,
  moon: svg`<path d="M16 11.8A6.6 6.6 0 0 1 8.2 4a6.6 6.6 0 1 0 7.8 7.8z"/>`,
  auto: svg`<circle cx="10" cy="10" r="6.8"/><path d="M10 3.2v13.6A6.8 6.8 0 0 0 10 3.2z" class="icon-solid"/>`,
  leave: svg`<path d="M8 4H4.5v12H8M9 10h7.5M13.5 6.8 16.7 10l-3.2 3.2"/>`,
  bank: svg`<path d="M4 4.5h4.5c.9 0 1.5.6 1.5 1.5v10c0-.9-.6-1.5-1.5-1.5H4zM16 4.5h-4.5c-.9 0-1.5.6-1.5 1.5v10c0-.9.6-1.5 1.5-1.5H16z"/>`,
  scale: svg`<path d="M10 4v12.5M6.5 16.5h7M4 6.5h12M4 6.5l-1.8 4.7a2 2 0 0 0 3.6 0zM16 6.5l-1.8 4.7a2 2 0 0 0 3.6 0z"/>`,
};

/** An icon beside text is decoration; an icon alone takes its words from the button around it. */
export function icon(name, extra = '') {
  const shape = SHAPES[name];
  if (!shape) throw new Error(`no icon named ${name}`);
  return html`<svg class="icon ${extra}" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** The mark: the ring clock, three quarters full, and a chair in it that is also the h. */
export function mark(title = '') {
  return html`<svg viewBox="0 0 32 32" fill="none" stroke-linecap="round" stroke-linejoin="round"
      role=${title ? 'img' : nothing} aria-label=${title || nothing} aria-hidden=${title ? nothing : 'true'}>
    <circle class="mark-track" cx="16" cy="16" r="13" stroke-width="2"/>
    <path class="mark-ring" d="M16 3a13 13 0 1 1-13 13" stroke-width="2.75"/>
    <path class="mark-seat" d="M12.5 9.5v13M12.5 16.5h5a2.5 2.5 0 0 1 2.5 2.5v3.5" stroke-width="2.5"/>
  </svg>`;
}

export const iconNames = Object.keys(SHAPES);
