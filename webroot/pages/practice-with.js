// A friend's link: say a name, and both land in the room.

import {html, render} from '/lib/lit-html/lit-html.js';
import {problemNotice, waiting} from '/components/host/parts.js';
import {icon} from '/components/icons.js';
import {placePart} from '/components/practice/place.js';
import {nameField} from '/components/practice/want-form.js';
import {shell} from '/components/shell.js';
import {api} from '/protocol/api.js';
import {followPlace, practice} from '/protocol/practice.js';
import {keptOnDevice} from '/protocol/storage.js';
import {wantLine} from '/state/partners.js';

const keptWant = keptOnDevice('hotseat.practice.want');
const invitation = location.hash.slice(1);
const state = {overview: null, invited: null, place: null, name: keptWant.read()?.name ?? '', tried: false, busy: false, problem: null, aheadMs: 0};

function update(change) {
  Object.assign(state, change);
  render(view(), document.getElementById('app'));
}

async function load() {
  update({problem: null});
  try {
    const [overview, invited] = await Promise.all([api.practice(), practice.look(invitation)]);
    update({overview, invited});
  } catch (problem) {
    update({problem});
  }
}

function told({place, serverNow}) {
  update({place: place ?? null, busy: false, aheadMs: serverNow - Date.now()});
  if (place?.kind === 'IN_SESSION') location.replace(place.link);
}

async function ask(promise) {
  update({busy: true, problem: null});
  try {
    told(await promise);
    return true;
  } catch (problem) {
    update({busy: false, problem});
    return false;
  }
}

async function submit(event) {
  event.preventDefault();
  const name = state.name.trim();
  update({tried: true});
  if (name === '') return document.getElementById('practice-name').focus();
  keptWant.write({...keptWant.read(), name});
  if (await ask(practice.follow(name, invitation))) followPlace(told, () => undefined);
  return undefined;
}

function view() {
  const {overview, invited, problem, place} = state;
  return html`${shell({home: '/practice', title: 'Practice'})}<main id="main" class="page page-narrow practice">
    ${problem && !invited ? html`<div class="panel empty">${icon('link')}<h1 class="heading">${problem.title}</h1><p>${problem.detail}</p>
        <div class="row wrap"><button type="button" class="button" @click=${load}>Try again</button><a class="button button-primary"
          href="/practice">Practise otherwise</a></div></div>`
      : !invited ? waiting(3, 'Reading the invitation')
      : html`<header class="practice-lead"><h1 class="title"><bdi>${invited.name}</bdi> invites you to practise</h1>
          <p class="lede">${wantLine(invited.want, overview.banks, {rounds: invited.chairs,
            language: false})}. You interview each other in turn, and give each other feedback that opens once both are done.</p></header>
        ${problemNotice(problem)}${place && place.kind !== 'OUT' ? placePart({place, banks: overview.banks, rules: overview.rules, now: () =>
          Date.now() + state.aheadMs, busy: state.busy},
          {leave: () => ask(practice.leave())}) : invited.own ? own() : form()}`}
  </main>`;
}

const own = () => html`<div class="notice">${icon('info')}<div class="grow"><strong>This is your own link.</strong> Send it to your friend; <a
  href="/practice">your page</a> waits for them.</div></div>`;

function form() {
  const problem = state.tried && state.name.trim() === '' ? 'Say what to call you. Any name will do.' : '';
  return html`<form class="panel practice-form" novalidate @submit=${submit}>${nameField(state.name, problem, name => update({name}))}
    <div class="row"><button class="button button-primary" ?disabled=${state.busy}>${state.busy ? 'One moment…' : 'Practise together'}</button></div>
    <p class="small muted">Nothing else is asked of you: no account, no address.</p></form>`;
}

addEventListener('hashchange', () => location.reload());
if (invitation) load();
else update({problem: {title: 'This link is not whole', detail: 'Open the link exactly as you got it, with all that follows the #.'}});
