// The streams of a session beside the interview that this page registered for: what is held of each and what is still missing,
// in numbers of its own. It knows neither sockets nor what the events mean.

/** @import {EventOfStream, EventsOfStream, Hello, Welcome} from './frames' */
import {createResume} from './resume.js';

/**
 * @typedef {{history: (events: EventOfStream[]) => void, events: (events: EventOfStream[]) => void}} StreamHandlers
 *   history: all from 1, to fold anew; events: what follows on what was told
 */

/** @param {Record<string, StreamHandlers>} registered by the streams' names */
export function createStreams(registered) {
  const logs = new Map(Object.entries(registered).map(([name, handlers]) => [name, createResume({...handlers, caughtUp: () => {}})]));

  return {
    /** What a hello says about them. @returns {Pick<Hello, 'streams'>} */
    from: () => (logs.size ? {streams: Object.fromEntries([...logs].map(([name, log]) => [name, log.held()]))} : {}),
    /** @param {Welcome} frame */
    welcome({epoch, streams = {}}) {
      for (const [name, log] of logs) {
        const place = streams[name];
        // A server that does not know a stream says nothing of it.
        if (!place) continue;
        log.welcome({epoch, seq: place.seq, recovered: place.recovered && log.held() > 0});
        log.tellIfAllIsThere();
      }
    },
    /** Takes events as they come; false where a number is left out. @param {EventsOfStream} frame */
    take: ({stream, events}) => logs.get(stream)?.take(events) ?? true,
    /** Cut off while catching up. */
    cutOff: () => logs.forEach((log) => log.cutOff()),
  };
}
