// The browser's tab as a clock: digits in the title, the ring as the icon, one spoken sentence per phase.

import {announce} from '/components/announce.js';
import {clockFace, digitsOf, phaseSentence} from '/components/clock.js';
import {elapsedMs} from '/state/timer.js';

const STROKES = {normal: '#0a8f8c', warning: '#d98c00', danger: '#d23b2c', overtime: '#d23b2c'};

export function createTab() {
  let link = document.querySelector('link[rel="icon"]');
  let timer = null;
  let now = Date.now;
  let shows = 'COUNT_DOWN';
  let base = 'Hotseat';
  let spoken = null;   // question and phase last announced
  let question = null;
  let next = null;
  let drawn = '';

  function draw() {
    clearTimeout(next);
    if (!timer) {
      setTitle(base);
      setIcon(plainIcon());
      return;
    }
    const face = clockFace(timer, now());
    const digits = digitsOf(shows, face, elapsedMs(timer, now()));
    setTitle(digits ? `${face.paused ? '❚❚ ' : ''}${digits} · ${base}` : base);
    setIcon(ringIcon(face));
    speak(face);
    if (!face.paused) next = setTimeout(draw, ((((face.remaining % 1000) + 1000) % 1000) || 1000) + 4);
  }

  function speak(face) {
    const phase = `${question} ${face.paused ? 'paused' : face.phase}`;
    if (phase === spoken) return;
    // The page says itself that a question was pushed; what is left to say is a change while it stands.
    const changed = spoken?.startsWith(`${question} `);
    spoken = phase;
    if (changed) announce(phaseSentence(face));
  }

  function setTitle(text) {
    if (document.title !== text) document.title = text;
  }

  function setIcon(svgText) {
    if (svgText === drawn) return;
    drawn = svgText;
    if (!link) {
      link = document.createElement('link');
      link.rel = 'icon';
      document.head.append(link);
    }
    link.type = 'image/svg+xml';
    link.href = `data:image/svg+xml,${encodeURIComponent(svgText)}`;
  }

  return {
    /** What the seat's own clock does not show, its tab does not tell either. */
    show(title, questionId = null, questionTimer = null, clockNow = Date.now, face = 'COUNT_DOWN') {
      base = title;
      question = questionId;
      timer = face === 'HIDDEN' ? null : questionTimer;
      shows = face;
      now = clockNow;
      // A title costs the browser more than drawing a question, and must not hold one up: the frame comes first.
      clearTimeout(next);
      next = setTimeout(draw);
    },
  };
}

const frame = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none">${inside}</svg>`;
const plainIcon = () => frame('<circle cx="16" cy="16" r="13" stroke="#8b8473" stroke-opacity=".4" stroke-width="3"/>'
  + '<path d="M16 3a13 13 0 1 1-13 13" stroke="#0a8f8c" stroke-width="4" stroke-linecap="round"/>');

function ringIcon({phase, share, paused}) {
  if (phase === 'overtime') {
    return frame(`<circle cx="16" cy="16" r="14" stroke="${STROKES.overtime}" stroke-width="1.8"/>`
      + `<circle cx="16" cy="16" r="9.5" stroke="${STROKES.overtime}" stroke-width="1.8"/>`);
  }
  const full = 2 * Math.PI * 13;
  const part = Math.round(full * share * 4) / 4; // a quarter of a unit: the icon changes when an eye could see it
  return frame('<circle cx="16" cy="16" r="13" stroke="#8b8473" stroke-opacity=".4" stroke-width="3"/>'
    + `<circle cx="16" cy="16" r="13" stroke="${STROKES[phase]}" stroke-width="5" stroke-dasharray="${part} ${full}" transform="rotate(-90 16 16)"/>`
    + (paused ? '<path d="M12.5 11v10M19.5 11v10" stroke="#8b8473" stroke-width="3.5"/>' : ''));
}
