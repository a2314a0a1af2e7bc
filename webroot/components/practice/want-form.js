// What to practise: the fields that all three ways share, and what is particular to each.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {icon} from '/components/icons.js';
import {BOUNDS} from '/protocol/wire.js';
import {LANGUAGES, MINUTES, RATED, languageWord} from '/state/partners.js';
import {counted, difficultyWord, minutesWord} from '/state/wording.js';

const {NAME_MAX} = BOUNDS.Waiter;

export function nameField(name, problem, onInput) {
  return html`<div class="field"><label for="practice-name">Your name</label>
    <input id="practice-name" class="input" dir="auto" autocomplete="off" maxlength=${NAME_MAX} .value=${live(name)} placeholder="What your partner calls you"
      aria-invalid=${problem ? 'true' : nothing} aria-describedby="practice-name-problem" @input=${event => onInput(event.target.value)}>
    <p class="problem" id="practice-name-problem" ?hidden=${!problem}>${problem ? html`${icon('warning')}<span>${problem}</span>` : nothing}</p></div>`;
}

/** @param model `{draft, banks, way, problems}`; way is FRIEND, LOBBY or ALONE @param act `{change(fields)}` */
export function wantFields({draft, banks, way, problems}, act) {
  return html`
    ${nameField(draft.name, problems.name, name => act.change({name}))}
    ${banksField(draft, banks, problems.banks, act)}
    <div class="practice-row">
      ${choice('difficulty', 'Difficulty', RATED, difficultyWord, draft, act)}
      ${choice('minutes', way === 'ALONE' ? 'Length' : 'Each round', MINUTES, minutesWord, draft, act)}
      ${way === 'LOBBY' ? html`${choice('language', 'Language', LANGUAGES, languageWord, draft, act)}
        <div class="field"><label for="practice-from">From</label><input id="practice-from" type="time" class="input" .value=${live(draft.from)}
          aria-describedby="practice-from-hint" @input=${event => act.change({from: event.target.value})}><p class="hint" id="practice-from-hint">${draft.from
            ? 'Your place is kept until then.' : 'Empty means now.'}</p></div>` : nothing}
      ${way === 'FRIEND' ? choice('chairs', 'How many', [2, 3], chairs => (chairs === 2 ? 'The two of us' : 'Three of us'), draft, act) : nothing}
    </div>`;
}

function banksField({banks: chosen}, banks, problem, act) {
  const toggle = id => act.change({banks: chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id]});
  return html`<fieldset class="field"><legend>Questions from</legend>
    <ul class="practice-banks">${banks.map(bank => html`<li><label class="practice-bank"><input type="checkbox" .checked=${live(chosen.includes(bank.id))}
      @change=${() => toggle(bank.id)}>
      <span class="practice-bank-words"><strong dir="auto">${bank.title}</strong><span class="small muted">${counted(bank.questions,
        'question')}</span></span></label></li>`)}</ul>
    <p class="problem" ?hidden=${!problem}>${problem ? html`${icon('warning')}<span>${problem}</span>` : nothing}</p></fieldset>`;
}

function choice(field, label, values, words, draft, act) {
  return html`<div class="field"><label for=${`practice-${field}`}>${label}</label>
    <select id=${`practice-${field}`} class="select" @change=${event => act.change({[field]: values[event.target.selectedIndex]})}>
      ${values.map(value => html`<option .selected=${live(draft[field] === value)}>${words(value)}</option>`)}</select></div>`;
}
