// The page for an address that leads nowhere: says so, and where the way goes on.
import {html, render} from '/lib/lit-html/lit-html.js';
import {shell} from '/components/shell.js';
import {mark} from '/components/icons.js';

render(html`${shell()}
  <main id="main" class="page page-narrow not-found">
    ${mark()}
    <h1 class="title">Nobody sits here</h1>
    <p class="lede">There is no page at <code dir="auto">${decode(location.pathname)}</code>. A link that was cut in two does this:
      if somebody sent it to you, copy the whole of it, with everything after the <code>#</code>.</p>
    <a class="button button-primary" href="/">Go to the host’s home</a>
  </main>`, document.getElementById('app'));

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
