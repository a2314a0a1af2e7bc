// What the reader of a file was not sure of, and what it left out: each with the way to set it right.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {counted} from '/state/wording.js';

const SHOWN_MAX = 100;

/** @param model `{importing, warnings, draft}` */
export function doubtsPart({importing, warnings, draft}, act) {
  if (!importing || warnings.length + draft.leftOut.length === 0) return nothing;
  return html`<section class="doubts" aria-label="Doubtful places in the file">
    ${warnings.length === 0 ? nothing : html`<details class="notice notice-amber" ?open=${warnings.length <= 6}>
      <summary>${icon('warning')}<strong>${counted(warnings.length, 'thing')} to look at</strong>${icon('down')}</summary>
      <ul class="doubt-rows">${warnings.slice(0, SHOWN_MAX).map(({line, message}) => html`<li>
        <button type="button" class="doubt-line tabular" @click=${() => act.toLine(line)}>line ${line}</button><span dir="auto">${message}</span></li>`)}</ul>
      ${more(warnings)}</details>`}
    ${draft.leftOut.length === 0 ? nothing : html`<details class="notice" ?open=${draft.leftOut.length <= 6}>
      <summary>${icon('info')}<strong>${counted(draft.leftOut.length, 'line')} left out</strong>${icon('down')}</summary>
      <ul class="doubt-rows">${draft.leftOut.slice(0, SHOWN_MAX).map(left => html`<li>
        <span class="doubt-line muted tabular">line ${left.line}</span>
        <span class="grow"><q dir="auto">${left.text.trim()}</q> <span class="muted">${left.reason}</span></span>
        <span class="row doubt-acts"><button type="button" class="button button-small" @click=${() => act.takeIn(left)}>Make it a question</button>
          <button type="button" class="button button-small" @click=${() => act.addToAnswer(left)}>Add to the answer above</button></span></li>`)}</ul>
      ${more(draft.leftOut)}</details>`}
  </section>`;
}

const more = items => (items.length > SHOWN_MAX ? html`<p class="small muted">And ${items.length - SHOWN_MAX} more, which show as these are dealt with.</p>`
  : nothing);
