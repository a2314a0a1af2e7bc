// The charts of a report: letters on lines, so that they are read in print, in grey and by somebody who sees no colour.
// Each is a picture with its words beside it: what it shows stands in a label, and the tables have every number.

import {html, nothing, svg} from '/lib/lit-html/lit-html.js';
import {rankOf} from '/state/grades.js';
import {LEVEL_WORDS} from '/state/wording.js';
import {lengthDigits} from '/state/timer.js';

const W = 560;
const LEFT = 10;
const MARK = 18;

/** Where everyone put one criterion: letters in a row on the scale, a diamond for the panel, a ring for the candidate. */
export function levelChart(row, people, levels) {
  const x = (level) => LEFT + (W - 2 * LEFT) * ((rankOf(level).rank + 0.5) / levels.length);
  const onScale = (level) => level && rankOf(level);
  const marks = row.own.filter((o) => onScale(o.level)).map((o) => ({level: o.level, letter: people.find((p) => p.seat === o.seat).letter}));
  const self = onScale(row.self);
  const panel = onScale(row.panel ?? row.given);
  const label = [...marks.map((m) => `${m.letter} ${LEVEL_WORDS[m.level]}`), panel ? `panel ${LEVEL_WORDS[row.panel ?? row.given]}` : '', self
    ? `candidate ${LEVEL_WORDS[row.self]}` : ''].filter(Boolean).join(', ');
  const height = 34;
  return html`<svg class="report-scale" viewBox="0 0 ${W} ${height}" role="img" aria-label="${row.name}: ${label || 'no level'}">
    <line class="report-axis" x1=${LEFT} x2=${W - LEFT} y1="17" y2="17"/>
    ${levels.map((level) => svg`<line class="report-axis" x1=${x(level)} x2=${x(level)} y1="12" y2="22"/>`)}
    ${panel ? diamond(x(row.panel ?? row.given), 17) : nothing}
    ${self ? svg`<circle class="report-self" cx=${x(row.self)} cy="17" r="13"/>` : nothing}
    ${levels.map((level) => {
      const here = marks.filter((m) => m.level === level);
      return here.map((m, i) => {
        const at = x(level) + (i - (here.length - 1) / 2) * MARK;
        return svg`<circle class="report-letter-disc" cx=${at} cy="17" r="8"/><text class="report-letter" x=${at} y="21">${m.letter}</text>`;
      });
    })}</svg>`;
}

const diamond = (x, y) => svg`<path class="report-panel" d="M${x} ${y - 16} L${x + 16} ${y} L${x} ${y + 16} L${x - 16} ${y} Z"/>`;

/** One small line of the scale with the letters on it, for a cell of the table of questions. */
export function smallScale(grades, people, levels) {
  const w = 22 * levels.length;
  const marks = grades.filter((g) => rankOf(g.stands)).map((g) => ({rank: rankOf(g.stands).rank, letter: people.find((p) => p.seat === g.seat).letter}));
  const outside = grades.filter((g) => !rankOf(g.stands));
  const label = grades.map((g) => `${people.find((p) => p.seat === g.seat).letter} ${LEVEL_WORDS[g.stands]}`).join(', ');
  return html`<svg class="report-small" viewBox="0 0 ${w} 20" width=${w} height="20" role="img" aria-label=${label}>
    ${levels.map((_, i) => svg`<rect class="report-step" x=${i * 22 + 1} y="15" width="20" height=${2 + i}/>`)}
    ${levels.map((_, rank) => {
      const here = marks.filter((m) => m.rank === rank).map((m) => m.letter).join('');
      return here ? svg`<text class="report-letter report-letter-small" x=${rank * 22 + 11} y="11">${here}</text>` : nothing;
    })}</svg>${outside.length ? html`<span class="muted small">${outside.map((g) => `${people.find((p) =>
      p.seat === g.seat).letter} ${LEVEL_WORDS[g.stands].toLowerCase()}`).join(', ')}</span>` : nothing}`;
}

/** Time used, filled, on time planned, outlined; both to one measure. */
export function timeChart(question, mostMs) {
  const x = (ms) => (W - 2) * (ms / mostMs) + 1;
  const over = question.usedMs > question.plannedMs;
  return html`<svg class="report-time" viewBox="0 0 ${W} 14" preserveAspectRatio="none" role="img"
    aria-label="${lengthDigits(question.usedMs)} used of ${lengthDigits(question.plannedMs)}${over ? ', over time' : ''}">
    <rect class="report-planned" x="1" y="2" width=${Math.max(1, x(question.plannedMs) - 1)} height="10"/>
    <rect class="report-used" x="1" y="4.5" width=${Math.max(1, x(question.usedMs) - 1)} height="5"/></svg>`;
}
