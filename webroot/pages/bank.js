// One question bank: look through it, edit it with undo, and save it as its next version. The same page corrects what
// was found in a file before it becomes a bank (/banks/import).
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {forget, keep, kept} from '/protocol/keep.js';
import {shell} from '/components/shell.js';
import {icon} from '/components/icons.js';
import {announce} from '/components/announce.js';
import {confirmAct} from '/components/confirm.js';
import {hostPage} from '/components/host/host-page.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {toast} from '/components/host/toast.js';
import {catalogOf, NO_FILTER} from '/state/catalog.js';
import {canRedo, canUndo, changed, historyOf, redone, undone} from '/state/history.js';
import * as edit from '/state/bank-edit.js';
import {counted} from '/state/wording.js';
import {headPart} from '/pages/bank/head.js';
import {listPart, ROWS} from '/pages/bank/list.js';
import {editorPart} from '/pages/bank/editor.js';
import {doubtsPart} from '/pages/bank/doubts.js';
import {barPart} from '/pages/bank/bar.js';
import {versionsDialog} from '/pages/bank/versions.js';

const KEPT_AFTER_MS = 150;
const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const importing = id === edit.IMPORTED;
const draftKey = `bank ${id}`;

const state = {
  history: null, saved: null, version: 0, shelved: null, file: '', warnings: [],
  kept: false, filter: NO_FILTER, rows: ROWS, open: null, busy: false, problem: null, missing: false,
};

const page = hostPage({view, onSignIn: load});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

const draft = () => state.history.present;
const dirty = () => state.history !== null && (importing || draft() !== state.saved);

// ---- loading, and keeping what is not saved yet ----

async function load() {
  if (state.history) return;
  const waitingHere = await kept(draftKey);
  if (importing) {
    if (!waitingHere) return update({missing: true});
    const {name, result, unsaved} = source = waitingHere;
    return begin({file: name, warnings: result.warnings, kept: true}, edit.draftOf(unsaved ?? result));
  }
  try {
    const [bank, banks] = await page.guard(Promise.all([api.bank(id), api.banks()]));
    const fresh = edit.draftOf(bank);
    begin({version: bank.version, shelved: banks.find(each => each.id === id) ?? null}, fresh);
    if (waitingHere) bringBack(waitingHere);
  } catch (problem) {
    update(problem.status === 404 ? {missing: true} : {problem});
  }
  return undefined;
}

function begin(known, loaded) {
  document.title = `${loaded.title} · Hotseat`;
  update({...known, history: historyOf(loaded), saved: loaded, problem: null});
}

/** An edit that was never saved outlives a reload, a crash of the browser and a server that was away. */
function bringBack({version, unsaved}) {
  const before = state.history;
  update({version, kept: true, history: changed(before, edit.draftOf(unsaved))});
  toast('Your unsaved changes are back', {action: 'Discard them', onAction: () => {
    forget(draftKey);
    update({history: before, version: state.shelved?.version ?? version});
  }});
}

let keeping = null;
let source = null; // the file's name and what was found in it

function keepSoon() {
  clearTimeout(keeping);
  keeping = setTimeout(keepNow, KEPT_AFTER_MS);
}

async function keepNow() {
  clearTimeout(keeping);
  const unsaved = draft();
  if (!dirty()) return forget(draftKey);
  const done = await keep(draftKey, importing ? {...source, unsaved} : {version: state.version, unsaved});
  // More may have been typed meanwhile; that is kept by its own turn.
  if (unsaved === draft()) update({kept: done});
  return undefined;
}

function setHistory(history, more = {}) {
  update({history, kept: false, ...more});
  keepSoon();
}

const change = (next, mark = null, more = {}) => setHistory(changed(state.history, next, mark), more);

// ---- the page ----

