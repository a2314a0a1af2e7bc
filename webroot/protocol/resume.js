// What is held of a session's log and what is still missing of it: says where to go on from, puts together what was missed,
// and notices where a number is left out. It knows neither sockets nor what the events mean.

/** @import {Welcome} from './frames' */

/**
 * @template {{seq: number}} E the events of one stream
 * @param {{history: (events: E[]) => void, events: (events: E[]) => void, caughtUp: () => void}} handlers
 *   history: all from 1, to fold anew; events: what follows on what is held; caughtUp: all that was missed has been told
 */
export function createResume({history, events, caughtUp}) {
  /** @type {string | null} */
  let epoch = null;
  let held = 0;          // seq of the last event held
  /** @type {{until: number, whole: boolean, events: E[]} | null} between the welcome and its last event */
  let missed = null;

  /** What was missed is shown at once, not event by event: the room never flickers through its past. */
  function tellIfAllIsThere() {
    if (!missed || held < missed.until) return;
    const {whole, events: all} = missed;
    missed = null;
    if (whole) history(all);
    else if (all.length) events(all);
    caughtUp();
  }

  return {
    /** What a hello says about it. */
    from: () => (epoch === null ? {} : {epoch, after: held}),
    /** Number of the last event held. */
    held: () => held,
    /** @param {Pick<Welcome, 'epoch' | 'seq' | 'recovered'>} frame */
    welcome(frame) {
      epoch = frame.epoch;
      if (!frame.recovered) held = 0;
      missed = {until: frame.seq, whole: !frame.recovered, events: []};
    },
    tellIfAllIsThere,
    /**
     * Takes events as they come; false where a number is left out.
     *
     * @param {E[]} arrived
     */
    take(arrived) {
      const fresh = arrived.filter((event) => event.seq > held);
      if (fresh.some((event, i) => event.seq !== held + 1 + i)) return false;
      if (!fresh.length) return true;
      held = fresh.at(-1).seq;
      if (missed) {
        missed.events.push(...fresh);
        tellIfAllIsThere();
      } else events(fresh);
      return true;
    },
    /** Cut off while catching up: a part that follows on what is held is kept; a half-read whole is read again. */
    cutOff() {
      if (!missed) return;
      const {whole, events: part} = missed;
      missed = null;
      if (whole) {
        epoch = null;
        held = 0;
      } else if (part.length) events(part);
    },
  };
}
