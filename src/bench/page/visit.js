// A visit, from the address to a page that answers: what it transferred, when its content was painted, and when no long task
// came any more. Interactive is the later of the two, once nothing was loaded and no long task ran for half a second.
async ({selector}) => {
  const seen = window.hotseatBench;
  seen.painted(selector);
  const quietMs = 500;
  const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  const endOf = ({startTime, duration}) => startTime + duration;
  const entries = () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const busyUntil = () => Math.max(0, ...seen.longTasks.map(endOf), ...entries().map((each) => each.responseEnd));
  const patienceAt = performance.now() + 30_000;
  while (seen.paintedAt === null || performance.now() - Math.max(busyUntil(), seen.paintedAt) < quietMs) {
    if (performance.now() > patienceAt) throw new Error(`${selector} was not painted, or the page did not come to rest`);
    await sleep(20);
  }
  const kind = ({name, entryType}) => (entryType === 'navigation' ? 'html' : /\.(js|css)$/.exec(new URL(name).pathname)?.[1] ?? 'other');
  const transfers = entries().filter((each) => each.transferSize > 0).map((each) => ({kind: kind(each), bytes: each.transferSize}));
  return {
    requests: transfers.length,
    bytes: transfers.reduce((sum, each) => sum + each.bytes, 0),
    js: transfers.filter((each) => each.kind === 'js').reduce((sum, each) => sum + each.bytes, 0),
    css: transfers.filter((each) => each.kind === 'css').reduce((sum, each) => sum + each.bytes, 0),
    painted: seen.paintedAt,
    interactive: Math.max(seen.paintedAt, ...seen.longTasks.map(endOf)),
    shift: seen.shifts.reduce((sum, each) => sum + each.value, 0),
    shifted: seen.shifts.map((each) => each.of).join('; '),
  };
}
