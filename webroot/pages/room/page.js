// What is drawn of a room: the page of a seat in its phase, and the head above it.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import * as endings from '/components/endings.js';
import {icon} from '/components/icons.js';
import {lobby} from '/components/lobby.js';
import {goOffRecord, offRecord} from '/components/off-record.js';
import {ownNotes} from '/components/own-notes.js';
import {candidatePresence} from '/components/presence.js';
import {shell} from '/components/shell.js';
import {candidateStage} from '/components/stage.js';
import {hasLeft, pairIsThere} from '/state/practice.js';
import {candidateOf} from '/state/select.js';
import {phaseWord} from '/state/wording.js';

/** What this seat sees of the session in its phase. */
export function page(view) {
  const {state, you, parts: {panel, practice}} = view;
  if (hasLeft(state, you.seat) && (state.phase === 'LOBBY' || state.phase === 'LIVE')) return practice.youLeft(view);
  if (state.offRecord) return offRecord(view);
  if (view.preview) return html`<main class="preview-main" id="main">${panel.preview(view)}</main>`;
  if (state.phase === 'LOBBY') return lobby(view);
  if (state.practice?.kind === 'ALONE') return practice.alone(view);
  if (state.practice && state.phase !== 'LIVE') return state.phase === 'DEBRIEF' ? practice.forms(view) : practice.opened(view);
  if (state.practice && !pairIsThere(state)) return practice.roundOver(view);
  if (you.role === 'CANDIDATE') return state.phase === 'LIVE' ? candidatePage(view) : endings.candidateEnd(view);
  if (state.phase === 'LIVE' && !state.planned) return html`<main class="stage-main" id="main">${candidateStage({...view, act: null})}</main>`;
  if (state.phase === 'LIVE') return panel.desk(view);
  if (you.role === 'OBSERVER') return state.phase === 'DEBRIEF' ? endings.observerWaits(view) : endings.closedPage(view);
  if (state.revealed) return panel.comparison(view);
  return state.phase === 'DEBRIEF' ? panel.debrief(view) : endings.closedPage(view);
}

function candidatePage(view) {
  return html`<main class="stage-main" id="main">${candidateStage(view)}
    <div class="stage-foot">${ownNotes(view.session, view.you.seat)}${goOffRecord(view)}</div></main>`;
}

export function header(view) {
  const {state, you, parts: {practice}} = view;
  const leave = practice ? practice.leaveButton(view) : nothing;
  if (you.role === 'CANDIDATE' || state.practice?.kind === 'ALONE' || hasLeft(state, you.seat)) {
    const untitled = state.phase === 'LOBBY' || (you.role === 'CANDIDATE' && !state.practice && state.phase !== 'LIVE');
    return shell({home: null, title: untitled ? '' : state.title, end: leave});
  }
  const live = state.phase === 'LIVE';
  const phase = state.practice && state.phase === 'DEBRIEF' ? 'Forms' : phaseWord(state.phase);
  return shell({
    home: null,
    title: state.phase === 'LOBBY' ? '' : state.title,
    middle: html`<span class="badge ${live ? 'badge-accent' : ''}">${live ? icon('live') : nothing}${phase}</span>`,
    end: html`${theCandidate(view)}
      ${live ? html`<button type="button" class="button button-quiet button-small button-icon keys-button" aria-label="Keys" title="Keys (?)"
        @click=${view.onSheet}>${icon('keyboard')}</button>` : nothing}
      ${view.controls && !state.offRecord ? controls(view) : nothing}
      ${view.controls && !state.offRecord && !state.practice ? html`<button type="button" class="button button-small" data-act="end" ?disabled=${!view.live}
        @click=${view.act.end}>${icon('leave')}<span class="wide-words">End interview</span><span class="narrow-words">End</span></button>` : nothing}
      ${leave}`,
  });
}

/** Whether the candidate is here, before and while they are asked. */
function theCandidate(view) {
  const {state} = view;
  const candidate = candidateOf(state);
  const live = state.phase === 'LIVE';
  if (!view.live || !(live || state.phase === 'LOBBY') || hasLeft(state, candidate?.seat)) return nothing;
  return candidatePresence(candidate, view, candidate?.connected || live);
}

function controls({live, preview, act, onPreview}) {
  return html`<button type="button" class="button button-quiet button-small button-icon" data-act="off-record" aria-label="Go off the record"
        title="Go off the record" ?disabled=${!live} @click=${act.goOffRecord}>${icon('off-record')}</button>
      <button type="button" class="button button-quiet button-small button-icon" data-act="candidate-time" aria-label="The candidate’s clock"
        title="The candidate’s clock" @click=${act.candidateTime}>${icon('clock')}</button>
      <button type="button" class="button button-quiet button-small button-icon" data-act="preview" aria-label="See it as the candidate"
        title="See it as the candidate" aria-pressed=${preview ? 'true' : 'false'} @click=${() => onPreview(!preview)}>${icon('eye')}</button>`;
}
