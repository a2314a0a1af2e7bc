// Setting up a session: what and who on the left, the bank in the middle, the plan on the right.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {shell} from '/components/shell.js';
import {icon} from '/components/icons.js';
import {announce} from '/components/announce.js';
import {hostPage} from '/components/host/host-page.js';
import {toast} from '/components/host/toast.js';
import {catalogOf, NO_FILTER} from '/state/catalog.js';
import * as plans from '/state/plan-draft.js';
import {emptyDraft, OBSERVERS_MAX, PANEL_MAX, planOf, problemsOf, readDraft, toRequest, withPlan} from '/state/session-draft.js';
import {counted} from '/state/wording.js';
import {detailsPart} from '/pages/new/details.js';
import {chooserPart} from '/pages/new/chooser.js';
import {planPart} from '/pages/new/plan.js';
import {barPart, stepsPart} from '/pages/new/frame.js';
import {donePart} from '/pages/new/done.js';
import {createDrawing} from '/pages/new/drawing.js';

const STORED = 'hotseat.new-session';
const NAMES_MAX = {interviewers: PANEL_MAX - 1, observers: OBSERVERS_MAX};

const state = {
  draft: readDraft(stored()), banks: null, rubrics: [], readyPlans: [], drawing: false, bank: null, catalog: null, catalogByKey: null, bankProblem: null,
  filter: NO_FILTER, folded: new Set(), peeked: new Set(), current: null, lost: 0,
  step: 'people', touched: new Set(), attempted: false, busy: false, problem: null, made: null,
};

const page = hostPage({view, onSignIn: load});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

// ---- the draft outlives a reload of this tab, and nothing else ----

function stored() {
  try {
    return sessionStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function setDraft(draft) {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(draft));
  } catch { /* without storage a reload starts anew; nothing else is lost */ }
  update({draft});
}

const setPlan = plan => setDraft(withPlan(state.draft, plan));
const plan = () => planOf(state.draft);

// ---- loading ----

async function load() {
  try {
    const [banks, readyPlans, rubrics] = await page.guard(Promise.all([api.banks(), api.readyPlans(), api.rubrics()]));
    update({banks, readyPlans, rubrics, bankProblem: null});
    // It may have been removed since it was chosen.
    if (!rubrics.some(each => each.id === state.draft.rubric)) setDraft({...state.draft, rubric: rubrics[0].id});
    const asked = new URLSearchParams(location.search).get('bank');
    const wanted = [asked, state.draft.bankId].find(id => banks.some(bank => bank.id === id)) ?? banks[0]?.id;
    // The wish has been heard: a reload must not undo a later choice.
    if (asked) history.replaceState(null, '', location.pathname);
    if (wanted) await pickBank(wanted);
  } catch (problem) {
    update({bankProblem: problem});
  }
}

async function pickBank(bankId) {
  setDraft({...state.draft, bankId});
  update({bank: null, catalog: null, catalogByKey: null, filter: NO_FILTER, folded: new Set(), peeked: new Set(), bankProblem: null});
  try {
    const bank = await page.guard(api.bank(bankId));
    if (state.draft.bankId !== bankId) return;
    const catalog = catalogOf(bank);
    // The bank may be newer than the draft: the plan keeps what is still there, and the host hears what is not.
    const {plan: kept, lost} = plans.reconcile(plan(), catalog);
    setDraft(withPlan(state.draft, kept));
    update({bank, catalog, catalogByKey: new Map(catalog.map(entry => [entry.key, entry])), lost: lost.length});
  } catch (problem) {
    if (state.draft.bankId === bankId) update({bankProblem: problem});
  }
}

// ---- the page ----

function view() {
  if (state.made) return html`${shell()}${donePart(state.made, doneAct)}`;
  const problems = problemsOf(state.draft);
  const problemFor = field => {
    const found = problems.find(problem => problem.field === field);
    return found && (state.attempted || state.touched.has(field)) ? found.message : null;
  };
  const model = {...state, plan: plan(), problemFor, planProblem: state.attempted ? problemFor('plan') : null};
  return html`${shell({title: 'New session'})}
    <main id="main" class="new" data-step=${state.step}>
      <h1 class="visually-hidden">New session</h1>
      ${stepsPart(model, act)}
      ${state.lost > 0 ? html`<div class="notice notice-amber new-lost" role="status">${icon('info')}
        <div class="grow">The bank has changed since you chose: ${counted(state.lost, 'question')} of your plan ${state.lost === 1 ? 'is'
          : 'are'} no longer in it.</div>
        <button type="button" class="button button-small" @click=${() => update({lost: 0})}>All right</button></div>` : nothing}
      <div class="new-columns">${detailsPart(model, act)}${chooserPart(model, act)}${planPart(model, act)}</div>
      ${barPart(model, problems, act)}
    </main>`;
}

function reloadBank() {
  update({problem: null});
  load();
}

function startOver() {
  const before = state.draft;
  update({attempted: false, touched: new Set(), step: 'people', lost: 0});
  setDraft({...emptyDraft(), bankId: before.bankId});
  toast('Cleared everything', {action: 'Undo', onAction: () => setDraft(before)});
}

