// The player of a replay, as a value: what it does is one of three declared states, and a command turns one value into the
// next. It knows no clock; real time comes with every call, so that a test plays an hour in a millisecond. Pure.
//
// Where idle stretches are jumped over, time is watched along a shorter axis; a place keeps its meaning whatever the speed
// or that setting is, because it is always kept as replay time.

export const STATES = ['paused', 'playing', 'ended'];
export const SPEEDS = [0.5, 0.75, 1, 1.5, 2, 4, 8, 16];
/** Of an idle stretch so much is watched, so that what follows does not come out of nowhere. */
const KEPT_OF_IDLE_MS = 1_500;

/** `idle`: stretches `{from, to}` in replay time, in order, apart from each other. */
export const newPlayer = ({durationMs, idle = [], at = 0}) => ({state: 'paused', durationMs, idle, at: clamped(at, durationMs), since: 0, speed: 1,
  skipIdle: false});

const clamped = (at, durationMs) => Math.min(durationMs, Math.max(0, at));

/** Where it stands at this real time, in replay time. */
export function placeOf(player, now) {
  if (player.state !== 'playing') return player.at;
  return clamped(onward(player, player.at, (now - player.since) * player.speed), player.durationMs);
}

/** A place so much watched time further on. */
function onward({idle, skipIdle}, from, watchedMs) {
  if (!skipIdle || watchedMs <= 0) return from + watchedMs;
  let at = from;
  let left = watchedMs;
  for (const stretch of idle) {
    const begins = stretch.from + KEPT_OF_IDLE_MS;
    if (stretch.to <= at || begins >= stretch.to) continue;
    if (begins > at) {
      if (left <= begins - at) return at + left;
      left -= begins - at;
    }
    at = stretch.to; // inside an idle stretch nothing is waited for
  }
  return at + left;
}

/** As it is at this real time: an end that was reached in between is reached. */
export function settled(player, now) {
  const at = placeOf(player, now);
  if (player.state === 'playing' && at >= player.durationMs) return {...player, state: 'ended', at: player.durationMs};
  return player.state === 'playing' ? {...player, at, since: now} : player;
}

const COMMANDS = {
  play: (p, now) => ({...p, state: 'playing', at: p.state === 'ended' ? 0 : p.at, since: now}),
  pause: (p) => (p.state === 'playing' ? {...p, state: 'paused'} : p),
  toggle: (p, now) => (p.state === 'playing' ? COMMANDS.pause(p) : COMMANDS.play(p, now)),
  /** Plays on where it played, and stops at the end. */
  seek(p, now, {to}) {
    const at = clamped(to, p.durationMs);
    return {...p, at, since: now, state: at >= p.durationMs ? 'ended' : p.state === 'ended' ? 'paused' : p.state};
  },
  speed: (p, _, {speed}) => ({...p, speed: SPEEDS.includes(speed) ? speed : p.speed}),
  faster: (p, _, {by}) => ({...p, speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.indexOf(p.speed) + by))]}),
  skipIdle: (p, _, {on}) => ({...p, skipIdle: on}),
  /** The log has grown; what is watched stays. */
  longer: (p, _, {durationMs, idle}) => ({...p, durationMs, idle, state: p.state === 'ended' ? 'paused' : p.state}),
};

/** The player after a command, given at this real time. */
export function commanded(player, command, now) {
  const next = COMMANDS[command.type](settled(player, now), now, command);
  return next.state === 'playing' ? {...next, since: now} : next;
}
