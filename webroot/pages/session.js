// The host's page of one session: how it stands, who sits in it, and their links.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {api} from '/protocol/api.js';
import {shell} from '/components/shell.js';
import {icon} from '/components/icons.js';
import {hostPage} from '/components/host/host-page.js';
import {confirmAct} from '/components/confirm.js';
import {phaseBadge, problemNotice, waiting} from '/components/host/parts.js';
import {toast} from '/components/host/toast.js';
import {fileSlug} from '/components/save-file.js';
import {seatsPart} from '/pages/session/seats.js';
import {copiesAreYours, eraseDialog} from '/components/host/erase.js';
import {PRACTICE_NEXT, practiceContent} from '/pages/session/practice.js';
import {sharesPart} from '/pages/session/shares.js';
import {fullMoment, minutesWord, momentWord, roleWord} from '/state/wording.js';

const REFRESH_MS = 4_000;
const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');

const NEXT = {
  LOBBY: 'Waiting in the lobby. The lead starts the interview from the lead’s own link.',
  LIVE: 'The interview is running.',
  DEBRIEF: 'The candidate has left; the panel is filling in and comparing scorecards.',
  CLOSED: 'The interview is over. Its log is complete and can be replayed.',
};

const state = {
  session: null, reports: null, missing: false, problem: null, stale: false,
  shares: null, sharing: {view: 'CANDIDATE', days: 30, busy: false, problem: null, link: null},
  links: new Map(), adding: {name: '', role: 'OBSERVER', busy: false, problem: null}, busySeat: null,
};
let wanted = 0;

const page = hostPage({view, onSignIn: load});

function update(change) {
  Object.assign(state, change);
  if (page.signedIn) page.draw();
}

/** An answer that was asked for before a later change must not overwrite what came after it. */
async function load() {
  const mine = ++wanted;
  try {
    const [session, shares] = await page.guard(Promise.all([api.session(id), api.shares(id)]));
    if (mine !== wanted) return;
    document.title = `${session.title} · Hotseat`;
    const reports = session.practice ? (await page.guard(api.practiceReports())).reports.filter(each => each.session === id) : null;
    if (mine !== wanted) return;
    update({session, shares, reports, stale: false, problem: null, missing: false});
  } catch (problem) {
    if (mine !== wanted) return;
    if (problem.status === 404) update({missing: true});
    else if (state.session) update({stale: true});
    else update({problem});
  }
}

function view() {
  const {session, missing, problem} = state;
  return html`${shell()}
    <main id="main" class="page session-page" aria-busy=${session === null && !missing && !problem}>
      ${missing ? noSession() : session ? content(session) : html`
        ${problemNotice(problem, {action: html`<button type="button" class="button button-small" @click=${load}>Try again</button>`})}
        ${problem ? nothing : html`<div class="panel">${waiting(5, 'Loading the session')}</div>`}`}
    </main>`;
}

function noSession() {
  return html`<div class="panel empty">${icon('question')}
    <h1 class="heading">There is no session here</h1>
    <p>No session on this server has the id <code>${id}</code>. It may have been made on another server, or the address was cut off.</p>
    <a class="button button-primary" href="/">See all sessions</a></div>`;
}

function content(session) {
  return html`
    <header class="session-head">
      <a class="back" href="/">${icon('left', 'icon-turns')}All sessions</a>
      <div class="row wrap">${phaseBadge(session.phase)}<span class="muted" dir="auto">${session.roleInterviewedFor}</span></div>
      <h1 class="title" dir="auto">${session.title}</h1>
      <p class="muted" role="status">${(session.practice ? PRACTICE_NEXT : NEXT)[session.phase] ?? nothing}</p>
    </header>
    ${state.stale ? html`<div class="notice notice-amber" role="status">${icon('offline')}
      <div>The server does not answer just now. What you see is from before; this page keeps trying.</div></div>` : nothing}
    ${problemNotice(state.problem)}
    ${facts(session)}
    ${session.practice ? practiceContent(state, act) : html`<div class="session-columns">
      ${seatsPart(state, act)}
      <aside class="session-side" aria-label="Record">
        <div class="panel"><div class="panel-head"><h2 class="subheading">Record</h2></div>
          <div class="panel-body side-links">
            <a class="button" href=${`/replay/${encodeURIComponent(id)}`}>${icon('replay')}Open the replay</a>
            ${session.phase === 'DEBRIEF' || session.phase === 'CLOSED' ? html`<a class="button"
              href=${`/report/${encodeURIComponent(id)}`}>${icon('document')}Report</a>
              <a class="button" href=${`/feedback/${encodeURIComponent(id)}`}>${icon('person')}Feedback for the candidate</a>` : nothing}
            ${session.phase === 'LOBBY' ? nothing : html`<a class="button"
              href=${`/compare/${encodeURIComponent(id)}`}>${icon('scale')}Put beside another session</a>`}
            <a class="button" href=${api.logPath(id)} download=${`${session.title} - session log.jsonl`}>${icon('download')}Download the log</a>
            ${session.phase === 'CLOSED' ? html`<a class="button" href=${api.sessionFilePath(id)} download=${`${fileSlug(session.title,
              'session')}.jsonl`}>${icon('download')}Download the session file</a>` : nothing}
            <p class="muted small">The log: one event a line, as JSON. ${session.phase === 'CLOSED'
              ? 'The session file is for another Hotseat, which finds whatever was changed in it; drop it on the home page there.'
                : 'Grades of the panel appear in it once they are revealed.'}</p>
          </div></div>
        ${sharesPart({...state, now: Date.now()}, act)}
        <p class="session-erase"><button type="button" class="button button-quiet button-small" data-act="erase"
          @click=${act.erase}>${icon('trash')}Erase this session…</button></p>
      </aside>
    </div>`}`;
}

