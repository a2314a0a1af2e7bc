// One rubric: look at one that Hotseat comes with, or write one's own with undo. /rubrics/new begins an empty one,
// /rubrics/new?from=ID a copy.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {confirmAct} from '/components/confirm.js';
import {hostPage} from '/components/host/host-page.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {toast} from '/components/host/toast.js';
import {icon} from '/components/icons.js';
import {shell} from '/components/shell.js';
import {api} from '/protocol/api.js';
import {keptOnDevice} from '/protocol/storage.js';
import {SCALES} from '/protocol/wire.js';
import {canRedo, canUndo, changed, historyOf, redone, undone} from '/state/history.js';
import * as edit from '/state/rubric-edit.js';
import {LEVEL_WORDS, SCALE_WORDS, counted, momentWord} from '/state/wording.js';

const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const isNew = id === 'new';
const copyOf = new URLSearchParams(location.search).get('from');
const kept = keptOnDevice(`hotseat.rubric.${isNew && copyOf ? `new.${copyOf}` : id}`);
const WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const state = {history: null, saved: null, shelved: null, missing: false, problem: null, attempted: false, busy: false};
const page = hostPage({view, onSignIn: load});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

const draft = () => state.history.present;
const readOnly = () => !isNew && state.shelved?.ready;
const dirty = () => !readOnly() && (isNew || JSON.stringify(draft()) !== JSON.stringify(state.saved));

async function load() {
  if (state.history) return;
  try {
    const from = isNew ? copyOf : id;
    const shelved = from ? await page.guard(api.rubric(from)) : null;
    const saved = shelved ? shelved.rubric : edit.blank();
    const first = isNew && shelved ? {...saved, title: `${saved.title} (copy)`} : saved;
    const unsaved = shelved?.ready && !isNew ? null : edit.readDraft(kept.read());
    update({shelved: isNew ? null : shelved, saved, history: historyOf(unsaved ?? first), problem: null});
    document.title = `${saved.title || 'New rubric'} · Hotseat`;
    if (unsaved && !isNew && dirty()) toast('What you had not saved is back', {action: 'Discard it', onAction: () => put(saved)});
  } catch (problem) {
    update(problem.status === 404 ? {missing: true} : {problem});
  }
}

/** `what` joins changes of one field into one step of undo. */
function put(rubric, what = null) {
  state.history = changed(state.history, rubric, what);
  kept.write(dirty() ? rubric : null);
  update({});
}

function view() {
  return html`${shell({title: state.history ? draft().title || 'New rubric' : ''})}
    <main id="main" class="page rubric-page">${state.missing ? html`<div class="empty">${icon('scorecard')}<h1
      class="heading">There is no such rubric</h1><p>It may have been removed. Sessions that were graded by it keep it.</p><a class="button button-primary"
      href="/">To the overview</a></div>`
      : state.history ? body() : state.problem ? problemNotice(state.problem, {action: html`<button type="button" class="button button-small"
        @click=${load}>Try again</button>`}) : waiting(5, 'Loading the rubric')}</main>`;
}

function body() {
  const rubric = draft();
  const problems = edit.problemsOf(rubric);
  const wrong = (field) => (state.attempted ? problems.find((each) => each.field === field)?.message ?? '' : '');
  const fixed = readOnly();
  return html`<header class="stack rubric-head"><a class="small back" href="/">${icon('left')}All rubrics</a>
      ${fixed ? html`<div class="spread wrap"><div><p class="label">Hotseat comes with this rubric</p><h1 class="title">${rubric.title}</h1></div>
        <div class="row"><a class="button button-primary"
          href="/rubrics/new?from=${encodeURIComponent(id)}">${icon('copy')}Make it your own</a>${exportLink()}</div></div>
        <p class="muted">${SCALE_WORDS[rubric.scale]}. ${counted(rubric.criteria.length, 'criterion', 'criteria')}.</p>`
        : html`<div class="spread wrap"><h1 class="label">${isNew ? 'A new rubric' : 'Rubric'}</h1>${isNew ? nothing : html`<div
          class="row">${exportLink()}<button type="button" class="button button-quiet" @click=${removeIt}>${icon('trash')}Remove</button></div>`}</div>
        ${field('title', 'Title', wrong('title'), (idOf, described) => html`<input id=${idOf} class="input rubric-title" dir="auto" maxlength=${edit.TITLE_MAX}
          autocomplete="off" placeholder="What the interview is about" .value=${live(rubric.title)} aria-invalid=${wrong('title') ? 'true' : nothing}
          aria-describedby=${described}
          @input=${(e) => put(edit.withTitle(draft(), e.target.value), 'title')}>`)}
        <label class="field rubric-scale"><span class="field-label">Levels</span><select class="select" @change=${(e) =>
          changeScale(Object.keys(SCALES)[e.target.selectedIndex])}>
          ${Object.keys(SCALES).map((scale) => html`<option
            .selected=${live(rubric.scale === scale)}>${SCALE_WORDS[scale]}</option>`)}</select></label>`}</header>
    <ol class="rubric-criteria">${repeat(rubric.criteria, (_, i) => i, (criterion, i) => (fixed ? shownCriterion(criterion, rubric.scale)
      : editedCriterion(criterion, i, rubric, wrong)))}</ol>
    ${fixed ? nothing : html`<button type="button" class="button" id="field-add" ?disabled=${rubric.criteria.length >= edit.CRITERIA_MAX}
      @click=${addOne}>${icon('plus')}Add a criterion</button>
      ${rubric.criteria.length >= edit.CRITERIA_MAX ? html`<p
        class="small muted">A rubric holds up to ${edit.CRITERIA_MAX}; more than a handful is hard to keep in mind while listening.</p>` : nothing}
      ${bar(problems)}`}`;
}

