// One polite live region for the whole page: a screen reader hears each thing once, and never per second.

let region = null;

export function announce(text) {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  // A new node each time: the same sentence twice is still said twice.
  const line = document.createElement('p');
  line.textContent = text;
  region.replaceChildren(line);
}
