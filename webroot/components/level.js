// One level as words with its place on the scale as small marks, so that neither stands alone.

import {html, svg} from '/lib/lit-html/lit-html.js';
import {rankOf} from '/state/grades.js';
import {LEVEL_WORDS} from '/state/wording.js';

export function levelCell(level) {
  if (!level) return html`<span class="muted">No grade</span>`;
  const place = rankOf(level);
  if (!place) return html`<span class="muted">${LEVEL_WORDS[level]}</span>`;
  const marks = Array.from({length: place.of}, (_, i) => pip(i, i <= place.rank));
  return html`<span class="level-cell" data-level=${level}><svg class="pips" viewBox="0 0 ${place.of * 7} 6" width=${place.of * 7}
    aria-hidden="true">${marks}</svg>${LEVEL_WORDS[level]}</span>`;
}

const pip = (i, on) => svg`<rect class=${on ? 'pip-on' : 'pip-off'} x=${i * 7} y="0.5" width="5" height="5" rx="1"/>`;
