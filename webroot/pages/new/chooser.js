// Choosing questions from a bank, by section, search and filter.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {markdown} from '/components/markdown.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {difficultiesOf, filterCatalog, isFiltered, MARKS, NO_FILTER, sectionsOf, tagsOf} from '/state/catalog.js';
import {coverage, keysOf} from '/state/plan-draft.js';
import {counted, difficultyWord, minutesWord, plainText} from '/state/wording.js';

/** @param model `{banks, bank, catalog, plan, filter, folded, peeked, bankProblem, planProblem}` */
export function chooserPart(model, act) {
  return html`<section class="new-chooser" aria-labelledby="chooser-heading">
    <button type="button" class="button button-primary skip-questions" @click=${act.toPlan}>Skip the questions, go to the plan</button>
    <div class="chooser-head">
      <div class="chooser-bank"><h2 class="heading" id="chooser-heading">Questions</h2>${bankPicker(model, act)}</div>
      ${model.catalog ? filters(model, act) : nothing}
    </div>
    <div class="chooser-list" id="field-plan" tabindex="-1">${body(model, act)}</div>
  </section>`;
}

function bankPicker({banks, draft}, act) {
  if (!banks || banks.length === 0) return nothing;
  return html`<label class="visually-hidden" for="bank">Question bank</label>
    <select id="bank" class="select" @change=${event => act.pickBank(event.target.value)}>
      ${banks.map(bank => html`<option value=${bank.id} ?selected=${bank.id === draft.bankId}>${bank.title} (${bank.questionCount})</option>`)}
    </select>`;
}