function view() {
  if (state.missing) return html`${shell()}<main id="main" class="page">${nothingHere()}</main>`;
  if (!state.history) {
    return html`${shell()}<main id="main" class="page" aria-busy="true"><h1 class="visually-hidden">Question bank</h1>
      ${state.problem ? problemNotice(state.problem, {action: html`<button type="button" class="button button-small" @click=${load}>Try again</button>`})
        : html`<div class="panel">${waiting(8, 'Loading the bank')}</div>`}</main>`;
  }
  const catalog = catalogOf(draft());
  const chosen = state.open === null ? null : edit.find(draft(), state.open);
  const model = {...state, draft: draft(), importing, catalog, chosen, dirty: dirty(),
    undo: canUndo(state.history), redo: canRedo(state.history)};
  return html`${shell({title: draft().title || 'Question bank'})}
    <main id="main" class="bank" data-open=${chosen ? 'question' : 'list'}>
      ${headPart(model, act)}
      <div class="bank-columns">
        <div class="bank-list">${doubtsPart(model, act)}${listPart(model, act)}</div>
        ${editorPart(model, act)}
      </div>
      ${barPart(model, act)}
    </main>`;
}

function nothingHere() {
  return html`<div class="panel empty">${icon('bank')}
    <h1 class="heading">${importing ? 'There is no file to correct here' : 'There is no such bank'}</h1>
    <p>${importing ? 'It was saved or left already. Choose a file on the home page, and correct what was found in it before you save.'
      : html`No bank on this server has the id <code>${id}</code>. It may have been removed.`}</p>
    <a class="button button-primary" href="/">See all banks</a></div>`;
}

// ---- what the parts ask for ----

function focusSoon(selector) {
  document.querySelector(selector)?.focus();
}

const act = {
  filter: filter => update({filter: {...state.filter, ...filter}, rows: ROWS}),
  more: () => update({rows: state.rows + ROWS}),
  open(question) {
    update({open: question});
    document.querySelector('.bank-editor')?.scrollTo(0, 0);
  },
  close() {
    const last = state.open;
    update({open: null});
    focusSoon(`[data-question="${last}"]`);
  },
  bank: fields => change({...draft(), ...fields}, `bank ${Object.keys(fields)}`),
  question: (question, fields) => change(edit.changeQuestion(draft(), question, fields), `${question} ${Object.keys(fields)}`),
  renameSection: (section, title) => change(edit.renameSection(draft(), section, title), `section ${section}`),
  moveToSection: (question, s) => change(edit.moveToSection(draft(), question, s)),
  toNewSection(question) {
    const wider = edit.addSection(draft(), 'New section');
    change(edit.moveToSection(wider, question, wider.sections.length - 1));
    announce('Moved to a new section');
  },
  move: (question, by) => change(edit.moveQuestion(draft(), question, by)),
  add(s, behind) {
    const made = edit.addQuestion(draft(), s, behind);
    change(made.draft, null, {open: made.id, filter: NO_FILTER});
    focusSoon('#edit-prompt');
  },
  duplicate(question) {
    const made = edit.duplicateQuestion(draft(), question);
    change(made.draft, null, {open: made.id});
    announce('Duplicated; this is the copy');
  },
  remove(question) {
    change(edit.removeQuestion(draft(), question), null, {open: null});
    toast('Removed one question', {action: 'Undo', onAction: act.undo});
  },
  takeIn(left) {
    const made = edit.takeIn(draft(), left);
    change(made.draft, null, {open: made.id});
  },
  addToAnswer: left => change(edit.addToAnswer(draft(), left)),
  toLine(line) {
    const question = edit.questionAbove(draft(), line);
    if (question) act.open(question.id);
  },
  undo: () => canUndo(state.history) && setHistory(undone(state.history)),
  redo: () => canRedo(state.history) && setHistory(redone(state.history)),
  favourite,
  save,
  saveAsNew,
  discard,
  copyBank,
  removeBank,
  versions,
};

/** A favourite is a mark of the host's and no edit: it is kept at once and makes no version. */
async function favourite({id: question, savedPrompt, favourite: before}) {
  const mark = value => {
    const everywhere = at => edit.changeQuestion(at, question, {favourite: value});
    const same = state.saved === draft();
    const saved = everywhere(state.saved);
    update({saved, history: {...state.history, past: state.history.past.map(everywhere), present: same ? saved : everywhere(draft())}});
  };
  mark(!before);
  try {
    await page.guard(api.markFavourite(id, savedPrompt, !before));
  } catch (problem) {
    mark(before);
    update({problem});
  }
}

