// What the panel says when looking back, beside the interview and never part of it.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {nameOf} from '/state/select.js';
import {digits} from '/state/timer.js';
import {fullMoment} from '/state/wording.js';

const WORDS_MAX = 1000;

/** view: {timeline, last, at, you, canWrite, busy, onJump(offset), onWrite(words), onRemove(id)} */
export function comments({timeline, last, at, you, canWrite, busy, onJump, onWrite, onRemove}) {
  const all = Object.entries(last.comments).flatMap(([seat, byId]) => Object.entries(byId).map(([id, each]) => ({id, seat, ...each}))).sort((a, b) => a.about - b.about);
  const send = (event) => {
    event.preventDefault();
    const {words} = event.target.elements;
    if (words.value.trim()) onWrite(words.value.trim()).then((written) => written && event.target.reset());
  };
  return html`<div class="column-scroll comments" tabindex="0" role="region" aria-label="Comments">
      ${all.length ? html`<ol class="comment-list">${repeat(all, (each) => `${each.seat} ${each.id}`, (each) => html`<li class="comment">
        <header><button type="button" class="button button-quiet button-small tabular" title="Go there" @click=${() => onJump(timeline.replayTime(each.about))}>${digits(Math.round(timeline.replayTime(each.about) / 1000))}</button>
          <bdi class="grow small muted">${nameOf(last, each.seat)}, <time title=${fullMoment(each.at)}>looking back</time></bdi>
          ${canWrite && each.seat === you?.seat ? html`<button type="button" class="button button-quiet button-small button-icon" aria-label="Remove your comment" title="Remove" ?disabled=${busy} @click=${() => onRemove(each)}>${icon('close')}</button>` : nothing}</header>
        <p class="kept-lines" dir="auto">${each.words}</p></li>`)}</ol>`
      : html`<p class="small muted comments-empty">${canWrite ? 'Stop where something is worth a word, and write it down. Only the panel reads it; the interview’s own log stays as it is.' : last.phase === 'CLOSED' ? 'Nobody on the panel has commented.' : 'Comments can be written once the session is closed.'}</p>`}
    </div>
    ${canWrite ? html`<form class="talk-form comment-form" @submit=${send}><label class="grow"><span class="visually-hidden">Comment on this instant</span>
      <textarea class="textarea" name="words" rows="2" maxlength=${WORDS_MAX} dir="auto" placeholder="About ${digits(Math.floor(at / 1000))}…"></textarea></label><button type="submit" class="button" ?disabled=${busy}>${icon('talk')}Add</button></form>` : nothing}`;
}