function filters({catalog, filter}, act) {
  const difficulties = difficultiesOf(catalog);
  const tags = tagsOf(catalog);
  const pick = (name, label, all, options) => html`<label class="visually-hidden" for=${`filter-${name}`}>${label}</label>
    <select id=${`filter-${name}`} class="select" data-set=${filter[name] !== 'ALL'} @change=${event => act.filter({[name]: event.target.value})}>
      <option value="ALL" ?selected=${filter[name] === 'ALL'}>${all}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${filter[name] === value}>${words}</option>`)}
    </select>`;
  return html`<div class="chooser-filters" role="search">
    <div class="search">${icon('search')}<label class="visually-hidden" for="find-question">Search the questions</label>
      <input id="find-question" type="search" class="input" placeholder="Search prompts, guidance, tags" autocomplete="off"
        .value=${live(filter.text)} @input=${event => act.filter({text: event.target.value})}></div>
    ${difficulties.length > 1 ? pick('difficulty', 'Difficulty', 'Difficulty', difficulties.map(d => [d, difficultyWord(d)])) : nothing}
    ${tags.length > 1 ? pick('tag', 'Tag', 'Tag', tags.map(({tag, count}) => [tag, `${tag} (${count})`])) : nothing}
    ${pick('only', 'Show only', 'Show', [['CHOSEN', 'Chosen'], ['LEFT', 'Not chosen'], ...MARKS])}
  </div>`;
}

function body(model, act) {
  const {banks, bank, catalog, plan, filter, bankProblem, planProblem} = model;
  if (bankProblem) {
    return html`<div class="chooser-note">${problemNotice(bankProblem, {action: html`<button type="button" class="button button-small"
      @click=${act.reload}>Try again</button>`})}</div>`;
  }
  if (banks?.length === 0) {
    return html`<div class="empty">${icon('bank')}<h3 class="heading">No question bank yet</h3>
      <p>Import one first: a Markdown file with headings and numbered questions will do. What you have entered here stays.</p>
      <a class="button button-primary" href="/">Import a bank</a></div>`;
  }
  if (!catalog) return waiting(8, 'Loading the questions');
  const found = filterCatalog(catalog, filter, keysOf(plan));
  const filtered = isFiltered(filter);
  return html`
    ${planProblem ? html`<p class="problem chooser-note" role="alert">${icon('warning')}<span>${planProblem}</span></p>` : nothing}
    <p class="chooser-count small muted"><span role="status">${filtered ? `${found.length} of ${counted(catalog.length, 'question')} match`
      : `${counted(catalog.length, 'question')} in ${counted(bank.sections.length, 'section')}`}</span>
      ${filtered ? html`<button type="button" class="button button-quiet button-small" @click=${() =>
        act.filter(NO_FILTER)}>${icon('close')}Clear the filter</button>` : nothing}</p>
    ${found.length === 0 ? html`<div class="empty">${icon('search')}<p>${filter.only === 'CHOSEN' && plan.length === 0
      ? 'Nothing is chosen yet.' : 'No question matches. Use fewer words, or clear the filter.'}</p></div>` : nothing}
    ${repeat(sectionsOf(found), section => section.section, section => sectionPart(section, model, act))}`;
}

function sectionPart({section, title, entries}, model, act) {
  const chosen = keysOf(model.plan);
  const covered = coverage(chosen, entries);
  const inside = entries.filter(entry => chosen.has(entry.key)).length;
  const folded = model.folded.has(section);
  const shown = isFiltered(model.filter) ? 'shown' : 'all';
  return html`<div class="chooser-section">
    <div class="section-head">
      <input type="checkbox" class="tick" .checked=${live(covered === 'ALL')} .indeterminate=${live(covered === 'SOME')}
        aria-label=${`Choose ${shown} ${counted(entries.length, 'question')} of ${title}`} @change=${() => act.toggleSection(entries, covered)}>
      <h3 class="section-title grow"><button type="button" class="section-fold" aria-expanded=${!folded} @click=${() => act.fold(section)}>
        <span dir="auto">${title}</span>${icon(folded ? 'right' : 'down', 'icon-turns')}</button></h3>
      <span class="small muted tabular">${inside > 0 ? `${inside} of ${entries.length} chosen` : entries.length}</span>
    </div>
    ${folded ? nothing : html`<ul class="question-rows">${repeat(entries, entry => entry.key, entry => questionRow(entry, model, act))}</ul>`}
  </div>`;
}

function questionRow(entry, {plan, peeked}, act) {
  const place = plan.findIndex(item => item.key === entry.key);
  const open = peeked.has(entry.key);
  const id = `question-${entry.key}`;
  return html`<li class="question-row ${place >= 0 ? 'question-chosen' : ''}">
    <input type="checkbox" class="tick" id=${id} .checked=${live(place >= 0)} @change=${() => act.toggle(entry)}>
    <label for=${id} class="question-words"><span class="question-prompt" dir="auto">${entry.text}</span></label>
    <span class="question-place tabular" aria-hidden="true">${place >= 0 ? place + 1 : nothing}</span>
    <div class="question-facts small">
      <span class="tabular">${minutesWord(entry.minutes)}</span>
      ${entry.difficulty === 'UNRATED' ? nothing : html`<span>${difficultyWord(entry.difficulty)}</span>`}
      ${usedWords(entry)}
      ${entry.tags.map(tag => html`<span class="tag" dir="auto">${tag}</span>`)}
      ${hasMore(entry) ? html`<button type="button" class="peek-button" aria-expanded=${open} aria-controls=${`peek-${entry.key}`} @click=${() =>
        act.peek(entry.key)}>
        Guidance${icon(open ? 'up' : 'down')}<span class="visually-hidden">for “${entry.text.slice(0, 60)}”</span></button>` : html`<span
          class="muted">No guidance</span>`}
    </div>
    <div class="peek" id=${`peek-${entry.key}`} ?hidden=${!open}>${open ? guidance(entry) : nothing}</div>
  </li>`;
}

/** What earlier sessions and the host left on a question. */
export function usedWords(entry) {
  return html`${entry.favourite ? html`<span class="favourite">${icon('star', 'icon-filled')}<span class="visually-hidden">Favourite</span></span>` : nothing}
    ${entry.uses > 0 ? html`<span title="How many sessions planned it">used ${entry.uses === 1 ? 'once' : `${entry.uses} times`}</span>` : nothing}`;
}

const hasMore = entry => [entry.guidance, entry.followUps, entry.hints, entry.weakSigns].some(part => part?.length > 0);

/** What the panel will have beside the question: enough to decide whether to ask it. */
export function guidance(entry) {
  const list = (heading, items) => items?.length > 0
    ? html`<h4 class="label">${heading}</h4><ul class="peek-list">${items.map(item => html`<li dir="auto">${plainText(item)}</li>`)}</ul>` : nothing;
  return html`
    ${entry.guidance ? html`<h4 class="label">A strong answer</h4><div class="peek-text">${markdown(entry.guidance)}</div>` : nothing}
    ${list('Signs of a weak answer', entry.weakSigns)}
    ${list('Follow-ups', entry.followUps)}
    ${list('Hints', entry.hints)}`;
}
