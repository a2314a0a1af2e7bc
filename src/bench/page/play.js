// Plays the replay from its start for so long, and tells how the page kept up: frames, those that came a frame late or more,
// long tasks, and what moved without having been asked to.
async ({seconds, speed}) => {
  const LATE_MS = 2.5 * 1_000 / 60; // a whole frame was left out
  const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  const press = (key) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
  const bar = document.querySelector('.seek-bar');
  const chosen = document.querySelector('.transport-speed select');
  press('Home');
  while (chosen.value !== `${speed}×`) {
    const before = chosen.value;
    press('>');
    await sleep(100);
    if (chosen.value === before) throw new Error(`the player stays at ${before}`);
  }
  await sleep(1_000); // what opening it brought is over
  const seen = window.hotseatBench;
  const beganAt = performance.now();
  const placeBefore = Number(bar.value);
  let frames = 0;
  let late = 0;
  let last = beganAt;
  let going = true;
  const frame = (now) => {
    frames += 1;
    if (now - last > LATE_MS) late += 1;
    last = now;
    if (going) requestAnimationFrame(frame);
  };
  // As Cumulative Layout Shift is defined: shifts less than a second apart, for five seconds at most, are one experience.
  const worstWindow = (list) => list.reduce(({worst, from, last: before, all}, {startTime, value}) => {
    const goesOn = startTime - before < 1_000 && startTime - from < 5_000;
    const now = goesOn ? all + value : value;
    return {worst: Math.max(worst, now), from: goesOn ? from : startTime, last: startTime, all: now};
  }, {worst: 0, from: -Infinity, last: -Infinity, all: 0}).worst;
  press(' ');
  requestAnimationFrame(frame);
  await sleep(seconds * 1_000);
  going = false;
  const playedMs = Number(bar.value) - placeBefore;
  if (playedMs < seconds * 1_000 * speed * 0.9 && Number(bar.value) < Number(bar.max)) throw new Error(`only ${playedMs} ms were played`);
  const since = (list) => list.filter(({startTime}) => startTime >= beganAt);
  const longTasks = since(seen.longTasks).map(({duration}) => duration);
  const shifts = since(seen.shifts).sort((a, b) => b.value - a.value);
  const sum = (list) => list.reduce((all, each) => all + each, 0);
  return {frames, late, longTasks: longTasks.length, longestMs: Math.max(0, ...longTasks), longMs: sum(longTasks),
    worstShift: worstWindow(since(seen.shifts)), shift: sum(shifts.map(({value}) => value)), shifted: shifts[0]?.of ?? 'nothing'};
}
