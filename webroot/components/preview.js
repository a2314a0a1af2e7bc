// The room as the candidate sees it, shown to the lead: the candidate's own components on a state that holds no more
// than the candidate's, out of reach of mouse and keyboard.

import {html} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {lobby} from '/components/lobby.js';
import {candidateStage} from '/components/stage.js';
import {asCandidateSees, candidateOf} from '/state/select.js';

export function preview(view) {
  const candidate = candidateOf(view.state);
  const state = asCandidateSees(view.state);
  return html`<div class="preview-bar" role="status">${icon('eye')}<span class="grow">As <bdi>${candidate.name}</bdi> sees it${state.phase === 'LIVE' ? ''
    : ', in the lobby'}.</span>
      <button type="button" class="button button-small" data-act="end-preview" @click=${() => view.onPreview(false)}>Back to the desk</button></div>
    <div class="preview" inert>${state.phase === 'LIVE' ? html`<div class="stage-main">${candidateStage({state, now: view.now, act: {}})}</div>`
      : lobby({...view, state, you: candidate, act: {}})}</div>`;
}
