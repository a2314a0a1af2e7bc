// The session is set up: every seat's link, to be handed out now, because it is shown only now.
import {html} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {copyButton} from '/components/host/copy-button.js';
import {absoluteLink, linkField, roleLabel} from '/components/host/parts.js';
import {counted, roleWord} from '/state/wording.js';

/** All links as one text to keep or to paste; each person must still be sent only their own. */
export function linksAsText(title, seats) {
  return [title, ...seats.map(seat => `${roleWord(seat.role)}, ${seat.name}: ${absoluteLink(seat.link)}`)].join('\n');
}

/** @param made `{id, title, seats, again}` */
export function donePart(made, act) {
  const {id, title, seats} = made;
  const lead = seats.find(seat => seat.role === 'LEAD');
  return html`<main id="main" class="page new-done" tabindex="-1">
    <header class="done-head">
      <span class="badge badge-accent">${icon('check')}Session ready</span>
      <h1 class="title" dir="auto">${title}</h1>
      <p class="lede">${counted(seats.length,
        'seat')}, each with a link of its own. Whoever holds a link sits in that seat, so send each person only theirs.</p>
    </header>
    <div class="notice notice-amber">${icon('lock')}<div><strong>These links are shown only now.</strong>
      The server keeps no copy that it could show again. Should one get lost, make a new one on the session’s page;
      the old one then stops working.</div></div>
    <section class="panel" aria-labelledby="links-heading">
      <div class="panel-head"><h2 class="subheading" id="links-heading">Links</h2>
        ${copyButton({text: () => linksAsText(title, seats), label: 'Copy all', of: 'links', kind: 'button-small', onCopy: act.copied})}</div>
      <ul class="done-rows">${seats.map(seat => row(seat, act))}</ul>
    </section>
    <section class="done-next" aria-labelledby="next-heading">
      <h2 class="heading" id="next-heading">What happens next</h2>
      <ol class="steps">
        <li><span class="step-words">Send everyone their link. It opens in any current browser; nobody has to install or sign in to anything.</span></li>
        <li><span class="step-words">All meet in the lobby, where each can see who has come. The candidate says when they are ready.</span></li>
        <li><span class="step-words"><bdi>${lead.name}</bdi> starts the interview from the lead’s link and pushes the first question.</span></li>
      </ol>
      <div class="row wrap">
        <a class="button button-primary" href=${`/sessions/${encodeURIComponent(id)}`} @click=${act.copied}>Go to the session’s page</a>
        <a class="button" href="/new" @click=${act.again}>Set up another</a>
      </div>
    </section>
  </main>`;
}

function row(seat, act) {
  const link = absoluteLink(seat.link);
  return html`<li class="done-row">
    <span class="done-who"><span class="seat-name" dir="auto">${seat.name}</span>${roleLabel(seat.role)}</span>
    ${linkField(link, seat.name)}
    ${copyButton({text: link, of: `the link for ${seat.name}`, onCopy: act.copied})}
  </li>`;
}
