// One seat's line to the server: hello, resume, reconnect with growing and jittered pauses, pings for the clock, and
// the outbox. It knows frames and times, and neither the DOM nor what the events mean.
//
// handlers: status({kind, …}), history(events) (all from 1: fold anew), events(events),
//           presence(online, away) (seat → since), lines(seat → {roundTripMs, clockErrorMs}),
//           pending(commands), accepted(command, seq), rejected(command, code, message), problem(message)
// streams: handlers of other streams than the interview, by their names; see streams.js
// status kinds: connecting | live | waiting {retryAt, attempt, reason, stopping} | refused {code, reason} | closed

/** @import {Accepted, AnyEvents, Error, Line, Pong, Presence, Rejected, Welcome} from './frames' */
import {isKept} from './commands.js';
import {createOffset} from './offset.js';
import {createOutbox} from './outbox.js';
import {createResume} from './resume.js';
import {createStreams} from './streams.js';
import {createWhoIsHere} from './who-is-here.js';
import {CLOSE_CODES, CLOSE_FOR_GOOD} from './wire.js';

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;
const SETTLED_MS = 5_000;
const BURST = 8;
const BURST_EVERY_MS = 180;
const PING_EVERY_MS = 10_000;
const SILENCE_MS = 25_000;
const OPENING_MS = 8_000;
const TOO_LATE_MS = 30_000;
/** Refusals that say "not now": the command is as good as before. */
const FOR_NOW = new Set(['try-again', 'slow-down']);
const LATER_MS = 1_200;

const localNow = () => performance.timeOrigin + performance.now();

