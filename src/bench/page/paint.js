// From a push to the frame that shows it. The push is sent from this same page over a socket of its own, so that both instants
// are read off one clock. Answers with milliseconds for each push: until its frame was heard on that socket, and until painted.
async ({path, hello, shownBy, bare, pushes, everyMs}) => {
  const channel = new MessageChannel();
  const waiting = [];
  const heard = [];
  const painted = [];

  // What changes within a frame's callbacks is painted before the next task runs.
  const changed = new MutationObserver(() => {
    const text = document.querySelector(shownBy)?.textContent ?? '';
    const shown = waiting.findIndex((each) => text.includes(each.shows));
    if (shown >= 0) channel.port2.postMessage(waiting.splice(0, shown + 1));
  });
  channel.port1.onmessage = ({data}) => data.forEach(({sentAt}) => painted.push(performance.now() - sentAt));
  changed.observe(document.body, {subtree: true, childList: true, characterData: true});

  const open = (words, take) => new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}${path}`);
    socket.onopen = () => socket.send(words);
    socket.onclose = () => reject(new Error('the socket was closed'));
    socket.onmessage = () => { // its welcome
      socket.onmessage = ({data}) => take(data);
      resolve(socket);
    };
  });
  let sent = 0;
  const lead = await open(hello, (frame) => {
    if ((bare || frame.startsWith('{"type":"events"')) && heard.length < sent) heard.push(performance.now() - pushes[heard.length].sentAt);
  });
  // What a page cannot do without: it puts the text where it belongs, in the next frame as Hotseat's pages do.
  if (bare) await open(hello, (frame) => requestAnimationFrame(() => { document.querySelector(shownBy).textContent = frame; }));
  await new Promise((resolve) => { setTimeout(resolve, 500); }); // what the lead's coming brings is no push

  const startAt = performance.now();
  for (const [i, push] of pushes.entries()) {
    // Not in step with the screen's frames, or each push would meet them at the same point.
    const dueAt = startAt + i * everyMs + (i * 5) % 17;
    await new Promise((resolve) => { setTimeout(resolve, dueAt - performance.now()); });
    push.sentAt = performance.now();
    waiting.push(push);
    sent += 1;
    lead.send(push.frame);
  }
  const patienceAt = performance.now() + 5_000;
  while (painted.length < pushes.length && performance.now() < patienceAt) await new Promise((resolve) => { setTimeout(resolve, 50); });
  lead.onclose = null;
  lead.close();
  return {heard, painted};
}
