// Drawing a ready-made plan instead of choosing by hand, and what the plan was drawn with.
import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icon} from '/components/icons.js';
import {closeBehind} from '/components/host/parts.js';
import {BOUNDS} from '/protocol/wire.js';
import {drawnForAnother, drawnOf} from '/state/session-draft.js';

const {SEED_MAX} = BOUNDS.Draw;

/** @param model `{readyPlans, bank, drawing}` */
export function drawMenu({readyPlans, bank, drawing}, act) {
  if (!bank || readyPlans.length === 0) return nothing;
  const choose = (event, ready) => {
    const menu = event.currentTarget.closest('details');
    const typed = menu.querySelector('input').value.trim();
    menu.open = false;
    act.draw(ready, /^\d{1,9}$/.test(typed) ? Number(typed) : anySeed());
  };
  return html`<details class="menu" @focusout=${closeBehind}>
    <summary class="button button-small">${drawing ? 'Drawing…' : 'Draw a plan'}${icon('down')}</summary>
    <div class="menu-items draw-items">
      ${readyPlans.map(ready => html`<button type="button" class="menu-item draw-item" @click=${event => choose(event, ready)}>
        <strong>${ready.title}</strong><span class="small muted">${ready.description}</span></button>`)}
      <label class="draw-seed small"><span>Seed</span><input class="input input-number" inputmode="numeric" maxlength=${String(SEED_MAX).length}
        placeholder="any" autocomplete="off"></label>
      <p class="small muted">The same seed draws the same plan again. What this candidate has had in earlier sessions is left out.</p>
    </div></details>`;
}

/** A draw is told apart from a choice by hand for as long as nothing in it was changed. */
export function drawnPart({draft, bank, readyPlans}, act) {
  const drawn = drawnOf(draft, bank);
  if (!drawn) return nothing;
  const ready = readyPlans.find(each => each.id === drawn.plan);
  return html`<p class="small muted tabular plan-drawn">${drawn.title}, seed ${drawn.seed}.
    ${drawnForAnother(draft, drawn) && draft.candidate.trim() && ready ? html`Drawn before <bdi>${draft.candidate.trim()}</bdi> was named:
      <button type="button" class="link-button" @click=${() => act.draw(ready, drawn.seed)}>draw again</button> to leave out what was asked before.`
        : nothing}</p>`;
}

const anySeed = () => crypto.getRandomValues(new Uint32Array(1))[0] % (SEED_MAX + 1);
