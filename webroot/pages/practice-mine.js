// What this browser's person practised: sessions, how the levels go, what is due again, whom not to meet, and the code itself.

import {html, nothing, render} from '/lib/lit-html/lit-html.js';
import {confirmAct} from '/components/confirm.js';
import {eraseDialog} from '/components/host/erase.js';
import {copyButton} from '/components/host/copy-button.js';
import {closeBehind, phaseBadge, problemNotice, waiting} from '/components/host/parts.js';
import {toast} from '/components/host/toast.js';
import {icon} from '/components/icons.js';
import {saveFile} from '/components/save-file.js';
import {shell} from '/components/shell.js';
import {trendOf} from '/components/trend.js';
import {practice, practiceCode, takePracticeCode} from '/protocol/practice.js';
import {SCALES} from '/protocol/wire.js';
import {counted, dayWord, fullMoment, listOf, plainText, whenWord} from '/state/wording.js';

/** Of a long list this much shows until all of it is asked for. */
const SHOWN = 10;
const state = {all: new Set(), mine: null, problem: null, showCode: false, refused: ''};

function update(change) {
  Object.assign(state, change);
  render(view(), document.getElementById('app'));
}

async function load() {
  update({problem: null});
  try {
    update({mine: await practice.mine()});
  } catch (problem) {
    update({problem});
  }
}

function view() {
  const {mine, problem} = state;
  return html`${shell({home: '/practice', title: 'My practice'})}<main id="main" class="page practice own">
    <header class="practice-lead"><a class="small back" href="/practice">${icon('left', 'icon-turns')}Practice</a><h1 class="title">My practice</h1></header>
    ${problemNotice(problem, {action: html`<button type="button" class="button button-small" @click=${load}>Try again</button>`})}
    ${mine ? html`${reviewsPart(mine)}${sessionsPart(mine)}${mine.trends.map(each => trendsPart(each, mine.sessions))}${blocksPart(mine)}${dataPart(mine)}`
      : problem ? nothing : waiting(5, 'Reading your sessions')}
    ${codePart()}</main>`;
}

/** A long list's beginning, and the button that shows the rest. */
function folded(name, list, row) {
  const shown = state.all.has(name) ? list : list.slice(0, SHOWN);
  return html`<ul class="own-rows">${shown.map(row)}</ul>
    ${shown.length < list.length ? html`<p class="panel-body own-more"><button type="button" class="button button-small" data-act="all-${name}" @click=${() =>
      update({all: new Set([...state.all, name])})}>${icon('down')}Show all ${list.length}</button></p>` : nothing}`;
}

function reviewsPart({reviews}) {
  const due = reviews.filter(each => each.due).length;
  return html`<section class="panel" aria-labelledby="own-reviews"><div class="panel-head"><h2 class="heading" id="own-reviews">Coming back</h2>
      ${due > 0 ? html`<span class="badge badge-amber">${icon('hourglass')}${due} due</span>` : nothing}</div>
    ${reviews.length === 0 ? html`<p class="panel-body muted">Questions that you stumble over come back here at growing intervals. None so far.</p>`
      : folded('reviews', reviews, each => html`<li><div class="own-words"><span class="own-prompt" dir="auto">${plainText(each.prompt)}</span>
          <span class="small muted">${counted(each.answers, 'answer')} so far, the last on ${dayWord(each.lastAt)}</span></div>
        <span class=${each.due ? 'badge badge-amber' : 'badge badge-quiet'}>${each.due ? 'due now' : `on ${dayWord(each.dueAt)}`}</span></li>`)}
    <p class="panel-body small muted">What is due is asked first in your next practice, up to half of it. The intervals are those of SM-2 (P. A. Wożniak,
      “Optimization of learning”, 1990):
      1 day, 6 days, then longer each time by how easy the question became for you; a bad answer begins again at 1 day.</p></section>`;
}

