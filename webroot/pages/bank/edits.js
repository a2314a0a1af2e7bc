// What changes the draft or what is looked at: each act is one step that can be undone.
import {announce} from '/components/announce.js';
import {toast} from '/components/host/toast.js';
import {NO_FILTER} from '/state/catalog.js';
import {canRedo, canUndo, redone, undone} from '/state/history.js';
import * as edit from '/state/bank-edit.js';
import {ROWS} from '/pages/bank/list.js';

const focusSoon = selector => document.querySelector(selector)?.focus();

/** @param page `{state, update, draft, change, setHistory}` of the bank's page */
export function editActs({state, update, draft, change, setHistory}) {
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
  };
  return act;
}
