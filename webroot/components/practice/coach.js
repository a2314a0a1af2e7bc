// A short card for whoever interviews without having done it often: three lines, gone with a click.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';

const LINES = [
  ['Listen', 'Let them finish. What they leave out tells as much as what they say.'],
  ['Probe', 'Ask “why?” and “can you give an example?” before you go on to the next question.'],
  ['Hint late', 'Silence is thinking. Give the gentlest hint when they are stuck, not before.'],
];

export function coach({coached, onCoached}) {
  if (coached) return nothing;
  return html`<aside class="coach" aria-label="Before you begin">
    <ul>${LINES.map(([word, line]) => html`<li><strong>${word}.</strong> ${line}</li>`)}</ul>
    <button type="button" class="button button-small" data-act="coached" @click=${onCoached}>${icon('check')}Got it</button>
  </aside>`;
}
