// What the candidate gets: lead or host choose it, see exactly how it will look, and release it once.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {confirmAct} from '/components/confirm.js';
import {sinceStart} from '/components/evidence.js';
import {feedbackDocument, isEmpty} from '/components/feedback.js';
import {icon} from '/components/icons.js';
import {shell} from '/components/shell.js';
import {link, outcomePage, readLog, seatLink, sessionId, token} from '/pages/outcome-page.js';
import {keptOnDevice} from '/protocol/storage.js';
import {previewFeedback, releaseFeedback} from '/protocol/seen-log.js';
import {BOUNDS, READINESS} from '/protocol/wire.js';
import {firstDraft, offered, readDraft, toChoice, toggled, toggledAll} from '/state/feedback-draft.js';
import {candidateOf} from '/state/select.js';
import {LEVEL_WORDS, READINESS_WORDS, fullMoment} from '/state/wording.js';

const PREVIEW_AFTER_MS = 250;
const {WORDS_MAX} = BOUNDS.Feedback;
const kept = keptOnDevice(`hotseat.feedback.${sessionId}`);

let draft = null;
let preview = null;      // what the server made of the draft
let problem = null;
let releasing = false;
let timer = null;
let asked = 0;

const page = outcomePage({what: 'Feedback', read: readLog, view});

function view(loaded) {
  const {session, state, you, audience} = loaded;
  const mayRelease = audience === 'host' || audience === 'panel' && (!you || you.role === 'LEAD') || audience === 'panelist' && you?.role === 'LEAD';
  if (mayRelease && state.revealed && !state.feedback && draft === null) {
    draft = readDraft(kept.read(), state);
    look(loaded);
  }
  return html`${shell({home: token ? null : '/', title: session.title, middle: html`<span class="badge">Feedback</span>`,
    end: html`<a class="button button-small" href=${seatLink()}>${icon('left')}Back</a>`})}
    ${state.feedback ? released(loaded) : mayRelease ? state.revealed ? choosing(loaded) : tooEarly() : waiting(audience)}`;
}

const tooEarly = () => plain('The scores are still sealed',
  'Feedback is chosen from what the panel put down, so it can be released once the scores are revealed.');
const waiting = (audience) => audience === 'observer' ? plain('The feedback is for the candidate and the panel', 'Observers have the replay.')
  : plain('No feedback yet', audience === 'candidate'
  ? 'The panel has not released your feedback. This link opens it as soon as it is.' : 'The lead or the host releases it, after the reveal.');

function plain(title, words) {
  return html`<main class="ending" id="main"><span class="ending-icon">${icon('lock')}</span><h1 class="title">${title}</h1><p class="lede">${words}</p>
    <div class="row"><button type="button" class="button" @click=${page.load}>${icon('replay')}Look again</button></div></main>`;
}

function released({state, session}) {
  return html`<main class="page feedback-page stack" id="main">
    <header><p class="label">Released on <time>${fullMoment(state.feedbackAt)}</time></p><h1 class="title" dir="auto">${session.title}</h1>
      <p class="muted">This is what <bdi>${candidateOf(state)?.name}</bdi> has. It stays as it is.</p></header>
    ${shown(state, state.feedback)}</main>`;
}

const shown = (state, feedback) => feedbackDocument({feedback, startedAt: state.startedAt, selfGrades: state.selfGrades,
  momentLink: (at) => link('replay', at)});