function sessionsPart({sessions}) {
  return html`<section class="panel" aria-labelledby="own-sessions"><div class="panel-head"><h2 class="heading" id="own-sessions">What I did</h2><a
    class="button button-primary button-small" href="/practice">${icon('plus')}Practise</a></div>
    ${sessions.length === 0 ? html`<div
      class="empty">${icon('replay')}<p>Nothing yet. Practise with a friend, find a partner, or begin alone; each session is kept here with its
        replay.</p></div>`
      : folded('sessions', sessions, session)}</section>`;
}

function session(held) {
  const token = held.link.split('#')[1];
  const place = where => `/${where}/${encodeURIComponent(held.session)}#${token}`;
  const over = held.phase === 'CLOSED';
  return html`<li><div class="own-words"><span class="own-title"><bdi>${held.alone ? held.about : listOf(held.with.map(each => each.name))
    || held.title}</bdi></span>
      <span class="small muted"><time datetime=${new Date(held.at).toISOString()} title=${fullMoment(held.at)}>${whenWord(held.at,
        Date.now())}</time> · <bdi>${held.alone ? 'Alone' : held.about}</bdi>${over && held.sealed ? ' · forms sealed' : nothing}</span></div>
    <div class="own-acts">${phaseBadge(held.phase)}
      ${over ? html`<a class="button button-small" href=${place('replay')}>${icon('replay')}Replay</a><a class="button button-small"
        href=${place('report')}>${icon('document')}Report</a>`
        : html`<a class="button button-small button-primary" href=${held.link}>${held.phase === 'DEBRIEF' ? 'To the forms' : 'To the room'}</a>`}
      ${held.with.length ? partnerMenu(held) : nothing}</div></li>`;
}

function partnerMenu(held) {
  const about = `About ${listOf(held.with.map(each => each.name))}`;
  return html`<details class="menu" @focusout=${closeBehind}><summary class="button button-quiet button-small button-icon" aria-label=${about}
    title=${about}>${icon('more')}</summary>
    <div class="menu-items">${held.with.map(partner => html`<button type="button" class="menu-item" @click=${() => block(held,
      partner)}>Never match me with <bdi>${partner.name}</bdi> again</button>
      <button type="button" class="menu-item" @click=${() => report(held, partner)}>Report <bdi>${partner.name}</bdi> to the host</button>`)}</div></details>`;
}

async function block(held, partner) {
  await tell(practice.about(held.session, partner.seat, {block: true}), `You will not be matched with ${partner.name} again`);
}

async function report(held, partner) {
  const sure = await confirmAct({title: `Report ${partner.name}?`, act: 'Report and block', danger: true,
    body: html`<p>No reason is needed. The host sees your name, theirs, which session and when, and nothing of what was said. You will not be matched with
      them again.</p>`});
  if (sure) await tell(practice.about(held.session, partner.seat, {report: true, block: true}), `Reported ${partner.name}`);
}

async function tell(promise, words) {
  try {
    await promise;
    toast(words);
    await load();
  } catch (problem) {
    update({problem});
  }
}

function trendsPart({alone, scale, sessionsNeeded, trends}, sessions) {
  const reportOf = id => `/report/${encodeURIComponent(id)}#${sessions.find(held => held.session === id)?.link.split('#')[1] ?? ''}`;
  const id = `own-trend-${alone}-${scale}`;
  return html`<section class="panel" aria-labelledby=${id}><div class="panel-head"><h2 class="heading" id=${id}>${alone ? 'How I graded myself'
    : 'How partners graded me'}</h2></div>
    <div class="panel-body"><div class="insights-trends">${trends.map(trend => trendOf(trend, SCALES[scale], sessionsNeeded, reportOf))}</div>
    <p class="small muted">Each point is the mean of the levels in one session; the line through it is where the mean would lie in 95 of 100 draws of as many
      grades. Other questions${alone ? '' : ' and other partners'} move it too.</p></div></section>`;
}

