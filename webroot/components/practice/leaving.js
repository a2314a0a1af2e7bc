// Leaving a practice before its end, and what the others then see of it. Reporting and blocking go another way than the log.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {hasLeft, leftNames} from '/state/practice.js';
import {seatsHere} from '/state/select.js';
import {listOf} from '/state/wording.js';

/** In the head of the room, while there is something to leave. */
export function leaveButton({state, you, live, act}) {
  if (state.practice?.kind !== 'PEERS' || state.phase === 'CLOSED' || hasLeft(state, you.seat)) return nothing;
  return html`<button type="button" class="button button-quiet button-small" data-act="leave" aria-label="Leave, report or block"
    title="Leave, report or block" ?disabled=${!live}
    @click=${act.leavePractice}>${icon('leave')}<span class="wide-words">Leave</span></button>`;
}

/** @type {['blocks' | 'reports', (name: string) => unknown][]} */
const CHOICES = [
  ['blocks', (name) => html`Never match me with <bdi>${name}</bdi> again`],
  ['reports', (name) => html`Report <bdi>${name}</bdi> to the host`],
];

/**
 * Asks what is to be done; null where nothing is, else `{blocks, reports}`, seats each. Where the practice is `over` nobody
 * leaves it, and at least one of the choices is needed.
 */
export function leaveDialog({others, over}) {
  return new Promise((resolve) => {
    const chosen = {blocks: new Set(), reports: new Set()};
    const dialog = document.createElement('dialog');
    dialog.className = 'dialog';
    dialog.setAttribute('aria-labelledby', 'leave-title');
    const nothingChosen = () => !chosen.blocks.size && !chosen.reports.size;
    const draw = () => render(html`<div class="dialog-body">
        <h2 class="heading" id="leave-title">${over ? 'Report or block' : 'Leave this practice?'}</h2>
        ${over ? nothing : html`<p>${others.length === 1 ? html`<bdi>${others[0].name}</bdi> sees`
          : 'The others see'} that you left, and you cannot come back to the round. What was asked and graded so far is kept under <em>My practice</em>.</p>`}
        ${others.map((other) => html`<fieldset class="leave-choices"><legend class="visually-hidden">${other.name}</legend>${CHOICES.map(([kind, words]) =>
          html`
          <label class="check"><input type="checkbox" data-choice="${kind}-${other.seat}" .checked=${chosen[kind].has(other.seat)
            || chosen.reports.has(other.seat)} ?disabled=${kind === 'blocks' && chosen.reports.has(other.seat)}
            @change=${(e) => { chosen[kind][e.target.checked ? 'add'
              : 'delete'](other.seat); draw(); }}><span>${words(other.name)}</span></label>`)}</fieldset>`)}
        <p class="small muted">No reason is needed, and nobody is told that you did. With a report the host sees both names, which practice and when, and
          nothing of what was said.</p>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" autofocus @click=${() => dialog.close('no')}>${over ? 'Not now' : 'Stay'}</button>
        <button type="button" class="button button-primary button-danger" data-act="leave-now" ?disabled=${over && nothingChosen()} @click=${() =>
          dialog.close('yes')}>${!over ? 'Leave' : chosen.reports.size ? 'Report and block' : 'Block'}</button>
      </div>`, dialog);
    draw();
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes' ? {blocks: [...chosen.blocks], reports: [...chosen.reports]} : null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** At the foot of an opened practice. */
export const aboutPartners = ({act}) => html`<p class="practice-about"><button type="button" class="button button-quiet button-small" data-act="about"
  @click=${act.aboutPartners}>${icon('flag')}Report or block</button></p>`;

export const another = ({act}, words = 'Find another partner') => html`<button type="button" class="button" data-act="another"
  @click=${act.another}>${icon('people')}${words}</button>`;

/** Who left, as a sentence's subject, or nothing. */
export function whoLeft(state, you) {
  const names = leftNames(state).filter((_, index) => state.practice.left[index] !== you.seat);
  return names.length ? html`<bdi>${listOf(names)}</bdi>` : null;
}

/** Before anything was asked; with the one who leaves, a first round has nobody to be held by. */
export function leftBeforeStart(view) {
  return html`<p class="lede">${whoLeft(view.state, view.you)} left before the practice began.</p>
    <p class="muted">Nothing was asked or graded, so there is nothing to write.</p><p class="row wrap">${another(view)}</p>`;
}

/** Over the form: why it came to that, and what becomes of it. */
export function leftNotice(view) {
  const {whole, you} = view;
  if (hasLeft(whole, you.seat)) {
    return html`<div class="notice notice-amber left-notice">${icon('leave')}<div
      class="grow stack"><span>You left this practice. Nobody waits for your form; until all open you can still write
        it.</span><span>${another(view)}</span></div></div>`;
  }
  const who = whoLeft(whole, you);
  const others = seatsHere(whole).filter((s) => s.seat !== you.seat && !hasLeft(whole, s.seat));
  return who && html`<div class="notice notice-amber left-notice">${icon('leave')}<div
    class="grow stack"><span>${who} left, and what there is was kept. Nobody waits for that form: everything opens as soon as ${others.length
    ? html`you and <bdi>${listOf(others.map((s) => s.name))}</bdi> have written` : 'yours is in'}.</span><span>${another(view)}</span></div></div>`;
}

/** Somebody of the pair left, and others could hold a further round. */
export function roundOver(view) {
  const {state, you} = view;
  return html`<main class="page page-narrow" id="main"><div class="panel empty">${icon('leave')}<h1 class="heading">${whoLeft(state,
    you)} left, so this round is over</h1>
    <p>What was asked and graded in it is kept. Swap roles to hold the next one without them, or end here and write the forms.</p></div></main>`;
}

/** Somebody who left comes back by their link while the others go on. */
export function youLeft(view) {
  return html`<main class="page page-narrow" id="main"><div class="panel empty">${icon('leave')}<h1 class="heading">You left this practice</h1>
    <p>The others go on without you. What there is for you to keep stands under <a href="/practice/mine">My practice</a>.</p>${another(view)}</div></main>`;
}