export function connect({url, session, token, storage, handlers, streams = {}, random = Math.random, WebSocketClass = WebSocket}) {
  const clock = createOffset(localNow);
  const outbox = createOutbox(storage, (commands) => handlers.pending?.(commands));
  const whoIsHere = createWhoIsHere(handlers);
  const log = createResume({history: handlers.history, events, caughtUp});
  const others = createStreams(streams);
  let socket = null;
  let live = false;
  let over = false;
  let seated = false;
  let attempt = 0;
  let putOffs = 0;
  let heardAt = 0;
  const timersOn = {retry: null, ping: null, settle: null, opening: null, later: null};

  function open() {
    clearTimeout(timersOn.retry);
    handlers.status({kind: 'connecting', attempt});
    const mine = new WebSocketClass(url);
    socket = mine;
    // A network that swallows packets lets a browser wait for minutes.
    timersOn.opening = setTimeout(() => again('no answer'), OPENING_MS);
    mine.onopen = () => {
      heardAt = localNow();
      raw({type: 'hello', session, token, ...log.from(), ...others.from()});
      ping(0);
    };
    mine.onmessage = (message) => mine === socket && receive(message.data);
    mine.onclose = (close) => mine === socket && lost(close.code, close.reason);
    mine.onerror = () => {}; // a close with its code follows
  }

  function raw(frame) {
    if (socket?.readyState === 1) socket.send(JSON.stringify(frame));
  }

  function receive(text) {
    heardAt = localNow();
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    const take = Object.hasOwn(FRAMES, frame.type) ? FRAMES[frame.type] : null;
    take?.(frame); // a frame of a type unknown here changes no state
  }

  /**
   * @type {{welcome(frame: Welcome): void, events(frame: AnyEvents): void, presence(frame: Presence): void, line(frame: Line): void,
   *   accepted(frame: Accepted): void, rejected(frame: Rejected): void, pong(frame: Pong): void, error(frame: Error): void}}
   */
  const FRAMES = {
    welcome(frame) {
      clearTimeout(timersOn.opening);
      seated = true;
      clock.guess(frame.serverNow);
      log.welcome(frame);
      handlers.welcome?.(frame.you, frame.keptDays);
      whoIsHere.welcome(frame);
      outbox.open(session, frame.you.seat);
      others.welcome(frame);
      log.tellIfAllIsThere();
    },
    events(frame) {
      if (!('stream' in frame ? others.take(frame) : log.take(frame.events))) again('a number was missing'); // the socket is honest or it is not used
    },
    presence: whoIsHere.presence,
    line: whoIsHere.line,
    accepted(frame) {
      const command = outbox.answered(frame.id);
      putOffs = 0;
      if (command) handlers.accepted?.(command, frame.seq);
    },
    rejected(frame) {
      if (frame.code === 'off-record' && outbox.pending().some((command) => command.id === frame.id && isKept(command.type))) {
        // Written before the record stopped and too late for it: it is still there when the record goes on.
        outbox.putOff(frame.id);
        return;
      }
      if (FOR_NOW.has(frame.code)) {
        tryLater(frame);
        return;
      }
      const command = outbox.answered(frame.id);
      if (command) handlers.rejected?.(command, frame.code, frame.message);
    },
    pong(frame) {
      clock.pong(frame.t, frame.serverNow);
    },
    error(frame) {
      handlers.problem?.(frame.message, frame.code);
    },
  };

  function events(fresh) {
    handlers.events(fresh);
    if (live && fresh.some((event) => event.type === 'WentOnRecord')) sendOut();
  }

  function caughtUp() {
    live = true;
    handlers.status({kind: 'live'});
    sendOut();
    timersOn.settle = setTimeout(() => { attempt = 0; }, SETTLED_MS);
  }

  function sendOut() {
    clearTimeout(timersOn.later);
    timersOn.later = null;
    for (const late of outbox.drop((command, age) => !isKept(command.type) && age > TOO_LATE_MS)) {
      handlers.rejected?.(late, 'too-late', 'This could not be sent in time. Do it again if it still fits.');
    }
    outbox.flush(raw);
  }

  /** Told once for each command, and sent again after a pause: with all that was put off, in order. */
  function tryLater(frame) {
    const put = outbox.putOff(frame.id);
    if (put?.first) handlers.rejected?.(put.command, frame.code, frame.message);
    if (timersOn.later) return;
    timersOn.later = setTimeout(sendOut, Math.min(LONGEST_PAUSE_MS, LATER_MS * 1.5 ** putOffs));
    putOffs += 1;
  }

  function ping(count) {
    clearTimeout(timersOn.ping);
    if (localNow() - heardAt > SILENCE_MS) {
      again('the line went quiet');
      return;
    }
    raw({type: 'ping', t: localNow()});
    // Only after a few exchanges is a line known well enough to tell others about it.
    const quality = clock.quality();
    if (live && count >= BURST && quality) raw({type: 'line', ...quality});
    timersOn.ping = setTimeout(() => ping(count + 1), count < BURST ? BURST_EVERY_MS : PING_EVERY_MS);
  }

  function lost(code, reason) {
    live = false;
    log.cutOff();
    others.cutOff();
    socket = null;
    clearTimeout(timersOn.ping);
    clearTimeout(timersOn.settle);
    clearTimeout(timersOn.opening);
    clearTimeout(timersOn.later);
    timersOn.later = null;
    outbox.unsent();
    if (over) return;
    if (code >= CLOSE_FOR_GOOD && code <= 4999) {
      over = true;
      // The word that a link was replaced can get lost with the line; a link that opened this page once was replaced since.
      handlers.status({kind: 'refused', code: code === CLOSE_CODES.LINK_NOT_VALID && seated ? CLOSE_CODES.LINK_REVOKED : code, reason});
      return;
    }
    const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 1.7 ** attempt);
    const pause = ceiling / 2 + random() * (ceiling / 2);
    attempt += 1;
    handlers.status({kind: 'waiting', attempt, retryAt: localNow() + pause, reason, stopping: code === CLOSE_CODES.STOPPING});
    timersOn.retry = setTimeout(open, pause);
  }

  function again(reason) {
    const dead = socket;
    lost(CLOSE_CODES.SERVER_ERROR, reason);
    dead?.close(1000, 'reconnecting');
  }

  open();

  return {
    /**
     * Gives a command. Without a connection, typed work is kept and sent later; a clock or stage command is not
     * (nobody wants a question pushed ten minutes late): then the answer is false.
     */
    give(command) {
      if (!live && !isKept(command.type)) return false;
      outbox.add(command);
      // While something is put off, what comes after it waits too, so that the order stays.
      if (live && !timersOn.later) outbox.flush(raw);
      return true;
    },
    /** The device woke up or the network came back: do not sit out the pause. */
    hurry() {
      if (over) return;
      if (!socket) {
        attempt = 0;
        open();
      } else if (live) {
        clock.forget();
        ping(0);
      }
    },
    close() {
      over = true;
      Object.values(timersOn).forEach(clearTimeout);
      socket?.close(1000, 'page left');
      handlers.status({kind: 'closed'});
    },
    now: () => localNow() + clock.offset(),
    roundTrip: clock.roundTrip,
  };
}
