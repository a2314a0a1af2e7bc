// The header that every page wears: the mark, what this page is about, and the theme.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon, mark} from '/components/icons.js';

const THEMES = ['auto', 'light', 'dark'];

function theme() {
  return document.documentElement.dataset.theme ?? 'auto';
}

function nextTheme(event) {
  const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    if (next === 'auto') localStorage.removeItem('hotseat.theme');
    else localStorage.setItem('hotseat.theme', next);
  } catch { /* the choice then lasts as long as the page */ }
  event.currentTarget.title = themeLabel();
  event.currentTarget.setAttribute('aria-label', themeLabel());
}

function themeLabel() {
  return `Theme: ${theme()}. Change it`;
}

/** All three icons are there and the stylesheet shows one, so no page has to hold the theme in its state. */
export function themeButton() {
  return html`<button type="button" class="button button-quiet button-icon button-small" title=${themeLabel()}
    aria-label=${themeLabel()} @click=${nextTheme}>
    ${icon('auto', 'theme-auto')}${icon('sun', 'theme-light')}${icon('moon', 'theme-dark')}
  </button>`;
}

/**
 * The header. `home` is where the mark leads (null for a seat: a candidate has no business on the host's pages),
 * `title` what the page is about, `middle` and `end` templates of the page's own.
 */
export function shell({home = '/', title = '', middle = nothing, end = nothing} = {}) {
  const inside = html`${mark()}<span class="shell-name">Hotseat</span>`;
  return html`<a class="skip-link" href="#main" @click=${skip}>Skip to the content</a>
    <header class="shell ${title ? 'shell-named' : ''}">
      ${home === null
        ? html`<span class="shell-mark">${inside}</span>`
        : html`<a class="shell-mark" href=${home} aria-label="Hotseat, home">${inside}</a>`}
      ${title ? html`<span class="shell-title clip" dir="auto" title=${title}>${title}</span>` : nothing}
      ${middle}
      <div class="shell-end">${end}${themeButton()}</div>
    </header>`;
}

/** A seat's token lives in the fragment, so "#main" must not replace it: move the focus instead. */
function skip(event) {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}
