// What the pages about a finished interview do alike: read the log that this link opens, and say so where it opens none.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {icon, mark} from '/components/icons.js';
import {shell} from '/components/shell.js';
import {seenLog} from '/protocol/seen-log.js';
import {fold} from '/state/session.js';

export const sessionId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
export const token = location.hash.slice(1).split('&')[0];
const app = document.getElementById('app');

/** A place of this session, opened with the same right as this page. */
export const link = (place, at = null) => `/${place}/${encodeURIComponent(sessionId)}#${token}${at === null ? '' : `&t=${at}`}`;
export const seatLink = () => (token ? `/s/${encodeURIComponent(sessionId)}#${token}` : `/sessions/${encodeURIComponent(sessionId)}`);

/**
 * Loads and draws. `view({session, audience, you, state})` makes the page's template.
 * @returns `{draw, load}`
 */
export function outcomePage({what, view}) {
  let loaded = null;
  let problem = null;

  async function load() {
    problem = null;
    draw();
    try {
      const {session, audience, you, events} = await seenLog(sessionId, token);
      loaded = {session, audience, you, state: fold(events)};
      document.title = `${what}: ${session.title} · Hotseat`;
    } catch (error) {
      problem = error.name === 'UnknownEventError' ? {title: 'This page is older than the server', detail: error.message, again: true}
        : {title: error.title ?? 'This could not be loaded', detail: error.title ? error.detail : 'The server did not answer as expected.', again: error.again ?? true};
    }
    draw();
  }

  function draw() {
    render(loaded ? view(loaded) : html`${shell({home: token ? null : '/'})}<main class="ending" id="main">${problem
      ? html`<span class="ending-icon">${icon('document')}</span><h1 class="title">${problem.title}</h1><p class="lede">${problem.detail}</p>
        ${problem.again ? html`<div class="row"><button type="button" class="button button-primary" @click=${load}>Try again</button></div>` : nothing}`
      : html`<h1 class="visually-hidden">${what}</h1><span class="ending-mark">${mark()}</span><p class="lede" role="status">Reading the session’s log…</p>`}</main>`, app);
  }

  addEventListener('hashchange', () => location.reload());
  load();
  return {draw, load};
}
