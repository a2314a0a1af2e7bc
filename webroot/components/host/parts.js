// Small pieces that the host's pages share.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {phaseWord, roleWord} from '/state/wording.js';

const PHASE_LOOKS = {
  LOBBY: ['badge-amber', 'hourglass'],
  LIVE: ['badge-accent', 'live'],
  DEBRIEF: ['', 'scale'],
  CLOSED: ['badge-quiet', 'check'],
};

export function phaseBadge(phase) {
  const [look, picture] = PHASE_LOOKS[phase] ?? ['badge-quiet', 'info'];
  return html`<span class="badge ${look}">${icon(picture)}${phaseWord(phase)}</span>`;
}

const ROLE_ICONS = {LEAD: 'push', INTERVIEWER: 'scorecard', CANDIDATE: 'person', OBSERVER: 'eye', REGRADER: 'replay'};

export function roleLabel(role) {
  return html`<span class="role-label">${icon(ROLE_ICONS[role] ?? 'person')}${roleWord(role)}</span>`;
}

/** A failure in words, with what to do next. Announced at once, for it is the answer to something just pressed. */
export function problemNotice(problem, {action = nothing} = {}) {
  if (!problem) return nothing;
  return html`<div class="notice notice-red" role="alert">${icon('warning')}
    <div class="grow"><strong>${problem.title ?? 'Something went wrong'}.</strong> ${problem.detail ?? problem.message}</div>${action}</div>`;
}

/** A menu closes when the focus leaves it. */
export function closeBehind(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

/** Grey bars in the shape of what is coming; they say nothing to a screen reader, the words do. */
export function waiting(rows, words = 'Loading') {
  return html`<div class="waiting"><span class="visually-hidden">${words}</span>
    ${Array.from({length: rows}, () => html`<span class="waiting-row" aria-hidden="true"></span>`)}</div>`;
}

/** A seat's link with the button that matters beside it. The field is there to be checked and selected by hand. */
export function linkField(link, who) {
  return html`<input class="input mono link-field" readonly .value=${link} aria-label=${`Link for ${who}`}
    @focus=${event => event.target.select()}>`;
}

export const absoluteLink = link => new URL(link, location.origin).href;
