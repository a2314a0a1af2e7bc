// One question bank: look through it, edit it with undo, and save it as its next version. The same page corrects what
// was found in a file before it becomes a bank (/banks/import).
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {forget, keep, kept} from '/protocol/keep.js';
import {shell} from '/components/shell.js';
import {icon} from '/components/icons.js';
import {hostPage} from '/components/host/host-page.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {toast} from '/components/host/toast.js';
import {catalogOf, NO_FILTER} from '/state/catalog.js';
import {canRedo, canUndo, changed, historyOf} from '/state/history.js';
import * as edit from '/state/bank-edit.js';
import {headPart} from '/pages/bank/head.js';
import {listPart, ROWS} from '/pages/bank/list.js';
import {editorPart} from '/pages/bank/editor.js';
import {doubtsPart} from '/pages/bank/doubts.js';
import {barPart} from '/pages/bank/bar.js';
import {editActs} from '/pages/bank/edits.js';
import {storingActs} from '/pages/bank/storing.js';

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
let leaving = false;
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

const edits = editActs({state, update, draft, change, setHistory});
const act = {
  ...edits,
  ...storingActs({id, importing, state, update, draft, change, undo: edits.undo, guard: page.guard, kept: {now: keepNow, leave}}),
};

/** Nothing here is worth keeping any more. */
async function leave() {
  clearTimeout(keeping);
  leaving = true;
  await forget(draftKey);
}

// Where the browser keeps nothing, or not yet, leaving would lose the work.
addEventListener('beforeunload', event => {
  if (dirty() && !state.kept && !leaving) event.preventDefault();
});

addEventListener('keydown', event => {
  if (!state.history || document.querySelector('dialog[open]') || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const typing = /** @type {Element} */ (event.target).closest?.('input:not([type=checkbox]), textarea');
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    if (dirty()) act.save();
  } else if (!typing && (key === 'z' || key === 'y')) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) act.redo();
    else act.undo();
  }
});
