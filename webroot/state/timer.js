// The clock of one question, as anchors: screens compute, the server never ticks. All times are ms of session time.

export function newTimer(allottedMs, at) {
  return {allottedMs, adjustedMs: 0, usedMs: 0, runningSince: at, expired: false};
}

export function stopped(timer, at) {
  if (timer.runningSince === null) return timer;
  return {...timer, usedMs: timer.usedMs + (at - timer.runningSince), runningSince: null};
}

export function running(timer, at) {
  return timer.runningSince === null ? {...timer, runningSince: at} : timer;
}

/** Time given back after the zero makes the timer one that can expire again. */
export function adjusted(timer, byMs, at) {
  const next = {...timer, adjustedMs: timer.adjustedMs + byMs};
  return remainingMs(next, at) > 0 ? {...next, expired: false} : next;
}

export function credited(timer, outageMs) {
  return {...timer, usedMs: timer.usedMs - outageMs};
}

/** A credit that leaves time makes the timer one that can expire again. */
export function givenBack(timer, ms, at) {
  const next = credited(timer, ms);
  return remainingMs(next, at) > 0 ? {...next, expired: false} : next;
}

/** Back to earlier anchors; -1 in an event means that it stood. */
export function anchored(timer, usedMs, runningSince) {
  return {...timer, usedMs, runningSince: runningSince < 0 ? null : runningSince};
}

export function elapsedMs(timer, now) {
  return timer.usedMs + (timer.runningSince === null ? 0 : now - timer.runningSince);
}

export function budgetMs(timer) {
  return timer.allottedMs + timer.adjustedMs;
}

export function remainingMs(timer, now) {
  return budgetMs(timer) - elapsedMs(timer, now);
}

/** What is left as a share of the budget, 0 to 1: how full the ring is. */
export function shareLeft(timer, now) {
  const budget = budgetMs(timer);
  return budget <= 0 ? 0 : Math.min(1, Math.max(0, remainingMs(timer, now) / budget));
}

/** 'normal' | 'warning' (a quarter left) | 'danger' (a tenth left) | 'overtime'. */
export function clockPhase(timer, now) {
  const remaining = remainingMs(timer, now);
  if (remaining <= 0) return 'overtime';
  const share = remaining / budgetMs(timer);
  if (share <= 0.1) return 'danger';
  return share <= 0.25 ? 'warning' : 'normal';
}

/**
 * Digits for a clock face. Counting down, the second that has begun is still shown (0:01 until it is over);
 * counting up past zero, only whole seconds that are over count. So both meet at 0:00.
 */
export function clockDigits(remaining) {
  const over = remaining <= 0;
  const seconds = over ? Math.floor(-remaining / 1000) : Math.ceil(remaining / 1000);
  return (over && seconds > 0 ? '+' : '') + digits(seconds);
}

export function digits(totalSeconds) {
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const seconds = String(totalSeconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** Words for a screen reader and for sentences: "1 minute 15 seconds". */
export function spokenDuration(ms) {
  const total = Math.max(0, Math.round(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const seconds = total % 60;
  const parts = [];
  if (hours) parts.push(`${hours} hour${hours === 1 ? '' : 's'}`);
  if (minutes) parts.push(`${minutes} minute${minutes === 1 ? '' : 's'}`);
  if (seconds && !hours) parts.push(`${seconds} second${seconds === 1 ? '' : 's'}`);
  return parts.join(' ') || '0 seconds';
}

/** A length or a time since the start as a clock shows it, to the nearest second: "1:05". */
export const lengthDigits = (ms) => digits(Math.max(0, Math.round(ms / 1000)));

/** Short words for lists: "5 min", "1 h 20 min", "45 s". */
export function shortDuration(ms) {
  if (ms < 60_000) return `${Math.max(0, Math.round(ms / 1000))} s`;
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  if (!hours) return `${minutes} min`;
  return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}