/** Shows the part of the page that the first problem is in, and puts the cursor there. */
function goToProblem() {
  const [first] = problemsOf(state.draft);
  if (!first) return;
  update({step: first.step});
  document.getElementById(`field-${first.field}`)?.focus();
}

async function create() {
  if (state.busy) return;
  update({attempted: true, problem: null});
  const problems = problemsOf(state.draft);
  if (problems.length > 0 || !state.bank) {
    announce(problems.length === 1 ? problems[0].message : `${problems.length} things are missing. ${problems[0]?.message ?? ''}`);
    return goToProblem();
  }
  update({busy: true});
  try {
    const {id, seats} = await page.guard(api.createSession(toRequest(state.draft, state.bank)));
    const made = {id, seats, title: state.draft.title.trim(), copied: false};
    setDraft({...emptyDraft(), bankId: state.draft.bankId});
    document.title = `${made.title} is ready · Hotseat`;
    update({busy: false, made});
    scrollTo(0, 0);
    document.getElementById('main').focus({preventScroll: true});
  } catch (problem) {
    update({busy: false, problem});
  }
  return undefined;
}

const doneAct = {
  copied: () => { state.made.copied = true; },
  again: () => { state.made.copied = true; },
};

// Links that nobody has copied would be gone with the page.
window.addEventListener('beforeunload', event => {
  if (state.made && !state.made.copied) event.preventDefault();
});

// ---- what the parts ask for ----

function changeNames(list, change) {
  setDraft({...state.draft, [list]: change([...state.draft[list]]).slice(0, NAMES_MAX[list])});
}

const fieldOf = {interviewers: 'interviewer', observers: 'observer'};
const focusName = (list, i) => document.getElementById(`field-${fieldOf[list]}-${i}`)?.focus();

/** After a move the same row keeps the focus, on the same button: moving an element in the page drops it. */
function refocus(key, by) {
  document.querySelector(`.plan-row[data-key="${CSS.escape(key)}"] [data-move="${by}"]`)?.focus();
}

const toggled = (set, value) => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

function changePlanWithUndo(next, words) {
  const before = plan();
  const {bankId} = state.draft;
  setPlan(next);
  // Another bank may be open by then; what comes back comes back to where it was.
  toast(words, {action: 'Undo', onAction: () => setDraft({...state.draft, plans: {...state.draft.plans, [bankId]: before}})});
}

const draw = createDrawing({state, guard: page.guard, update, setDraft});

const act = {
  draw,
  step(step) {
    update({step});
    scrollTo(0, 0);
  },
  toPlan() {
    if (document.getElementById('plan-heading').offsetParent === null) update({step: 'plan'});
    document.getElementById('plan-heading').focus();
  },
  create, startOver, goToProblem, reloadBank,
  change: change => setDraft({...state.draft, ...change}),
  touch: field => update({touched: new Set(state.touched).add(field)}),
  changeName: (list, i, name) => changeNames(list, names => names.with(i, name)),
  addName(list) {
    changeNames(list, names => [...names, '']);
    focusName(list, state.draft[list].length - 1);
  },
  removeName(list, i) {
    changeNames(list, names => names.toSpliced(i, 1));
    if (state.draft[list].length > 0) focusName(list, Math.min(i, state.draft[list].length - 1));
    else document.getElementById(`add-${list}`)?.focus();
  },
  pasteNames(list, i, pasted) {
    const room = NAMES_MAX[list] - state.draft[list].length + 1;
    changeNames(list, names => names.toSpliced(i, 1, ...pasted.slice(0, room)));
    if (pasted.length > room) toast(`There was room for ${room}. Left out: ${pasted.slice(room).join(', ')}`);
    focusName(list, Math.min(i + pasted.length, state.draft[list].length) - 1);
  },
  pickBank,
  reload: load,
  filter: change => update({filter: {...state.filter, ...change}}),
  fold: section => update({folded: toggled(state.folded, section)}),
  peek: key => update({peeked: toggled(state.peeked, key)}),
  toggle: entry => setPlan(plans.toggle(plan(), entry)),
  toggleSection: (entries, covered) => setPlan(covered === 'ALL' ? plans.removeAll(plan(), entries) : plans.addAll(plan(), entries)),
  current: key => { if (state.current !== key) update({current: key}); },
  minutes: (key, minutes) => setPlan(plans.setMinutes(plan(), key, minutes)),
  move: (from, to) => setPlan(plans.move(plan(), from, to)),
  nudge(key, from, by) {
    const to = from + by;
    if (to < 0 || to >= plan().length) return;
    setPlan(plans.move(plan(), from, to));
    refocus(key, by);
    announce(`Now question ${to + 1} of ${plan().length}`);
  },
  takeOut(item, i) {
    changePlanWithUndo(plans.removeAll(plan(), [item]), `Took out question ${i + 1}`);
    const next = document.querySelectorAll('.plan-row')[Math.min(i, plan().length - 1)];
    next?.querySelector('[aria-label^="Take out"]')?.focus();
  },
  clear: () => changePlanWithUndo([], `Cleared ${counted(plan().length, 'question')}`),
};
