// What a browser without the host cookie sees on the host's pages: exactly what to do, and nothing else.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {copyButton} from '/components/host/copy-button.js';

export const HOST_LINK_COMMAND = 'scripts/hotseat host-link';

/** The key out of whatever was pasted: the whole link, its fragment, or the key alone. */
export function hostKeyIn(pasted) {
  const text = pasted.trim();
  const found = /(?:^|#)host=([^\s&#]+)/.exec(text);
  if (found) return decodeURIComponent(found[1]);
  return /^[\w.~+/=-]+$/.test(text) && !text.includes('://') ? text : null;
}

/**
 * @param state    `{refused, busy, practice}`; `refused` holds the words for a key that the server did not take, `practice` says that people may practise here
 * @param onKey    told the key, or null where what was pasted holds none
 */
export function signedOut(state, onKey) {
  const submit = event => {
    event.preventDefault();
    onKey(hostKeyIn(new FormData(event.target).get('link') ?? ''));
  };
  return html`<main id="main" class="page page-narrow signed-out">
    <div class="signed-out-lead">
      <h1 class="title">This page is the host’s</h1>
      <p class="lede">The host sets up sessions and hands out the links. Whoever runs this server can prove it with one command.</p>
    </div>
    <ol class="steps">
      <li><span class="step-words">On the machine that Hotseat runs on, in its folder, run</span>
        <span class="command"><code>${HOST_LINK_COMMAND}</code>
          ${copyButton({text: HOST_LINK_COMMAND, kind: 'button-small', of: `the command ${HOST_LINK_COMMAND}`})}</span></li>
      <li><span class="step-words">It prints a link. Open that link in this browser, or paste it here:</span>
        <form class="signed-out-form" @submit=${submit}>
          <label class="visually-hidden" for="host-link">Host link</label>
          <input id="host-link" name="link" class="input mono" autocomplete="off" spellcheck="false" required
            placeholder=${`${location.origin}/#host=…`} aria-invalid=${state.refused ? 'true' : nothing} aria-describedby="host-link-problem">
          <button class="button button-primary" ?disabled=${state.busy}>${state.busy ? 'Signing in…' : 'Sign in'}</button>
        </form>
        <p id="host-link-problem" class="problem" role="alert">${state.refused ? html`${icon('warning')}<span>${state.refused}</span>` : nothing}</p></li>
    </ol>
    <div class="notice signed-out-seat">${icon('link')}
      <div>Invited to an interview? Open the link that you were sent; it starts with <code>${location.origin}/s/</code>
        and needs no sign-in.</div></div>
    ${state.practice ? html`<div class="notice">${icon('people')}<div
      class="grow spread wrap"><span><strong>Here to practise?</strong> No link and no account is needed: a name is enough.</span>
      <a class="button" href="/practice">Practise interviews</a></div></div>` : nothing}
  </main>`;
}