function blocksPart({blocks}) {
  if (blocks.length === 0) return nothing;
  return html`<section class="panel" aria-labelledby="own-blocks"><div class="panel-head"><h2 class="heading" id="own-blocks">Never matched again</h2></div>
    <ul class="own-rows">${blocks.map(each => html`<li><div class="own-words"><bdi>${each.name}</bdi><span
      class="small muted">since ${dayWord(each.at)}; they are not told</span></div>
      <div class="own-acts"><button type="button" class="button button-small" @click=${() => tell(practice.unblock(each.id),
        `${each.name} may be matched with you again`)}>Take back</button></div></li>`)}</ul></section>`;
}

/** The file is asked for with the code, which a plain link could not carry. */
async function takeAll() {
  try {
    saveFile('my-practice.json', 'application/json', JSON.stringify(await practice.allOfMine(), null, 1));
  } catch (problem) {
    update({problem});
  }
}

async function eraseAll() {
  const asked = {
    heading: 'Erase all of your practice, for good?',
    body: html`<p>Your sessions alone go whole, and so does each one whose partners have erased theirs. In the others “Erased person” stands for your name,
      your link opens nothing, and what you wrote about partners stays with them. What comes back, your blocks and your place in the queue go too.</p>`,
    label: 'Type:',
    typed: 'erase my practice',
  };
  if (await eraseDialog(asked, () => practice.eraseMine())) {
    update({mine: null, all: new Set()});
    load();
    toast('Nothing of it is kept any more');
  }
}

function dataPart({sessions}) {
  return sessions.length === 0 ? nothing : html`<section class="panel" aria-labelledby="own-data"><div class="panel-head"><h2 class="heading"
    id="own-data">What is kept about me</h2></div><div class="panel-body">
    <p class="muted">Each session as your own link shows it, in one file; or nothing any more.</p>
    <div class="own-code"><button type="button" class="button" data-act="take-all" @click=${takeAll}>${icon('download')}Download all of it</button>
      <button type="button" class="button button-quiet" data-act="erase-all"
        @click=${eraseAll}>${icon('trash')}Erase all of it…</button></div></div></section>`;
}

function codePart() {
  const take = event => {
    event.preventDefault();
    if (takePracticeCode(new FormData(event.target).get('code') ?? '')) {
      event.target.reset();
      update({refused: '', showCode: false, mine: null});
      load();
      toast('This browser now has that practice');
    } else {
      update({refused: 'That is not a practice code: it begins with own- and has 26 characters. Copy all of it.'});
    }
  };
  return html`<section class="panel" aria-labelledby="own-code"><div class="panel-head"><h2 class="heading" id="own-code">On another device</h2></div><div
    class="panel-body">
    <p class="muted">All this belongs to a code that this browser made. Whoever has the code has your practice, so give it to nobody; the server keeps only
      its hash.</p>
    <div class="own-code">${state.showCode ? html`<input class="input mono" readonly .value=${practiceCode()} aria-label="Your practice code" @focus=${event =>
      event.target.select()}>${copyButton({text: practiceCode, of: 'your practice code'})}`
      : html`<button type="button" class="button" @click=${() => update({showCode: true})}>${icon('eye')}Show my code</button>`}</div>
    <form class="own-code" @submit=${take}><label class="visually-hidden" for="take-code">Code from another device</label>
      <input id="take-code" name="code" class="input mono" autocomplete="off" spellcheck="false" required placeholder="Code from another device"
        aria-invalid=${state.refused ? 'true' : nothing} aria-describedby="take-code-problem">
      <button class="button">Use it here</button></form>
    <p class="problem" id="take-code-problem" role="alert" ?hidden=${!state.refused}>${state.refused ? html`${icon('warning')}<span>${state.refused}</span>`
      : nothing}</p>
    <p class="small muted">Using another code here replaces this browser’s own. Copy that first if you want to keep it.</p></div></section>`;
}

update({});
load();
