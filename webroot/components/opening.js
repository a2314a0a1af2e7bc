// A page that reads a session's log before it can show anything: what it shows until then, and where the log does not come.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon, mark} from '/components/icons.js';
import {shell} from '/components/shell.js';

/** An error of reading or folding as `{title, detail, again}`; `title` is for one that says nothing itself. */
export function openingProblem(error, title) {
  if (error.name === 'UnknownEventError') return {title: 'This page is older than the server', detail: error.message, again: true};
  return {title: error.title ?? title, again: error.again ?? true,
    detail: error.title ? error.detail : 'The server did not answer as expected. Check that it runs, then try again.'};
}

/** view: {what, symbol, home, problem or null, retry()} */
export function opening({what, symbol, home, problem, retry}) {
  return html`${shell({home})}<main class="ending" id="main">${problem
    ? html`<span class="ending-icon">${icon(symbol)}</span><h1 class="title">${problem.title}</h1><p class="lede">${problem.detail}</p>
      ${problem.again ? html`<div class="row"><button type="button" class="button button-primary" @click=${retry}>Try again</button></div>` : nothing}`
    : html`<h1 class="visually-hidden">${what}</h1><span class="ending-mark">${mark()}</span><p class="lede"
      role="status">Reading the session’s log…</p>`}</main>`;
}
