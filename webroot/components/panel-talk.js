// The panel's back channel: short messages that only the panel sees, newest at the foot, where the field is.

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {BOUNDS} from '/protocol/wire.js';
import {nameOf} from '/state/select.js';
import {timeOfDay} from '/state/wording.js';

const {WORDS_MAX} = BOUNDS.SendPanelMessage;

export function panelTalk({state, you, pending, live, act}) {
  const sending = pending.filter((c) => c.type === 'SendPanelMessage');
  const send = (event) => {
    event.preventDefault();
    const field = event.target.elements.words;
    if (field.value.trim() && act.say(field.value.trim())) field.value = '';
  };
  return html`<div class="talk">
    <div class="column-scroll talk-scroll" tabindex="0" role="log" aria-label="Messages of the panel" ${stayAtTheFoot(state.messages.length + sending.length)}>
      ${state.messages.length + sending.length === 0 ? html`<div
        class="empty">${icon('people')}<p>Messages here reach the panel only, never the candidate or observers. They are in the log.</p></div>`
        : html`<ol class="talk-list">
          ${state.messages.map((each) => html`<li class="talk-item" data-mine=${each.by === you.seat ? 'true' : 'false'}>
            <p class="small muted"><bdi>${each.by === you.seat ? 'You' : nameOf(state, each.by)}</bdi> <time class="tabular">${timeOfDay(each.at)}</time></p>
            <p class="talk-words" dir="auto">${each.words}</p></li>`)}
          ${sending.map((c) => html`<li class="talk-item" data-mine="true"><p class="small muted">You, ${live ? 'sending'
            : 'kept until the line is back'}</p><p class="talk-words" dir="auto">${c.words}</p></li>`)}
        </ol>`}
    </div>
    ${state.phase === 'CLOSED' ? nothing : html`<form class="talk-form" @submit=${send}>
      <input name="words" class="input" maxlength=${WORDS_MAX} dir="auto" autocomplete="off" placeholder="To the panel only"
        aria-label="A message to the panel only">
      <button class="button button-small">Send</button></form>`}
  </div>`;
}

// A new message is where the eye is, unless somebody has scrolled up to read.
import {Directive, directive} from '/lib/lit-html/directive.js';

const stayAtTheFoot = directive(class extends Directive {
  #count = -1;

  /** @param {number} _count of messages */
  render(_count) {
    return nothing;
  }

  /**
   * @param {import('/lib/lit-html/lit-html').ElementPart} part
   * @param {[count: number]} count
   */
  update(part, [count]) {
    const {element} = part;
    const near = element.scrollHeight - element.scrollTop - element.clientHeight < 60;
    if (count !== this.#count && (near || this.#count < 0)) requestAnimationFrame(() => { element.scrollTop = element.scrollHeight; });
    this.#count = count;
    return this.render(count);
  }
});
