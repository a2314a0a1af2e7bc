// Who is connected, who was seen to go and when, and how good each line is: what the log does not hold. Told anew as whole maps.

/** @import {Line, Presence, Welcome} from './frames' */

/**
 * @param {{presence?: (online: Map<string, number>, away: Map<string, number>) => void,
 *   lines?: (lines: Map<string, {roundTripMs: number, clockErrorMs: number}>) => void}} handlers seat → since when; seat → quality
 */
export function createWhoIsHere({presence, lines}) {
  /** @type {Map<string, number>} */
  let online = new Map();
  /** @type {Map<string, number>} */
  let away = new Map();
  /** @type {Map<string, {roundTripMs: number, clockErrorMs: number}>} */
  let quality = new Map();

  function tell() {
    presence?.(new Map(online), new Map(away));
    lines?.(new Map(quality));
  }

  return {
    /** @param {Welcome} frame */
    welcome(frame) {
      online = new Map(frame.online.map((each) => [each.seat, each.since]));
      away = new Map([...away].filter(([seat]) => !online.has(seat)));
      quality = new Map();
      tell();
    },
    /** @param {Presence} frame */
    presence(frame) {
      const [here, gone] = frame.online ? [online, away] : [away, online];
      here.set(frame.seat, frame.since);
      gone.delete(frame.seat);
      if (!frame.online) quality.delete(frame.seat);
      tell();
    },
    /** @param {Line} frame */
    line(frame) {
      quality.set(frame.seat, {roundTripMs: frame.roundTripMs, clockErrorMs: frame.clockErrorMs});
      lines?.(new Map(quality));
    },
  };
}
