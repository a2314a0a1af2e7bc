// Bringing in a bank: the server reads the file first and says what it understood; only then may it be saved.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {openDialog} from '/components/host/dialog.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {api} from '/protocol/api.js';
import {keep} from '/protocol/keep.js';
import {IMPORTED} from '/state/bank-edit.js';
import {counted, plainText} from '/state/wording.js';

const SHOWN_AT_FIRST = 6;


/** @returns the saved bank, or undefined where the person left or the file would not do */
export function importDialog(file, guard) {
  const state = {step: 'CHECKING', sent: 0, seconds: 0, result: null, problem: null, bytes: null, allWarnings: false, allLeftOut: false};
  const handle = openDialog((dialog, headingId) => content(file, state, dialog, headingId, {save, check, correct, draw: () => handle.draw()}), {wide: true});

  async function check() {
    Object.assign(state, {step: 'CHECKING', problem: null, sent: 0, seconds: 0});
    handle.draw();
    const watch = setInterval(() => {
      state.seconds += 1;
      handle.draw();
    }, 1000);
    try {
      // Read once and saved as read: what was looked at is what is stored, even if the file changes meanwhile.
      state.bytes ??= await file.arrayBuffer();
      state.result = await guard(api.checkBank(file.name, state.bytes, sent => {
        state.sent = sent;
        handle.draw();
      }));
      state.step = 'PREVIEW';
    } catch (problem) {
      Object.assign(state, {step: 'REFUSED', problem: readable(problem)});
    } finally {
      clearInterval(watch);
    }
    handle.draw();
  }

  async function save() {
    Object.assign(state, {step: 'SAVING', problem: null});
    handle.draw();
    try {
      handle.close(await guard(api.saveBank(file.name, state.bytes)));
    } catch (problem) {
      Object.assign(state, {step: 'PREVIEW', problem: readable(problem)});
      handle.draw();
    }
  }

  async function correct() {
    if (await keep(`bank ${IMPORTED}`, {name: file.name, result: state.result})) {
      location.assign(`/banks/${IMPORTED}`);
    } else {
      state.problem = {title: 'This browser keeps nothing for this page', detail: 'Save the bank first, and correct it on its own page.'};
      handle.draw();
    }
  }

  check();
  return handle.closed;
}

/** A folder dropped by mistake, or a file that went away, fails in the browser and not at the server. */
function readable(problem) {
  if (problem.title) return problem;
  return {title: 'This file could not be read', detail: 'Choose one file, not a folder, and check that it is still there.'};
}

function content(file, state, dialog, headingId, act) {
  const {step, result, problem} = state;
  const saving = step === 'SAVING';
  const usable = result !== null && result.questionCount > 0;
  return html`
    <div class="dialog-body import" aria-busy=${step === 'CHECKING' || saving}>
      <div><p class="label" dir="auto">${file.name}</p>
        <h2 class="heading" id=${headingId}>${headline(step, result)}</h2></div>
      ${problemNotice(problem)}
      ${step === 'CHECKING' ? html`${progressPart(state)}${waiting(4, 'Reading the file')}` : nothing}
      ${result && step !== 'CHECKING' ? preview(result, state, act) : nothing}
    </div>
    <div class="dialog-foot">
      <button type="button" class="button" @click=${() => dialog.close()}>${step === 'REFUSED' || (result && !usable) ? 'Close' : 'Cancel'}</button>
      ${step === 'REFUSED' ? html`<button type="button" class="button button-primary" @click=${act.check}>Try again</button>` : nothing}
      ${usable ? html`<button type="button" class="button" ?disabled=${saving} @click=${act.correct}>${icon('pencil')}Correct it first</button>` : nothing}
      ${usable || step === 'CHECKING' ? html`<button type="button" class="button button-primary" ?disabled=${!usable || saving || step === 'CHECKING'}
        @click=${act.save}>
        ${saving ? 'Saving…' : usable ? `Save ${counted(result.questionCount, 'question')}` : 'Save'}</button>` : nothing}
    </div>`;
}

/** Only where it takes long enough to wonder: first how much has gone out, then how long the reading has taken. */
function progressPart({sent, seconds}) {
  if (seconds === 0) return nothing;
  return html`<div class="import-progress">${sent < 1 ? html`<progress max="1" .value=${sent} aria-label="Sent so far"></progress>` : html`<progress
    aria-label="Reading the file"></progress>`}
    <span class="small muted tabular">${sent < 1 ? `${Math.round(sent * 100)} % sent` : `Sent. Reading it for ${seconds} s`}</span></div>`;
}

function headline(step, result) {
  if (step === 'CHECKING') return 'Reading the file…';
  if (step === 'REFUSED') return 'This file cannot be imported';
  if (result.questionCount === 0) return 'No question found in this file';
  return `${counted(result.questionCount, 'question')} in ${counted(result.sectionCount, 'section')}`;
}

function preview(result, state, act) {
  if (result.questionCount === 0) {
    return html`<p>A question is a numbered line (<code>1. How do you…?</code>), under a heading that names its section.
      Give the file some, save it, and import it again.</p>${leftOutPart(result, state, act)}`;
  }
  return html`
    <p class="muted">${result.withGuidance === result.questionCount ? 'Every question has guidance'
      : result.withGuidance === 0 ? 'No question has guidance; the panel will grade without it'
      : `${result.withGuidance} of ${result.questionCount} have guidance`}.
      ${result.warnings.length + result.leftOut.length === 0 ? 'Nothing was left out.' : nothing}</p>
    ${warningsPart(result, state, act)}
    ${leftOutPart(result, state, act)}
    <div class="import-sections">${result.sections.map((section, i) => sectionPart(section, i === 0 && result.sections.length < 4))}</div>`;
}

function some(items, all, showAll, template) {
  const shown = all ? items : items.slice(0, SHOWN_AT_FIRST);
  return html`<ul class="import-lines">${shown.map(template)}</ul>
    ${shown.length < items.length ? html`<button type="button" class="button button-small button-quiet" @click=${showAll}>
      Show ${items.length - shown.length} more</button>` : nothing}`;
}

const lineNumber = line => html`<span class="import-line tabular">${line ? `line ${line}` : ''}</span>`;

function warningsPart({warnings}, state, act) {
  if (warnings.length === 0) return nothing;
  return html`<div class="notice notice-amber">${icon('warning')}<div class="grow"><h3 class="subheading">${counted(warnings.length, 'thing')} to look at</h3>
    ${some(warnings, state.allWarnings, () => { state.allWarnings = true; act.draw(); },
      warning => html`<li>${lineNumber(warning.line)}<span dir="auto">${warning.message}</span></li>`)}</div></div>`;
}

function leftOutPart({leftOut}, state, act) {
  if (leftOut.length === 0) return nothing;
  return html`<div class="notice">${icon('info')}<div class="grow"><h3 class="subheading">${counted(leftOut.length, 'line')} left out</h3>
    ${some(leftOut, state.allLeftOut, () => { state.allLeftOut = true; act.draw(); },
      left => html`<li>${lineNumber(left.line)}<span><q dir="auto">${left.text}</q> <span class="muted">${left.reason}</span></span></li>`)}</div></div>`;
}

function sectionPart(section, open) {
  return html`<details class="import-section" ?open=${open}>
    <summary><span dir="auto">${section.title || 'Without a heading'}</span>
      <span class="muted tabular small">${section.questions.length}</span></summary>
    <ol class="import-questions">${section.questions.map(question => html`<li>
      <span class="import-prompt" dir="auto">${plainText(question.prompt)}</span>
      ${lineNumber(question.line)}</li>`)}</ol>
  </details>`;
}
