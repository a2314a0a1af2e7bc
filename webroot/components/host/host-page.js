// What all of the host's pages do alike: find out whether this browser is the host's, and let it become so.
import {html, render} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {icon} from '/components/icons.js';
import {shell} from '/components/shell.js';
import {hostKeyIn, signedOut} from '/components/host/signed-out.js';

/**
 * @param view      makes the page's template while signed in; shell included
 * @param onSignIn  told once per sign-in, to start loading
 * @returns `{draw, signedIn, guard}`; `guard(promise)` falls back to the signed-out page where the cookie has gone
 */
export function hostPage({view, onSignIn}) {
  const gate = {known: false, practice: false, signedIn: false, refused: null, busy: false, down: null};
  let drawing = false;
  let again = false;

  /** Moving an element that has the focus fires events in the middle of a drawing; what they change is drawn after it. */
  function draw() {
    if (drawing) {
      again = true;
      return;
    }
    drawing = true;
    try {
      do {
        again = false;
        drawOnce();
      } while (again);
    } finally {
      drawing = false;
    }
  }

  function drawOnce() {
    const out = () => html`${shell()}${gate.down ? serverDown(gate.down, check)
      : gate.known ? signedOut(gate, signIn) : html`<main id="main" class="page" aria-busy="true"><h1 class="visually-hidden">Hotseat</h1></main>`}`;
    render(gate.signedIn ? view() : out(), document.getElementById('app'));
  }

  async function signIn(key) {
    if (key === null) {
      gate.refused = 'That is not a host link. It ends in #host= and a key; copy all of it.';
      return draw();
    }
    gate.busy = true;
    draw();
    try {
      await api.signIn(key);
      Object.assign(gate, {known: true, signedIn: true, refused: null, busy: false});
      onSignIn();
    } catch (problem) {
      Object.assign(gate, {known: true, busy: false});
      gate.refused = problem.status === 401
        ? 'The server does not know this key; it may have been replaced since. Run the command again and use the link that it prints now.'
        : `${problem.title}. ${problem.detail}`;
    }
    draw();
    return undefined;
  }

  /** The key must not stay in the address bar, where the next screen share would show it. */
  function keyFromFragment() {
    if (!location.hash.startsWith('#host=')) return null;
    const key = hostKeyIn(location.hash);
    history.replaceState(null, '', location.pathname + location.search);
    return key;
  }

  async function start() {
    const key = keyFromFragment();
    if (key) await signIn(key);
    // An old link opened again in a browser that is signed in already is no reason to shut it out.
    if (!gate.signedIn) await check();
  }

  async function check() {
    try {
      await api.host();
      Object.assign(gate, {known: true, signedIn: true, down: null});
      onSignIn();
    } catch (problem) {
      gate.known = true;
      gate.down = problem.notSignedIn ? null : problem;
      if (problem.notSignedIn) gate.practice = await api.practice().then(({mode}) => mode !== 'OFF', () => false);
    }
    draw();
    return undefined;
  }

  async function guard(promise) {
    try {
      return await promise;
    } catch (problem) {
      if (problem.notSignedIn) {
        gate.signedIn = false;
        gate.refused = 'This browser is no longer signed in. Open the host link again.';
        draw();
      }
      throw problem;
    }
  }

  // Pasting the host link into a tab that is already here changes the fragment only and loads nothing.
  window.addEventListener('hashchange', () => {
    const key = keyFromFragment();
    if (key) signIn(key);
  });
  draw();
  start();
  return {draw, guard, get signedIn() { return gate.signedIn; }};
}

/** Not being answered is something else than not being let in, and must not look like it. */
function serverDown(problem, again) {
  return html`<main id="main" class="page page-narrow"><div class="empty">${icon('offline')}
    <h1 class="heading">${problem.title}</h1><p>${problem.detail}</p>
    <button type="button" class="button button-primary" @click=${again}>Try again</button></div></main>`;
}
