// What the pages about a finished interview do alike: read what this link opens, and say so where it opens nothing.

import {render} from '/lib/lit-html/lit-html.js';
import {opening, openingProblem} from '/components/opening.js';
import {seenLog} from '/protocol/seen-log.js';
import {fold} from '/state/session.js';

export const sessionId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
export const token = location.hash.slice(1).split('&')[0];
const app = document.getElementById('app');

/** A place of this session, opened with the same right as this page. */
export const link = (place, at = null) => `/${place}/${encodeURIComponent(sessionId)}#${token}${at === null ? '' : `&t=${at}`}`;
export const seatLink = () => (token ? `/s/${encodeURIComponent(sessionId)}#${token}` : `/sessions/${encodeURIComponent(sessionId)}`);

/** The session as this link may know it: `{title, session, audience, you, state}` */
export async function readLog() {
  const {session, audience, you, events} = await seenLog(sessionId, token);
  return {title: session.title, session, audience, you, state: fold(events)};
}

/**
 * Loads and draws. `read()` gets what is shown, with its `title`, and `view(loaded)` makes the page's template of it.
 * @returns `{draw, load}`
 */
export function outcomePage({what, read, view}) {
  let loaded = null;
  let problem = null;

  async function load() {
    problem = null;
    draw();
    try {
      loaded = await read();
      document.title = `${what}: ${loaded.title} · Hotseat`;
    } catch (error) {
      problem = openingProblem(error, 'This could not be loaded');
    }
    draw();
  }

  function draw() {
    render(loaded && !problem ? view(loaded) : opening({what, symbol: 'document', home: token ? null : '/', problem, retry: load}), app);
  }

  addEventListener('hashchange', () => location.reload());
  load();
  return {draw, load};
}
