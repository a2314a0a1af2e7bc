// The forms at the end of a practice: the grades for whom one asked, a judgement, and how one was interviewed. Sealed
// until everybody's is in, or a day has passed.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {choice, judgement} from '/components/debrief.js';
import {grading} from '/components/desk.js';
import {icon} from '/components/icons.js';
import {plan} from '/components/plan.js';
import {another, leftNotice} from '/components/practice/leaving.js';
import {PEER_VERDICTS} from '/components/practice/words.js';
import {BOUNDS, CONFIDENCES, OUTSIDE_SCALE, SCALES, VERDICTS} from '/protocol/wire.js';
import {hasLeft, nameIn, roundOf, unrated} from '/state/practice.js';
import {ungraded} from '/state/grades.js';
import {seatsHere} from '/state/select.js';
import {CONFIDENCE_WORDS, LEVEL_WORDS, listOf, timeOfDay} from '/state/wording.js';

const {TEXT_MAX} = BOUNDS.Scorecard;
const {FORMS_WAIT_MS} = BOUNDS.Practice;

export function forms(view) {
  const {state, whole, you} = view;
  const led = roundOf(whole, you.seat, 'LEAD');
  const askedBy = roundOf(whole, you.seat, 'CANDIDATE');
  const about = led ? nameIn(whole, led, 'CANDIDATE') : '';
  const asked = {...state, questions: state.questions.filter((q) => state.asked.includes(q.id))};
  return html`<main class="desk desk-debrief" id="main" data-tab=${view.tab}>
    <h1 class="visually-hidden">Forms: ${state.title}</h1>
    <nav class="desk-tabs" aria-label="Parts of the form">${[['plan', 'Questions', 'list'], ['grades', 'Grades', 'scorecard'], ['stage', 'Form',
      'scale']].map(([id, words, symbol]) => html`
      <button type="button" class="desk-tab" aria-pressed=${view.tab === id ? 'true' : 'false'} @click=${() =>
        view.onTab(id)}>${icon(symbol)}${words}</button>`)}</nav>
    <section class="column column-plan" aria-label="What you asked">
      <div class="column-head"><h2 class="subheading clip">What you asked <bdi>${about}</bdi></h2></div>
      <div class="column-scroll">${asked.questions.length ? plan({state: asked, chosen: view.shown.graded?.id, lead: null, seat: you.seat,
        onChoose: view.onChoose, whole: true})
        : html`<div class="empty">${icon('question')}<p>You asked nothing in this practice, so there is nothing to grade.</p></div>`}</div>
    </section>
    <section class="column column-grades" aria-label="Your grades">${grading(view)}</section>
    <section class="column column-stage" aria-label="Your form">
      <div class="column-head"><h2 class="subheading">Your form</h2></div>
      <div class="column-scroll">${leftNotice(view)}${view.sealed ? waiting(view) : html`${form(view, about)}${interviewing(view,
        askedBy)}${submit(view)}`}</div>
    </section>
  </main>`;
}

function form(view, about) {
  const {verdict} = view;
  const set = (change) => view.onVerdict(change);
  return html`<div class="verdict stack">
    <fieldset class="field"><legend class="field-label">Would <bdi>${about || 'the other'}</bdi> pass this interview?</legend>
      <div class="choices">${VERDICTS.map((each) => choice('verdict', each, PEER_VERDICTS[each], verdict.verdict, () => set({verdict: each})))}</div></fieldset>
    <fieldset class="field"><legend class="field-label">How sure are you?</legend>
      <div class="choices">${CONFIDENCES.map((each) => choice('confidence', each, CONFIDENCE_WORDS[each], verdict.confidence, () =>
        set({confidence: each})))}</div></fieldset>
    <label class="field"><span class="field-label">Strengths</span>
      <textarea class="textarea" rows="3" maxlength=${TEXT_MAX} dir="auto" placeholder="What should they keep doing?" .value=${verdict.strengths}
        @input=${(e) => set({strengths: e.target.value})}></textarea></label>
    <label class="field"><span class="field-label">What to work on</span>
      <textarea class="textarea" rows="3" maxlength=${TEXT_MAX} dir="auto" placeholder="One or two things, so that they can act on it."
        .value=${verdict.workOn} @input=${(e) => set({workOn: e.target.value})}></textarea></label>
  </div>`;
}

