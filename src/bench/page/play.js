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
    shift: sum(shifts.map(({value}) => value)), shifted: shifts[0]?.of ?? 'nothing'};
}
