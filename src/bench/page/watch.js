// Kept in every page from its first moment: long tasks, layout shifts, and when something was painted.
(() => {
  const seen = {longTasks: [], shifts: [], paintedAt: null};
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
  watch('longtask', ({startTime, duration}) => seen.longTasks.push({startTime, duration}));
  watch('layout-shift', ({startTime, value, hadRecentInput, sources}) => {
    if (!hadRecentInput) seen.shifts.push({startTime, value, of: sources.map(({node}) => (node?.nodeType === 1 ? node
      : node?.parentElement)?.className?.toString() ?? '').join(', ')});
  });

  /** When the first element that this selector finds was painted, ms after the page was asked for. */
  seen.painted = (selector) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { seen.paintedAt = performance.now(); };
    const look = () => {
      if (!document.querySelector(selector)) return false;
      requestAnimationFrame(() => channel.port2.postMessage(''));
      changed.disconnect();
      return true;
    };
    const changed = new MutationObserver(look);
    if (!look()) changed.observe(document, {subtree: true, childList: true, attributes: true});
  };

  window.hotseatBench = seen;
})();