/** By anchored levels, like a scorecard: toggles that save one by one. */
function interviewing(view, round) {
  const {whole, you, act} = view;
  const criteria = whole.practice.interviewing?.criteria ?? [];
  if (!round?.asked.length) return nothing;
  const mine = whole.practice.ratings[you.seat] ?? {};
  const levels = SCALES[whole.practice.interviewing.scale];
  return html`<section class="interviewing" aria-labelledby="interviewing-title">
    <h2 class="subheading" id="interviewing-title">How did <bdi>${nameIn(whole, round, 'LEAD')}</bdi> interview you?</h2>
    ${criteria.map((criterion, index) => html`<section class="criterion" data-rating=${criterion.id} aria-labelledby="rating-${index}">
      <header class="criterion-head"><h3 class="subheading" id="rating-${index}">${criterion.name}</h3>${mine[criterion.id] ? html`<span
        class="saved small">${icon('check')}saved</span>` : nothing}</header>
      <div class="levels" role="group" aria-labelledby="rating-${index}">${levels.map((level, rank) => html`
        <button type="button" class="level" data-level=${level} aria-pressed=${mine[criterion.id] === level ? 'true' : 'false'} @click=${() =>
          act.rate(criterion.id, level)}>
          <span class="level-mark" aria-hidden="true">${mine[criterion.id] === level ? icon('check') : nothing}</span><span
            class="level-word">${LEVEL_WORDS[level]}</span><span class="level-anchor">${criterion.anchors[rank]}</span></button>`)}</div>
      <div class="outside" role="group" aria-label="${criterion.name}: outside the scale"><button type="button" class="outside-mark"
        data-level=${OUTSIDE_SCALE[2]} aria-pressed=${mine[criterion.id] === OUTSIDE_SCALE[2] ? 'true' : 'false'}
        @click=${() => act.rate(criterion.id, OUTSIDE_SCALE[2])}>${LEVEL_WORDS[OUTSIDE_SCALE[2]]}</button></div>
    </section>`)}</section>`;
}

function submit(view) {
  const {state, whole, you, verdict, pending, live, act} = view;
  const missing = [
    ...ungraded(state, you.seat).map((q) => `a grade for question ${q.number}`),
    ...(verdict.verdict ? [] : ['a judgement']), ...(verdict.confidence ? [] : ['how sure you are']),
    ...unrated(whole, you.seat).map((criterion) => `“${criterion.name}”`),
  ];
  const sending = pending.some((c) => c.type === 'SubmitScorecard');
  return html`<div class="verdict stack">
    <p class="hint">${missing.length ? `Still missing: ${listOf(missing)}.`
      : 'Nobody reads your form before everybody’s is in, or before a day has passed. Until then you can take it back.'}</p>
    <div><button type="button" class="button button-primary" data-act="submit" ?disabled=${missing.length > 0 || sending}
      @click=${act.submit}>${icon('lock')}${sending ? (live ? 'Handing in…' : 'Goes out when the line is back') : 'Seal my form'}</button></div>
  </div>`;
}

function waiting(view) {
  const {state, whole, you, live, act, now} = view;
  const others = seatsHere(whole).filter((s) => s.seat !== you.seat && !hasLeft(whole, s.seat) && !whole.scorecards[s.seat]);
  return html`<div class="verdict stack"><div class="notice notice-accent">${icon('lock')}<span>Sealed. ${others.length
    ? html`Everything opens as soon as <bdi>${listOf(others.map((s) => s.name))}</bdi> has written too, and ${atTheLatest(whole.debriefAt + FORMS_WAIT_MS,
      now())} at the latest. You can close this page; your link brings you back.`
    : 'Opening…'}</span></div>
    ${judgement(state.scorecards[you.seat], PEER_VERDICTS)}
    <div class="row wrap"><button type="button" class="button" data-act="withdraw-scorecard" ?disabled=${!live}
      @click=${act.withdrawScorecard}>${icon('undo')}Take it back to change it</button>${whole.practice.left.length ? nothing : another(view,
      'Practise with somebody else')}</div></div>`;
}

/** Never more than a day ahead. */
function atTheLatest(at, now) {
  return `${new Date(at).toDateString() === new Date(now).toDateString() ? 'today' : 'tomorrow'} at ${timeOfDay(at)}`;
}