async function save() {
  const wrong = edit.problemOf(draft());
  if (wrong) {
    update({problem: {title: 'Not saved', detail: wrong.words}, ...(wrong.id ? {open: wrong.id, filter: NO_FILTER} : {})});
    return undefined;
  }
  if (importing) return saveAsNew();
  update({busy: true, problem: null});
  const sent = draft();
  try {
    const shelved = await page.guard(api.replaceBank(id, state.version, edit.bankOf(sent)));
    await followFavourites(sent);
    // What was typed while the answer was on its way stays an unsaved change.
    const stored = edit.afterSave(sent);
    const history = {...state.history, mark: null, present: draft() === sent ? stored : draft()};
    update({busy: false, shelved, version: shelved.version, saved: stored, history});
    keepNow();
    toast(`Saved as version ${shelved.version}`);
  } catch (problem) {
    update({busy: false, problem});
  }
  return undefined;
}

/** A favourite whose words were changed stays one. */
async function followFavourites(sent) {
  for (const {favourite: marked, prompt, savedPrompt} of edit.questionsOf(sent)) {
    if (marked && savedPrompt !== null && savedPrompt !== prompt) {
      await api.markFavourite(id, prompt.trim(), true);
      await api.markFavourite(id, savedPrompt, false);
    }
  }
}

/** The bank goes in by the same door as any file. */
async function saveAsNew() {
  update({busy: true, problem: null});
  try {
    const bytes = new TextEncoder().encode(JSON.stringify(edit.bankOf(draft())));
    const made = await page.guard(api.saveBank('bank.json', bytes));
    state.saved = draft();
    clearTimeout(keeping);
    await forget(draftKey);
    leaving = true;
    location.replace(`/banks/${encodeURIComponent(made.id)}`);
  } catch (problem) {
    update({busy: false, problem});
  }
}

async function discard() {
  const sure = await confirmAct({
    title: importing ? 'Leave without saving?' : 'Discard the changes?',
    body: html`<p>${importing ? 'The file stays as it is; what was corrected here is gone.' : 'The bank stays at the version that is saved.'}</p>`,
    act: importing ? 'Leave' : 'Discard them', danger: true,
  });
  if (!sure) return;
  clearTimeout(keeping);
  await forget(draftKey);
  leaving = true;
  if (importing) location.assign('/');
  else location.reload();
}

async function copyBank() {
  try {
    const made = await page.guard(api.copyBank(id));
    toast(`Made “${made.title}”`, {action: 'Open it', onAction: () => location.assign(`/banks/${encodeURIComponent(made.id)}`)});
  } catch (problem) {
    update({problem});
  }
}

async function removeBank() {
  const uses = state.shelved?.sessionCount ?? 0;
  const sure = await confirmAct({
    title: `Remove “${draft().title}”?`,
    body: html`<p>${uses === 0 ? 'No session has used it.' : `${counted(uses, 'session')} used it and ${uses === 1 ? 'keeps its' : 'keep their'} questions.`}
      All its versions go; export it first if you may want it back.</p>`,
    act: 'Remove the bank', danger: true,
  });
  if (!sure) return;
  try {
    await page.guard(api.removeBank(id));
    await forget(draftKey);
    leaving = true;
    location.assign('/');
  } catch (problem) {
    update({problem});
  }
}

async function versions() {
  const old = await versionsDialog(id, page.guard);
  if (!old) return;
  change(edit.draftOf(old), null, {open: null});
  toast(`This is version ${old.version}; save to make it the newest`, {action: 'Undo', onAction: act.undo});
}

let leaving = false;

// Where the browser keeps nothing, or not yet, leaving would lose the work.
addEventListener('beforeunload', event => {
  if (dirty() && !state.kept && !leaving) event.preventDefault();
});

addEventListener('keydown', event => {
  if (!state.history || document.querySelector('dialog[open]') || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const typing = event.target.closest?.('input:not([type=checkbox]), textarea');
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    if (dirty()) save();
  } else if (!typing && (key === 'z' || key === 'y')) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) act.redo();
    else act.undo();
  }
});
