// What leads out of a practice: telling the server about a partner, leaving, and the way to another one.

import {leaveDialog} from '/components/practice/leaving.js';
import * as commands from '/protocol/commands.js';
import {practice} from '/protocol/practice.js';
import {hasLeft} from '/state/practice.js';
import {seatsHere} from '/state/select.js';

/** @param notice tells something in passing: `(text, icon)` */
export function leavingActs({store, give, session, notice}) {
  const others = () => seatsHere(store.get().state).filter((s) => s.seat !== store.get().you.seat);

  /** A report blocks too: nobody wants to meet whom they report. */
  async function tell({blocks, reports}) {
    for (const seat of new Set([...blocks, ...reports])) {
      await practice.about(session, seat, {report: reports.includes(seat), block: true});
    }
  }

  const toPractice = () => location.assign('/practice?way=lobby');

  /** One's place with this partner is given up, so that the page there asks anew. Where that fails, it offers to do so. */
  async function another() {
    await practice.leave().catch(() => null);
    toPractice();
  }

  /** Only what is on disk has been left. */
  function onceLeft() {
    const stop = store.subscribe(({state, you}) => {
      if (!hasLeft(state, you.seat)) return;
      stop();
      another();
    });
  }

  async function choose(over) {
    const chosen = await leaveDialog({others: others(), over});
    if (!chosen) return null;
    try {
      await tell(chosen);
      return chosen;
    } catch (problem) {
      notice(problem.status === 404 ? 'This browser did not join the practice, so it cannot report or block. Do it in the one that you joined with, or '
        + 'leave without.' : `${problem.title}. ${problem.detail}`, 'warning');
      return null;
    }
  }

  return {
    another,
    async leavePractice() {
      if (await choose(false) && give(commands.leavePractice())) onceLeft();
    },
    async aboutPartners() {
      const chosen = await choose(true);
      if (chosen) notice(chosen.reports.length ? 'Reported. You will not be matched with them again.' : 'You will not be matched with them again.', 'check');
    },
  };
}
