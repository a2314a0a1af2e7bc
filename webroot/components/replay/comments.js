// What the panel says when looking back, beside the interview and never part of it: moments with a name, and notes.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {BOUNDS} from '/protocol/wire.js';
import {nameOf} from '/state/select.js';
import {digits} from '/state/timer.js';
import {fullMoment} from '/state/wording.js';

const {WORDS_MAX} = BOUNDS.WriteComment;
const {NAME_MAX} = BOUNDS.NameMoment;
const KINDS = [['NOTE', 'Note', 'note'], ['MOMENT', 'Moment', 'flag']];

/** Every comment in the order of the interview: `{id, seat, kind, about, words, at}`. */
export const commentsOf = (last) => Object.entries(last.comments)
  .flatMap(([seat, byId]) => Object.entries(byId).map(([id, each]) => ({id, seat, ...each}))).sort((a, b) => a.about - b.about);

/**
 * view: {timeline, last, at, you, canWrite, busy, kind, editing: id, onJump(offset), onKind(kind), onEdit(id), onWrite(words),
 * onChange(comment, words), onRemove(comment)}
 */
export function comments(view) {
  const {last, canWrite} = view;
  const all = commentsOf(last);
  return html`<div class="column-scroll comments" tabindex="0" role="region" aria-label="Looking back">
      ${all.length ? html`<ol class="comment-list">${repeat(all, (each) => `${each.seat} ${each.id}`, (each) => entry(view, each))}</ol>`
      : html`<p class="small muted comments-empty">${canWrite
        ? 'Stop where something is worth a word: mark the moment, or write a note. Only the panel reads it, and the interview’s own moments and notes '
          + 'stay as they are.' : last.phase === 'CLOSED' ? 'Nobody on the panel has marked or noted anything since.'
        : 'Moments and notes can be added once the session is closed.'}</p>`}
    </div>
    ${canWrite ? newComment(view) : nothing}`;
}

function entry(view, each) {
  const {timeline, last, you, canWrite, busy, editing, onJump, onEdit, onRemove} = view;
  const mine = canWrite && each.seat === you?.seat;
  const word = each.kind === 'MOMENT' ? 'moment' : 'note';
  return html`<li class="comment" data-kind=${each.kind}>
    <header><button type="button" class="button button-quiet button-small tabular" title="Go there" @click=${() =>
      onJump(timeline.replayTime(each.about))}>${digits(Math.round(timeline.replayTime(each.about) / 1000))}</button>
      <bdi class="grow small muted">${nameOf(last, each.seat)}, <time title=${fullMoment(each.at)}>looking back</time></bdi>
      ${mine && editing !== each.id ? html`<button type="button" class="button button-quiet button-small button-icon" aria-label="Change your ${word}"
        title="Change" ?disabled=${busy} @click=${() => onEdit(each.id)}>${icon('pencil')}</button>
      <button type="button" class="button button-quiet button-small button-icon" aria-label="Remove your ${word}" title="Remove" ?disabled=${busy}
        @click=${() => onRemove(each)}>${icon('close')}</button>` : nothing}</header>
    ${mine && editing === each.id ? change(view, each) : html`<p class="kept-lines" dir="auto">${each.kind === 'MOMENT'
      ? html`${icon('flag')}<strong>${each.words}</strong>` : each.words}</p>`}</li>`;
}

const field = (kind, value, placeholder, busy) => (kind === 'MOMENT'
  ? html`<input class="input" name="words" maxlength=${NAME_MAX} autocomplete="off" dir="auto" ?disabled=${busy} .value=${value} placeholder=${placeholder}>`
  : html`<textarea class="textarea" name="words" rows="2" maxlength=${WORDS_MAX} dir="auto" ?disabled=${busy} .value=${value}
    placeholder=${placeholder}></textarea>`);

/** The words of a form, given on once they say something. */
const submitting = (give) => (event) => {
  event.preventDefault();
  const words = event.target.elements.words.value.trim();
  if (words) give(words, event.target);
};

function change({busy, onChange, onEdit}, each) {
  return html`<form class="comment-change" @submit=${submitting((words) => onChange(each, words))} @keydown=${(e) => e.key === 'Escape' && onEdit(null)}>
    <label><span class="visually-hidden">${each.kind === 'MOMENT' ? 'Name of the moment' : 'The note'}</span>${field(each.kind, each.words, '', busy)}</label>
    <div class="row"><button type="submit" class="button button-small" ?disabled=${busy}>${icon('check')}Save</button><button type="button"
      class="button button-quiet button-small" @click=${() => onEdit(null)}>Cancel</button></div></form>`;
}

function newComment({at, busy, kind, onKind, onWrite}) {
  const add = submitting((words, form) => onWrite(words).then((written) => written && form.reset()));
  return html`<form class="comment-form" @submit=${add}>
    <div class="segments" role="group" aria-label="Add">${KINDS.map(([each, words, symbol]) => html`<button type="button" class="segment"
      aria-pressed=${kind === each ? 'true' : 'false'} @click=${() => onKind(each)}>${icon(symbol)}${words}</button>`)}</div>
    <div class="comment-words"><label class="grow"><span class="visually-hidden">${kind === 'MOMENT' ? 'Name of the moment' : 'Note on this instant'}</span>
      ${field(kind, '', `${kind === 'MOMENT' ? 'A name for' : 'About'} ${digits(Math.floor(at / 1000))}…`, busy)}</label><button type="submit" class="button"
        ?disabled=${busy}>Add</button></div></form>`;
}
