// Points over sessions with how sure each is: a bar through the point, no colour needed to read it.

import {html, nothing, svg} from '/lib/lit-html/lit-html.js';
import {LEVEL_WORDS} from '/state/wording.js';

const W = 420;
const ROW = 26;
const LEFT = 86;

/** points: `[{title, mean, low?, high?, grades}]` in order; levels: the scale, lowest first. */
export function trendChart(points, levels) {
  const height = ROW * levels.length + 8;
  const y = (rank) => 4 + ROW * (levels.length - 0.5 - rank);
  const x = (i) => LEFT + (W - LEFT - 14) * (points.length === 1 ? 0.5 : i / (points.length - 1)) + 6;
  const label = points.map((p) => `${p.title}: ${(p.mean + 1).toFixed(1)}`).join('; ');
  return html`<svg class="trend" viewBox="0 0 ${W} ${height}" role="img" aria-label="Mean levels: ${label}">
    ${levels.map((level, rank) => svg`<line class="trend-grid" x1=${LEFT} x2=${W - 2} y1=${y(rank)} y2=${y(rank)}/><text class="trend-level" x=${LEFT - 8}
      y=${y(rank) + 4}>${LEVEL_WORDS[level]}</text>`)}
    ${points.length > 1 ? svg`<polyline class="trend-line" points=${points.map((p, i) => `${x(i)},${y(p.mean)}`).join(' ')}/>` : nothing}
    ${points.map((p, i) => svg`${p.low === undefined ? nothing : svg`<line class="trend-sure" x1=${x(i)} x2=${x(i)} y1=${y(p.low)} y2=${y(p.high)}/>`}<circle
      class="trend-point" cx=${x(i)} cy=${y(p.mean)} r="4.5"/>`)}</svg>`;
}
