// The host's home: every session, every bank, and the way to the next interview.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {shell} from '/components/shell.js';
import {icon} from '/components/icons.js';
import {hostPage} from '/components/host/host-page.js';
import {confirmAct} from '/components/confirm.js';
import {problemNotice} from '/components/host/parts.js';
import {toast} from '/components/host/toast.js';
import {addressOf, findIn, filtersIn, withChanged} from '/state/session-list.js';
import {counted} from '/state/wording.js';
import {sessionsPart} from '/pages/home/sessions.js';
import {banksPart} from '/pages/home/banks.js';
import {rubricsPart} from '/pages/home/rubrics.js';
import {practicePart} from '/pages/home/practice.js';
import {importDialog} from '/pages/home/import-dialog.js';
import {isSessionFile, sessionImportDialog} from '/pages/home/session-import.js';

const REFRESH_MS = 10_000;

const state = {
  sessions: null, banks: null, rubrics: null, practice: null, problem: null,
  find: findIn(location.search), filters: filtersIn(findIn(location.search)) > 0,
  part: 'SESSIONS', dragging: false, newBank: null,
};

let loaded = 0;
const page = hostPage({view, onSignIn: () => load({all: true})});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

/** Mostly what changed since; `all` also finds what came in from elsewhere and changed last before that. */
async function load({all = false} = {}) {
  try {
    const since = all ? 0 : (state.sessions ?? []).reduce((last, session) => Math.max(last, session.updatedAt), 0);
    const [changed, banks, rubrics, practice] = await page.guard(Promise.all([api.sessions(since), api.banks(), api.rubrics(), practised()]));
    const first = loaded === 0;
    loaded += 1;
    update({sessions: withChanged(state.sessions ?? [], changed), banks, rubrics, practice, problem: null});
    if (first) scrollTo(0, history.state?.scrolledTo ?? 0);
  } catch (problem) {
    update({problem});
  }
}

async function practised() {
  const [reports, {mode}] = await Promise.all([api.practiceReports(), api.practice()]);
  return {...reports, mode};
}

function view() {
  const model = {...state, hasBanks: state.banks === null || state.banks.length > 0};
  const part = (name, words, count) => html`<button type="button" class="segment" aria-pressed=${state.part === name}
    @click=${() => update({part: name})}>${words}${count === undefined ? nothing : html`<span
      class="chip-count">${count.toLocaleString('en-GB')}</span>`}</button>`;
  return html`${shell()}
    <main id="main" class="page home">
      <h1 class="visually-hidden">Sessions, question banks and rubrics</h1>
      ${problemNotice(state.problem, {action: html`<button type="button" class="button button-small" @click=${() => load()}>Try again</button>`})}
      <div class="segments home-segments" role="group" aria-label="Show">
        ${part('SESSIONS', 'Sessions', state.sessions?.length)}${part('BANKS', 'Banks', state.banks?.length)}${part('RUBRICS', 'Rubrics',
          state.rubrics?.length)}
      </div>
      <div class="home-columns" data-part=${state.part}>
        ${sessionsPart(model, act)}
        <div class="home-shelf">${banksPart(model, act)}${rubricsPart(model, act)}${practicePart(model)}</div>
      </div>
    </main>
    ${state.dragging ? html`<div class="drop-veil" aria-hidden="true"><div class="drop-veil-words">${icon('upload')}Drop to check this file</div></div>`
      : nothing}`;
}

const act = {
  /** What is looked for stands in the address, for Back, a reload and a link; typing leaves one entry and not one a letter. */
  find(change, {typing = false} = {}) {
    const find = {...state.find, ...change};
    history[typing ? 'replaceState' : 'pushState'](null, '', location.pathname + addressOf(find));
    update({find});
  },
  toggleFilters: () => update({filters: !state.filters}),
  importFile,
  removeBank,
  importRubric,
  removeRubric,
};

