// The bank's questions: search, narrow, open one.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {difficultiesOf, filterCatalog, isFiltered, MARKS, NO_FILTER, sectionsOf, tagsOf} from '/state/catalog.js';
import {counted, difficultyWord, minutesWord} from '/state/wording.js';

/** So many rows are drawn at first; thousands at once would make typing slow. */
export const ROWS = 400;

/** @param model `{draft, catalog, filter, rows, open, importing}` */
export function listPart(model, act) {
  const {draft, catalog, filter, rows} = model;
  const found = filterCatalog(catalog, filter);
  const shown = found.slice(0, rows);
  const filtered = isFiltered(filter);
  return html`<section class="bank-questions" aria-label="Questions" @keydown=${walk}>
    ${filters(model, act)}
    <p class="chooser-count small muted"><span role="status">${filtered ? `${found.length.toLocaleString('en-GB')} of ${counted(catalog.length,
      'question')} match`
      : `${counted(catalog.length, 'question')} in ${counted(draft.sections.length, 'section')}`}</span>
      ${filtered ? html`<button type="button" class="button button-quiet button-small" @click=${() =>
        act.filter(NO_FILTER)}>${icon('close')}Clear the filter</button>`
        : html`<button type="button" class="button button-quiet button-small" @click=${() => act.add(Math.max(0, draft.sections.length - 1),
          null)}>${icon('plus')}Add a question</button>`}</p>
    ${found.length === 0 ? html`<div class="empty">${icon(filtered ? 'search' : 'question')}<p>${filtered
      ? 'No question matches. Use fewer words, or clear the filter.'
      : 'No question yet. Add the first one.'}</p></div>` : nothing}
    ${repeat(sectionsOf(shown), ({section}) => draft.sections[section].id, part => sectionPart(part, model, act))}
    ${shown.length < found.length ? html`<div class="bank-more"><button type="button" class="button" @click=${act.more}>
      Show ${Math.min(ROWS, found.length - shown.length)} more of ${(found.length - shown.length).toLocaleString('en-GB')}</button></div>` : nothing}
  </section>`;
}

function filters({draft, catalog, filter, importing}, act) {
  const pick = (name, label, options) => html`<label class="visually-hidden" for=${`filter-${name}`}>${label}</label>
    <select id=${`filter-${name}`} class="select" data-set=${filter[name] !== 'ALL'} @change=${event => act.filter({[name]: event.target.value})}>
      <option value="ALL" ?selected=${filter[name] === 'ALL'}>${label}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${filter[name] === value}>${words}</option>`)}
    </select>`;
  const difficulties = difficultiesOf(catalog);
  const tags = tagsOf(catalog);
  return html`<div class="bank-filters" role="search">
    <div class="search">${icon('search')}<label class="visually-hidden" for="find-question">Search the questions</label>
      <input id="find-question" type="search" class="input" placeholder="Search" autocomplete="off"
        .value=${live(filter.text)} @input=${event => act.filter({text: event.target.value})}></div>
    ${draft.sections.length > 1 ? pick('section', 'Section', draft.sections.map((section, s) => [String(s), section.title || 'Without a title'])) : nothing}
    ${tags.length > 1 ? pick('tag', 'Tag', tags.map(({tag, count}) => [tag, `${tag} (${count})`])) : nothing}
    ${difficulties.length > 1 ? pick('difficulty', 'Difficulty', difficulties.map(each => [each, difficultyWord(each)])) : nothing}
    ${importing ? nothing : pick('only', 'Show', MARKS)}
  </div>`;
}

function sectionPart({section: s, entries}, {draft, open, importing}, act) {
  const section = draft.sections[s];
  return html`<div class="chooser-section">
    <div class="section-head">
      <input class="input section-input" aria-label="Title of the section" dir="auto" placeholder="Without a title" .value=${live(section.title)}
        @input=${event => act.renameSection(section.id, event.target.value)}>
      <span class="small muted tabular">${entries.length}</span>
      <button type="button" class="button button-quiet button-small button-icon" title="Add a question here" aria-label=${`Add a question to ${section.title
        || 'this section'}`}
        @click=${() => act.add(s, null)}>${icon('plus')}</button>
    </div>
    <ul class="question-rows">${repeat(entries, entry => entry.id, entry => row(entry, open, importing, act))}</ul>
  </div>`;
}

function row(entry, open, importing, act) {
  return html`<li class="question-row bank-question ${importing ? 'bank-unmarked' : ''} ${entry.id === open ? 'question-chosen' : ''}">
    ${star(entry, importing, act)}
    <button type="button" class="question-words bank-open" data-question=${entry.id} aria-current=${entry.id === open ? 'true' : nothing}
      @click=${() => act.open(entry.id)}><span class="question-prompt" dir="auto">${entry.text || html`<span
        class="problem">No text yet</span>`}</span></button>
    <div class="question-facts small">
      ${importing && entry.line ? html`<span class="tabular">line ${entry.line}</span>` : nothing}
      <span class="tabular">${entry.minutes === null ? 'no minutes' : minutesWord(entry.minutes)}</span>
      ${entry.difficulty === 'UNRATED' ? nothing : html`<span>${difficultyWord(entry.difficulty)}</span>`}
      ${entry.guidance.trim() === '' ? html`<span class="muted">No guidance</span>` : nothing}
      ${entry.uses > 0 ? html`<span title="How many sessions planned it">used ${entry.uses === 1 ? 'once' : `${entry.uses} times`}</span>` : nothing}
      ${entry.tags.map(tag => html`<span class="tag" dir="auto">${tag}</span>`)}
    </div>
  </li>`;
}

/** A question that was never saved has nothing yet that could be marked. */
function star(entry, importing, act) {
  if (importing) return nothing;
  if (entry.savedPrompt === null) return html`<span></span>`;
  const words = entry.favourite ? 'Favourite; unmark it' : 'Mark as a favourite';
  return html`<button type="button" class="star" aria-pressed=${entry.favourite ? 'true' : 'false'} title=${words}
    aria-label=${`Favourite: ${entry.text.slice(0, 60)}`}
    @click=${() => act.favourite(entry)}>${icon('star')}</button>`;
}

/** Up and down go from question to question, as in any list. */
function walk(event) {
  if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !event.target.matches('.bank-open')) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('.bank-open')];
  rows[rows.indexOf(event.target) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
}
