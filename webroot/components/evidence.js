// What a grade rests on: moments and notes of the one who gave it. While grading it is chosen; after the reveal it is one
// click from every grade.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {WHOLE_SESSION} from '/protocol/wire.js';
import {evidenceFor} from '/state/grades.js';
import {momentsOf, noteOf, questionOf} from '/state/select.js';
import {lengthDigits} from '/state/timer.js';
import {counted, listOf} from '/state/wording.js';

/** An instant of the interview as it is read: minutes and seconds since the start. */
export const sinceStart = (state, at) => lengthDigits(at - state.startedAt);

const noteWord = (state, id) => (id === WHOLE_SESSION ? 'note on the whole interview' : `note on question ${questionOf(state, id)?.number}`);

/** view: {state, seat, question, disabled, onCite(criterion, {moments, notes})} */
export function evidence(view, criterion) {
  const {state, seat, question, disabled} = view;
  const cited = evidenceFor(state, seat, question.id, criterion.id);
  const moments = momentsOf(state, seat);
  const notes = (question.id === WHOLE_SESSION ? [WHOLE_SESSION, ...state.asked] : [question.id]).filter((id) => noteOf(state, seat, id));
  const count = cited.moments.length + cited.notes.length;
  const cite = (kind, id) => (event) => view.onCite(criterion.id, {...cited,
    [kind]: event.target.checked ? [...cited[kind], id] : cited[kind].filter((each) => each !== id)});
  return html`<details class="evidence"><summary class="small">${icon(count ? 'link' : 'info')}<span>${count ? `Rests on ${words(cited)}`
    : 'Rests on nothing yet'}</span></summary>
    <div class="evidence-choices">${moments.length + notes.length === 0 ? html`<p
      class="small muted">Write a note or mark a moment; then this grade can point at it.</p>` : nothing}
      ${notes.map((id) => html`<label class="check"><input type="checkbox" .checked=${cited.notes.includes(id)} ?disabled=${disabled} @change=${cite('notes',
        id)}><span>My ${noteWord(state, id)}</span></label>`)}
      ${moments.map((m) => html`<label class="check"><input type="checkbox" .checked=${cited.moments.includes(m.id)} ?disabled=${disabled}
        @change=${cite('moments', m.id)}>
        <span><span class="tabular muted">${sinceStart(state, m.markedAt)}</span> <bdi>${m.name || 'A moment'}</bdi></span></label>`)}</div></details>`;
}

function words({moments, notes}) {
  return listOf([notes.length ? counted(notes.length, 'note') : '', moments.length ? counted(moments.length, 'moment') : ''].filter(Boolean));
}

/** The evidence of one grade to read: moments as links into the replay, notes in full. Nothing where none was cited. */
export function restsOn(state, seat, questionId, criterion, replayAt) {
  const cited = evidenceFor(state, seat, questionId, criterion);
  if (!cited.moments.length && !cited.notes.length) return nothing;
  return html`<details class="rests-on"><summary class="small">${icon('link')}<span>Rests on ${words(cited)}</span></summary><ul>
    ${cited.moments.map((id) => [id, state.moments[seat]?.[id]]).filter(([, m]) => m).map(([, m]) => html`<li><a class="tabular"
      href=${replayAt({at: m.markedAt})} target="_blank" rel="noopener">${sinceStart(state, m.markedAt)}</a> <bdi>${m.name || 'A moment'}</bdi></li>`)}
    ${cited.notes.map((id) => html`<li class="kept-lines" dir="auto"><span class="muted">${noteWord(state, id)}:</span> ${noteOf(state, seat,
      id)}</li>`)}</ul></details>`;
}