async function importFile(file) {
  if (await isSessionFile(file)) return importSession(file);
  return importBank(file);
}

async function importSession(file) {
  const session = await sessionImportDialog(file, page.guard);
  if (!session) return;
  update({part: 'SESSIONS'});
  await load({all: true});
  toast(`Imported “${session.title}” with ${counted(session.events, 'event')}`, {
    action: 'Open', onAction: () => location.assign(`/sessions/${encodeURIComponent(session.id)}`),
  });
}

async function importBank(file) {
  const bank = await importDialog(file, page.guard);
  if (!bank) return;
  update({newBank: bank.id, part: 'BANKS'});
  await load();
  const saved = state.banks?.find(other => other.id === bank.id) ?? bank;
  toast(`Saved “${saved.title}”${saved.questionCount ? ` with ${counted(saved.questionCount, 'question')}` : ''}`, {
    action: 'Use in a session',
    onAction: () => location.assign(`/new?bank=${encodeURIComponent(bank.id)}`),
  });
}

async function removeBank(bank) {
  const sure = await confirmAct({
    title: `Remove “${bank.title}”?`,
    body: html`<p>Its ${counted(bank.questionCount, 'question')} will no longer be offered for new sessions. ${bank.sessionCount > 0
      ? `${counted(bank.sessionCount, 'session')} used it and ${bank.sessionCount === 1 ? 'keeps its' : 'keep their'} questions.`
      : 'No session has used it.'} Export it first if you may want it back.</p>`,
    act: 'Remove the bank', danger: true,
  });
  if (!sure) return;
  try {
    await page.guard(api.removeBank(bank.id));
    update({banks: state.banks.filter(other => other.id !== bank.id)});
    toast(`Removed “${bank.title}”`);
  } catch (problem) {
    update({problem});
  }
}

async function importRubric(file) {
  try {
    const added = await page.guard(api.addRubric(JSON.parse(await file.text())));
    await load();
    toast(`Saved “${added.rubric.title}”`, {action: 'Open', onAction: () => location.assign(`/rubrics/${encodeURIComponent(added.id)}`)});
  } catch (problem) {
    update({problem: problem instanceof SyntaxError
      ? {title: `“${file.name}” is not a rubric`, detail: 'It cannot be read as JSON. Export a rubric to see what one looks like.'} : problem});
  }
}

async function removeRubric(id, rubric) {
  try {
    await page.guard(api.removeRubric(id));
    update({rubrics: state.rubrics.filter(other => other.id !== id)});
    toast(`Removed “${rubric.title}”`, {action: 'Undo', onAction: async () => {
      await page.guard(api.addRubric({hotseatRubric: 1, ...rubric})).catch(problem => update({problem}));
      load();
    }});
  } catch (problem) {
    update({problem});
  }
}

window.addEventListener('popstate', () => {
  const find = findIn(location.search);
  update({find, filters: state.filters || filtersIn(find) > 0});
});
// The list comes after the page, so the browser alone would restore its place into nothing.
history.scrollRestoration = 'manual';
window.addEventListener('pagehide', () => history.replaceState({scrolledTo: scrollY}, ''));

const carriesFiles = event => event.dataTransfer?.types.includes('Files') === true;

window.addEventListener('dragover', event => {
  if (!carriesFiles(event)) return;
  // Without this the browser would leave the page and open the file, signed in or not.
  event.preventDefault();
  if (page.signedIn && !state.dragging && !document.querySelector('dialog[open]')) update({dragging: true});
});
window.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) update({dragging: false});
});
window.addEventListener('drop', event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  update({dragging: false});
  if (file && page.signedIn && !document.querySelector('dialog[open]')) importFile(file);
});

setInterval(() => {
  if (page.signedIn && !document.hidden) load();
}, REFRESH_MS);
document.addEventListener('visibilitychange', () => {
  if (page.signedIn && !document.hidden) load({all: true});
});