function field(name, label, problem, control) {
  return html`<div class="field"><label for="field-${name}">${label}</label>${control(`field-${name}`, `problem-${name}`)}
    <p class="problem" id="problem-${name}" ?hidden=${!problem}>${problem ? html`${icon('warning')}<span>${problem}</span>` : nothing}</p></div>`;
}

function shownCriterion(criterion, scale) {
  return html`<li class="panel rubric-criterion"><h2 class="heading">${criterion.name}</h2><dl class="rubric-anchors">${SCALES[scale].map((level, i) =>
    html`<div><dt>${LEVEL_WORDS[level]}</dt><dd>${criterion.anchors[i]}</dd></div>`)}</dl></li>`;
}

function editedCriterion(criterion, i, rubric, wrong) {
  const name = criterion.name.trim() || `criterion ${i + 1}`;
  return html`<li class="panel rubric-criterion"><div class="rubric-criterion-head">
      ${field(`name-${i}`, `Criterion ${i + 1}`, wrong(`name-${i}`), (idOf, described) => html`<input id=${idOf} class="input" dir="auto"
        maxlength=${edit.NAME_MAX} autocomplete="off" .value=${live(criterion.name)} aria-invalid=${wrong(`name-${i}`) ? 'true' : nothing}
        aria-describedby=${described}
        @input=${(e) => put(edit.change(draft(), i, {name: e.target.value}), `name ${i}`)}>`)}
      <label class="field"><span class="field-label">Counts</span><select class="select" aria-label="How much ${name} counts" @change=${(e) =>
        put(edit.change(draft(), i, {weight: WEIGHTS[e.target.selectedIndex]}))}>
        ${WEIGHTS.map((w) => html`<option .selected=${live(criterion.weight === w)}>× ${w}</option>`)}</select></label>
      <div class="row rubric-acts">
        <button type="button" class="button button-quiet button-icon" ?disabled=${i === 0} title="Move up" aria-label="Move ${name} up" @click=${() =>
          put(edit.move(draft(), i, i - 1))}>${icon('up')}</button>
        <button type="button" class="button button-quiet button-icon" ?disabled=${i === rubric.criteria.length - 1} title="Move down"
          aria-label="Move ${name} down" @click=${() => put(edit.move(draft(), i, i + 1))}>${icon('down')}</button>
        <button type="button" class="button button-quiet button-icon" title="Remove" aria-label="Remove ${name}" @click=${() => removeOne(i,
          name)}>${icon('trash')}</button></div></div>
    <div class="rubric-levels">${SCALES[rubric.scale].map((level, rank) => field(`anchor-${i}-${rank}`, LEVEL_WORDS[level], wrong(`anchor-${i}-${rank}`),
      (idOf, described) => html`
      <textarea id=${idOf} class="textarea" rows="2" dir="auto" maxlength=${edit.ANCHOR_MAX} placeholder=${rank === 0 ? 'What you hear at this level'
        : nothing} .value=${live(criterion.anchors[rank])} aria-invalid=${wrong(`anchor-${i}-${rank}`) ? 'true' : nothing} aria-describedby=${described}
        @input=${(e) => put(edit.anchor(draft(), i, rank, e.target.value), `anchor ${i} ${rank}`)}></textarea>`))}</div></li>`;
}

