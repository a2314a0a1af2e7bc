// How far the server's clock is from this one. Each ping gives one estimate; the exchange with the shortest way
// there and back is the one least bent by the network, so the fastest of the last few wins.

const KEEP = 8;

export function createOffset(local) {
  let samples = [];
  return {
    /** A welcome carries the server's time too: good enough until the first pong. */
    guess(serverNow) {
      if (!samples.length) samples = [{roundTrip: Infinity, offset: serverNow - local()}];
    },
    pong(t, serverNow) {
      const now = local();
      const roundTrip = Math.max(0, now - t);
      samples = [...samples.filter((s) => s.roundTrip !== Infinity), {roundTrip, offset: serverNow - (t + now) / 2}].slice(-KEEP);
    },
    /** A machine that slept may have a stopped clock: old exchanges say nothing any more. */
    forget() {
      samples = samples.length ? [{roundTrip: Infinity, offset: best(samples).offset}] : [];
    },
    offset: () => (samples.length ? best(samples).offset : 0),
    roundTrip: () => (samples.length ? best(samples).roundTrip : null),
    /** What the line is worth: the usual way there and back, and how far the clock can be off at most; null before a pong. */
    quality() {
      const measured = samples.map((s) => s.roundTrip).filter(Number.isFinite).sort((a, b) => a - b);
      if (!measured.length) return null;
      return {roundTripMs: Math.round(measured[measured.length >> 1]), clockErrorMs: Math.ceil(measured[0] / 2)};
    },
  };
}

function best(samples) {
  return samples.reduce((a, b) => (b.roundTrip < a.roundTrip ? b : a));
}
