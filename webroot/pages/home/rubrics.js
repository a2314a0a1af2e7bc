// The rubrics on the host's home: those that Hotseat comes with, and the host's own.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {icon} from '/components/icons.js';
import {waiting} from '/components/host/parts.js';
import {api} from '/protocol/api.js';
import {counted} from '/state/wording.js';

const LEVELS = {FOUR_LEVELS: 'four levels', FIVE_LEVELS: 'five levels'};

/** @param model `{rubrics}` @param act what the page does when asked */
export function rubricsPart({rubrics}, act) {
  const choose = event => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) act.importRubric(file);
  };
  return html`<section class="home-banks" aria-labelledby="rubrics-heading">
    <h2 class="heading" id="rubrics-heading">Rubrics</h2>
    <div class="panel">
      ${rubrics === null ? waiting(3, 'Loading the rubrics') : html`<ul class="bank-rows">${repeat(rubrics, each => each.id, each => row(each, act))}</ul>`}
      <div class="row wrap rubric-new"><a class="button" href="/rubrics/new">${icon('plus')}New rubric</a>
        <label class="button button-quiet file-button">${icon('upload')}Import<input type="file" class="visually-hidden" accept=".json,application/json"
          @change=${choose}></label></div>
    </div>
  </section>`;
}

function row({id, ready, rubric}, act) {
  return html`<li class="bank-row rubric-row">
    <h3 class="bank-title" dir="auto"><a href=${`/rubrics/${encodeURIComponent(id)}`}>${rubric.title}</a></h3>
    <p class="small tabular bank-facts">${counted(rubric.criteria.length, 'criterion', 'criteria')}, ${LEVELS[rubric.scale]} ${ready ? html`<span
      class="muted">· comes with Hotseat</span>` : nothing}</p>
    ${ready ? nothing : html`<div class="row bank-actions">
      <a class="button button-quiet button-small button-icon" href=${api.rubricFilePath(id)} download=${`${rubric.title}.json`} title="Export as JSON"
        aria-label=${`Export ${rubric.title} as JSON`}>${icon('download')}</a>
      <button type="button" class="button button-quiet button-small button-icon" title="Remove" aria-label=${`Remove ${rubric.title}`} @click=${() =>
        act.removeRubric(id, rubric)}>${icon('trash')}</button></div>`}
  </li>`;
}
