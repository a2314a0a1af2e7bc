// How one person's levels for one criterion go from session to session, with how sure that is, and the same as a table.

import {html} from '/lib/lit-html/lit-html.js';
import {trendChart} from '/components/trend-chart.js';
import {LEVEL_WORDS} from '/state/wording.js';

/** @param reportOf where the report of a point's session is */
export function trendOf({criterion, points, slope}, levels, needed, reportOf = hostReport) {
  return html`<figure class="insights-trend"><figcaption><strong>${criterion}</strong> <span class="small muted">${slopeWords(slope, points,
    needed)}</span></figcaption>${trendChart(points, levels)}
    <details class="small"><summary>As a table</summary><table class="table"><thead><tr><th scope="col">Session</th><th scope="col">Mean</th><th
      scope="col">95 %</th><th scope="col">Grades</th></tr></thead><tbody>${points.map((p) => html`<tr><td><a href=${reportOf(p.session)}
      dir="auto">${p.title}</a></td><td class="tabular">${levelWord(p.mean, levels)}</td><td class="tabular">${p.low === undefined ? '–' : `${(p.low + 1)
      .toFixed(1)} to ${(p.high + 1).toFixed(1)}`}</td><td class="tabular">${p.grades}</td></tr>`)}</tbody></table></details></figure>`;
}

const hostReport = (session) => `/report/${encodeURIComponent(session)}`;
const levelWord = (mean, levels) => `${(mean + 1).toFixed(1)} of ${levels.length} (${LEVEL_WORDS[levels[Math.round(mean)]]})`;

function slopeWords(slope, points, needed) {
  if (points.length < needed) return `Too few to say which way: ${points.length} of ${needed} sessions.`;
  if (slope?.value === undefined || slope.low === undefined) return '';
  const way = slope.low > 0 ? 'Rising' : slope.high < 0 ? 'Falling' : 'No clear direction';
  return `${way}: ${signed(slope.value)} levels a session (95 %: ${signed(slope.low)} to ${signed(slope.high)}).`;
}

export const signed = (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;