function bar(problems) {
  const {problem, busy, shelved, attempted} = state;
  return html`<div class="foot-bar rubric-bar">
    ${problem ? html`<div class="foot-bar-problem">${problemNotice(problem, {action: problem.status === 409 || problem.status === 404 ? html`<button
      type="button" class="button button-small" @click=${() => save(true)}>Save mine as a copy</button>` : nothing})}</div>` : nothing}
    <div class="row"><button type="button" class="button button-quiet button-icon" title="Undo (Ctrl+Z)" aria-label="Undo" ?disabled=${!canUndo(state.history)}
      @click=${() => step(undone)}>${icon('undo')}</button>
      <button type="button" class="button button-quiet button-icon" title="Redo (Ctrl+Y)" aria-label="Redo" ?disabled=${!canRedo(state.history)} @click=${() =>
        step(redone)}>${icon('redo')}</button></div>
    <p class="bar-next small muted" role="status">${attempted && problems.length ? html`<button type="button" class="bar-problem" @click=${() =>
      goTo(problems[0])}>${icon('warning')}${problems[0].message}${problems.length > 1 ? ` And ${problems.length - 1} more.` : ''}</button>`
      : dirty() ? 'Not saved yet. Kept in this browser meanwhile.' : html`${icon('check')}Version ${shelved.version}, saved ${momentWord(shelved.updatedAt,
        Date.now())}`}</p>
    ${!isNew && dirty() ? html`<button type="button" class="button button-quiet" @click=${() => put(state.saved)}>Discard</button>` : nothing}
    <button type="button" class="button button-primary" ?disabled=${busy || !dirty()}
      @click=${() => save(isNew)}>${busy ? 'Saving…' : 'Save'}</button></div>`;
}

const exportLink = () => html`<a class="button" href=${api.rubricFilePath(id)} download="${draft().title}.json">${icon('download')}Export</a>`;

function step(which) {
  if (which === undone ? !canUndo(state.history) : !canRedo(state.history)) return;
  state.history = which(state.history);
  kept.write(dirty() ? draft() : null);
  update({});
}

function goTo(problem) {
  document.getElementById(`field-${problem.field}`)?.focus();
}

function addOne() {
  put(edit.add(draft()));
  document.getElementById(`field-name-${draft().criteria.length - 1}`)?.focus();
}

function removeOne(i, name) {
  const before = draft();
  put(edit.remove(before, i));
  toast(`Removed ${name}`, {action: 'Undo', onAction: () => put(before)});
}

/** Fewer levels drop a sentence each; that is worth a word, and undo brings them back. */
function changeScale(scale) {
  const before = draft();
  const lost = SCALES[scale].length < SCALES[before.scale].length && before.criteria.some((c) => c.anchors.slice(SCALES[scale].length).some((text) =>
    text.trim()));
  put(edit.withScale(before, scale));
  if (lost) toast('The sentences of the highest level are gone', {action: 'Undo', onAction: () => put(before)});
}

async function save(asNew) {
  const problems = edit.problemsOf(draft());
  update({attempted: true, problem: null});
  if (problems.length) return goTo(problems[0]);
  update({busy: true});
  try {
    const shelved = await page.guard(asNew ? api.addRubric(edit.toFile(draft())) : api.saveRubric(id, state.shelved.version, edit.finished(draft())));
    kept.write(null);
    if (asNew) return location.replace(`/rubrics/${encodeURIComponent(shelved.id)}`);
    update({busy: false, shelved, saved: shelved.rubric, attempted: false, history: historyOf(shelved.rubric)});
    toast(`Saved as version ${shelved.version}`);
  } catch (problem) {
    update({busy: false, problem});
  }
  return undefined;
}

async function removeIt() {
  const sure = await confirmAct({title: `Remove “${state.saved.title}”?`,
    body: html`<p>It will no longer be offered for new sessions. Sessions that were graded by it keep it. Export it first if you may want it back.</p>`,
    act: 'Remove the rubric', danger: true});
  if (!sure) return;
  try {
    await page.guard(api.removeRubric(id));
    kept.write(null);
    location.assign('/');
  } catch (problem) {
    update({problem});
  }
}

document.addEventListener('keydown', (event) => {
  if (!state.history || readOnly() || event.altKey || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
  const wanted = {z: event.shiftKey ? redone : undone, y: redone, s: 'save'}[event.key.toLowerCase()];
  if (!wanted) return;
  event.preventDefault();
  if (wanted === 'save') save(isNew);
  else step(wanted);
});
