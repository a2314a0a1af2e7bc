// The parts of the room that not everybody needs. Each is fetched once it is known who came, and again until it is there.

import {keptInTab} from '/protocol/storage.js';
import {isPanel} from '/state/select.js';

const PARTS = {
  panel: () => import('/pages/room/panel.js'),
  practice: () => import('/pages/room/practice.js'),
};
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];
const RELOAD_AGAIN_MS = 60_000;
const reloaded = keptInTab('hotseat.reloaded');

/** What this seat has to have before its room can be shown: a candidate of an interview nothing. */
export function partsFor(state, role) {
  if (state.practice) return state.practice.kind === 'ALONE' ? ['practice'] : ['practice', 'panel'];
  return isPanel(role) || state.planned ? ['panel'] : [];
}

/** came(name, part): it is there; missing(names): these could not be fetched and are tried again. */
export function createParts({came, missing}) {
  const there = {};
  const asked = new Set();
  const failing = new Set();

  async function take(name, failures = 0) {
    try {
      there[name] = await PARTS[name]();
    } catch {
      failing.add(name);
      missing([...failing]);
      setTimeout(() => again(name, failures + 1), WAITS_MS[Math.min(failures, WAITS_MS.length - 1)]);
      return;
    }
    failing.delete(name);
    came(name, there[name]);
    missing([...failing]);
  }

  /** A browser may hold a module that failed once for failed as long as the page lives: where the server answers again, the page begins anew. */
  async function again(name, failures) {
    if (failures > 1 && Date.now() - (reloaded.read() ?? 0) > RELOAD_AGAIN_MS && await serverAnswers()) {
      reloaded.write(Date.now());
      location.reload();
    } else {
      take(name, failures);
    }
  }

  return {
    there,
    want(names) {
      for (const name of names.filter((each) => !asked.has(each))) {
        asked.add(name);
        beginWith(name);
        take(name);
      }
    },
    lacks: (names) => names.some((name) => !there[name]),
  };
}

/** The page names all that a part leads to: asked for at once, and not one behind the other. */
function beginWith(name) {
  for (const link of document.querySelectorAll(`link[rel="later"][data-part~="${name}"]`)) link.rel = 'modulepreload';
}

const serverAnswers = () => fetch(location.pathname, {cache: 'no-store'}).then((response) => response.ok, () => false);
