// The panel's part of the room: fetched by those who have a desk, and by nobody else.

import {candidateTime} from '/components/candidate-time.js';
import {reviseGrade} from '/components/revise.js';
import {askUnplanned} from '/components/unplanned.js';
import * as commands from '/protocol/commands.js';
import {searchBanks} from '/protocol/search.js';
import {levelsOf} from '/state/grades.js';

export {comparison} from '/components/comparison.js';
export {debrief} from '/components/debrief.js';
export {desk} from '/components/desk.js';
export {preview} from '/components/preview.js';
export {KEYS, roomKeys} from '/pages/room/keys.js';

/** Acts that open a dialogue of the panel's. */
export function acts({store, give, session, token}) {
  const search = (words) => searchBanks(session, token, words);
  return {
    unplanned: () => askUnplanned({search, canPush: store.get().state.phase === 'LIVE', add(added, ask) {
      const question = {id: commands.newId(), section: added.section, allottedMs: added.minutes * 60_000, question: added.question};
      return give(commands.addQuestion(question)) && (!ask || give(commands.pushQuestion(question.id)));
    }}),
    candidateTime: () => candidateTime({settings: store.get().state.settings,
      setFace: (face) => give(commands.setClockFace(face)), setAccommodation: (percent) => give(commands.setAccommodation(percent))}),
    revise: (row, from) => reviseGrade({row, from, levels: levelsOf(store.get().state), revise: (level, reason) => give(commands.reviseGrade(row.question.id,
      row.criterion.id, level, reason))}),
  };
}
