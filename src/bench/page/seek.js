// Seeks by the seek bar, from elsewhere each time. What a seek costs is the page's own work, from the input through fold and
// drawing to the painted frame, without the wait for the screen; felt is with it. Milliseconds, one for each seek.
async ({share, times}) => {
  const bar = document.querySelector('.seek-bar');
  const to = (at) => {
    bar.value = String(Math.round(at));
    bar.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const frame = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 0)); });
  const longest = Number(bar.max);
  const cost = [];
  const felt = [];
  for (let i = 0; i < times; i += 1) {
    to(longest * ((share + 0.37 + 0.26 * ((i % 7) / 7)) % 1)); // far away, so that no state at hand is of use
    await frame();
    await new Promise((resolve) => { setTimeout(resolve, 20 + (i * 5) % 17); });
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      let frameAt = 0;
      let handledMs = 0;
      const at = performance.now();
      channel.port1.onmessage = () => {
        cost.push(handledMs + performance.now() - frameAt);
        felt.push(performance.now() - at);
        resolve();
      };
      requestAnimationFrame(() => { // asked for before the page does, so it is called first
        frameAt = performance.now();
        channel.port2.postMessage('');
      });
      to(longest * share - i % 5);
      handledMs = performance.now() - at;
    });
  }
  return {cost, felt};
}