function choosing(loaded) {
  const {state} = loaded;
  const candidate = candidateOf(state)?.name ?? 'the candidate';
  const there = offered(state);
  const change = (next) => {
    draft = next;
    kept.write(draft);
    look(loaded);
    page.draw();
  };
  const list = (name, title, line, hint = '') => group(name, title, there[name], line, hint, change, state);
  return html`<main class="feedback-choosing" id="main">
    <form class="feedback-choices stack" @submit=${(e) => { e.preventDefault(); release(loaded); }}>
      <header><h1 class="title">Feedback for <bdi>${candidate}</bdi></h1><p
        class="muted">Nothing in it says who on the panel wrote what. It can be released once.</p></header>
      <label class="field"><span class="field-label">Overall</span><select class="select" @change=${(e) => change({...draft,
        overall: READINESS[e.target.selectedIndex]})}>
        ${READINESS.map((each) => html`<option ?selected=${draft.overall === each}>${READINESS_WORDS[each]}</option>`)}</select></label>
      <label class="field"><span class="field-label">In your words</span><textarea class="textarea" rows="4" maxlength=${WORDS_MAX} dir="auto"
        placeholder="What you would say if you sat together." .value=${draft.words}
        @input=${(e) => change({...draft, words: e.target.value})}></textarea></label>
      ${list('levels', 'Levels', (each) => html`${each.text}: <strong>${LEVEL_WORDS[each.level]}</strong>`,
        'What the panel agreed on, or else the lower of the middle levels.')}
      ${list('strengths', 'Strengths', (each) => html`<bdi class="kept-lines">${each.text}</bdi> <span class="muted small">from <bdi>${each.who}</bdi></span>`)}
      ${list('workOn', 'What to work on', (each) => html`<bdi class="kept-lines">${each.text}</bdi> <span
        class="muted small">from <bdi>${each.who}</bdi></span>`)}
      ${list('notes', 'Notes', (each) => html`<span class="muted small">${each.subject.number ? `Question ${each.subject.number}`
        : 'As a whole'}, <bdi>${each.who}</bdi></span> <bdi class="kept-lines">${each.text}</bdi>`,
        'They were written for the panel. Read them with the candidate’s eyes first.')}
      ${list('moments', 'Moments', (each) => html`<span class="tabular muted">${sinceStart(state, each.at)}</span> <bdi>${each.text}</bdi> <span
        class="muted small">from <bdi>${each.who}</bdi></span>`, 'Links into the candidate’s own replay.')}
      ${list('guidance', 'Guidance', (each) => html`<span class="muted small">Question ${each.subject.number}</span> <bdi>${each.text}</bdi>`,
        'What a strong answer covers. The question can then hardly be asked again.')}
      ${problem ? html`<div class="notice notice-red" role="alert">${icon('warning')}<span><strong>${problem.title}.</strong> ${problem.detail}</span></div>`
        : nothing}
      <div class="row wrap feedback-acts"><button type="submit" class="button button-primary" ?disabled=${releasing || !preview
        || isEmpty(preview)}>${icon('check')}${releasing ? 'Releasing…' : 'Release to the candidate'}</button>
        <button type="button" class="button button-quiet" @click=${() => change(firstDraft(state))}>Start over</button>
        ${preview && isEmpty(preview) ? html`<span class="muted small">Choose something first.</span>` : html`<span
          class="muted small">Kept on this device until then.</span>`}</div>
    </form>
    <section class="feedback-preview" aria-label="Preview"><p class="label">${icon('eye')}What <bdi>${candidate}</bdi> will see</p>
      ${preview ? isEmpty(preview) ? html`<p class="muted">Nothing yet.</p>` : shown(state, preview) : html`<p class="muted"
        role="status">Making the preview…</p>`}</section>
  </main>`;
}

function group(name, title, items, line, hint, change, state) {
  const chosen = items.filter((each) => draft[name].includes(each.id)).length;
  return html`<fieldset class="field feedback-group"><legend class="field-label">${title} <span class="muted tabular">${items.length
    ? `${chosen} of ${items.length}` : ''}</span>
      ${items.length > 1 ? html`<button type="button" class="button button-quiet button-small feedback-all" @click=${() => change(toggledAll(draft, name,
        state))}>${chosen === items.length ? 'None' : 'All'}<span class="visually-hidden"> of ${title}</span></button>` : nothing}</legend>
    ${hint && items.length ? html`<p class="hint">${hint}</p>` : nothing}
    ${items.length ? items.map((each) => html`<label class="check"><input type="checkbox" .checked=${draft[name].includes(each.id)} @change=${() =>
      change(toggled(draft, name, each.id))}><span>${line(each)}</span></label>`)
      : html`<p class="small muted">The panel put down nothing of this kind.</p>`}</fieldset>`;
}

/** The preview is made by the server, by the same function that makes what is released. */
function look({state}) {
  clearTimeout(timer);
  const mine = ++asked;
  timer = setTimeout(async () => {
    try {
      const made = await previewFeedback(sessionId, token, toChoice(draft, state));
      if (mine === asked) [preview, problem] = [made, null];
    } catch (error) {
      if (mine === asked) problem = error;
    }
    page.draw();
  }, PREVIEW_AFTER_MS);
}

async function release({state}) {
  const name = candidateOf(state)?.name ?? 'The candidate';
  const sure = await confirmAct({
    title: 'Release the feedback?',
    body: html`<p><bdi>${name}</bdi> can read it at once, as the preview shows it. It cannot be changed or taken back after that.</p>
      ${Object.keys(state.selfGrades).length ? nothing : html`<p
        class="muted"><bdi>${name}</bdi> has not told how they think it went; after the release they cannot any more.</p>`}`,
    act: 'Release it',
  });
  if (!sure) return;
  releasing = true;
  page.draw();
  try {
    await releaseFeedback(sessionId, token, toChoice(draft, state));
    kept.write(null);
    await page.load();
  } catch (error) {
    problem = error;
  }
  releasing = false;
  page.draw();
}
