// The frame around the three parts of setting up a session: the way between them, and the bar with the total.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {problemNotice} from '/components/host/parts.js';
import {totals} from '/state/plan-draft.js';
import {isBlank} from '/state/session-draft.js';
import {counted, minutesWord} from '/state/wording.js';

/** On a narrow screen one part shows at a time; these lead from one to the other. */
export function stepsPart({step: current, plan: chosen}, act) {
  const step = (name, words, count) => html`<button type="button" class="segment step-${name}" aria-current=${current === name ? 'step' : nothing}
    @click=${() => act.step(name)}>${words}${count ? html`<span class="chip-count">${count}</span>` : nothing}</button>`;
  return html`<nav class="new-steps" aria-label="Parts of this page"><div class="segments">
    ${step('people', 'Who and what')}${step('questions', 'Questions')}${step('plan', 'Plan', chosen.length)}</div></nav>`;
}

/** What the plan comes to, what is still missing, and the way on: always in sight. */
export function barPart(model, problems, act) {
  const {draft, problem, attempted, busy} = model;
  const {count, minutes} = totals(model.plan);
  const open = problems.length;
  return html`<div class="foot-bar new-bar">
    ${problem ? html`<div class="foot-bar-problem">${problemNotice(problem, {action: bankIsStale(problem)
      ? html`<button type="button" class="button button-small" @click=${act.reloadBank}>Load the bank anew</button>` : nothing})}</div>` : nothing}
    <p class="bar-total tabular"><strong>${minutesWord(minutes)}</strong> <span>${counted(count, 'question')}</span></p>
    <p class="bar-next small muted">${open === 0 ? html`${icon('check')}Everything is there.` : attempted
      ? html`<button type="button" class="bar-problem" @click=${act.goToProblem}>${icon('warning')}${problems[0].message}${open > 1 ? ` And ${open - 1} more.`
        : ''}</button>`
      : isBlank(draft) ? 'Kept in this tab as you type.' : `${counted(open, 'thing')} still to fill in. Kept in this tab as you type.`}</p>
    ${isBlank(draft) ? nothing : html`<button type="button" class="button button-quiet bar-over" @click=${act.startOver}>Start over</button>`}
    <button type="button" class="button button-primary" ?disabled=${busy} @click=${act.create}>${busy ? 'Creating…' : 'Create the session'}</button>
  </div>`;
}

/** The bank was saved anew or removed while the plan was being made: the plan can be matched with what is there now. */
const bankIsStale = problem => problem.status === 404 || problem.status === 409;