function facts(session) {
  const now = Date.now();
  const fact = (name, value, small = false) => html`<div><dt>${name}</dt><dd class=${small ? 'fact-small' : ''}>${value}</dd></div>`;
  const time = ms => html`<time datetime=${new Date(ms).toISOString()} title=${fullMoment(ms)}>${momentWord(ms, now)}</time>`;
  return html`<dl class="facts">
    ${fact('Questions', session.questions)}
    ${fact('Planned', minutesWord(Math.round(session.plannedMs / 60_000)))}
    ${fact('Events in the log', session.events.toLocaleString('en-GB'))}
    ${fact('Set up', time(session.createdAt), true)}
    ${fact('Last event', time(session.updatedAt), true)}
  </dl>`;
}

const act = {
  async erase() {
    const asked = {
      heading: 'Erase this session for good?',
      body: html`<p>Its log, grades, notes, feedback and shared links go, for everyone, and open pages close. Nobody can bring it back. Whoever had a link is
        told that it was erased.</p>${copiesAreYours}`,
      label: 'Type its title:',
      typed: state.session.title,
    };
    if (await eraseDialog(asked, title => page.guard(api.eraseSession(id, title)))) location.assign('/');
  },
  async reissue(seat) {
    const sure = await confirmAct({
      title: `Make a new link for ${seat.name}?`,
      body: html`<p>The link that ${seat.name} has now stops working at once, and windows that are open with it are closed. Nothing that was said or graded is
        lost.</p>`,
      act: 'Make a new link',
    });
    if (!sure) return;
    await changing(seat, async () => {
      const {link} = await page.guard(api.reissueLink(id, seat.seat));
      state.links.set(seat.seat, link);
    });
    document.getElementById(`link-${seat.seat}`)?.querySelector('button')?.focus();
  },
  async revoke(seat) {
    const sure = await confirmAct({
      title: `Take away the seat of ${seat.name}?`,
      body: html`<p>${seat.name} (${roleWord(seat.role)
        .toLowerCase()}) is shown out at once and cannot come back with this link. What is in the log already stays there.</p>`,
      act: 'Revoke the seat', danger: true,
    });
    if (!sure) return;
    await changing(seat, async () => {
      await page.guard(api.revokeSeat(id, seat.seat));
      state.links.delete(seat.seat);
      toast(`${seat.name} no longer has a seat`);
    });
  },
  dismissLink(seat) {
    state.links.delete(seat.seat);
    page.draw();
  },
  sharing: change => update({sharing: {...state.sharing, link: null, problem: null, ...change}}),
  async share() {
    const {view: shown, days} = state.sharing;
    act.sharing({busy: true});
    try {
      const {link} = await page.guard(api.share(id, shown, days));
      act.sharing({busy: false, link});
      await load();
    } catch (problem) {
      act.sharing({busy: false, problem});
    }
  },
  async unshare(share) {
    try {
      await page.guard(api.unshare(id, share.id));
      toast('The link opens nothing any more');
      await load();
    } catch (problem) {
      update({problem});
    }
  },
  adding: change => update({adding: {...state.adding, ...change}}),
  async addSeat() {
    const name = state.adding.name.trim();
    if (name === '') {
      act.adding({problem: {message: 'Enter the name of the person who gets this seat.'}});
      document.getElementById('add-seat-name')?.focus();
      return;
    }
    act.adding({busy: true, problem: null});
    try {
      const seat = await page.guard(api.addSeat(id, {role: state.session.phase === 'CLOSED' ? 'REGRADER' : state.adding.role, name}));
      state.links.set(seat.seat, seat.link);
      act.adding({busy: false, name: ''});
      await load();
      document.getElementById(`link-${seat.seat}`)?.querySelector('button')?.focus();
    } catch (problem) {
      act.adding({busy: false, problem: {message: `${problem.title}. ${problem.detail}`}});
    }
  },
};

async function changing(seat, change) {
  update({busySeat: seat.seat, problem: null});
  let problem = null;
  try {
    await change();
  } catch (failure) {
    problem = failure;
  }
  state.busySeat = null;
  await load();
  if (problem) update({problem});
}

setInterval(() => {
  if (page.signedIn && !document.hidden && !state.missing) load();
}, REFRESH_MS);
document.addEventListener('visibilitychange', () => {
  if (page.signedIn && !document.hidden) load();
});
