// One polite live region per page: what a sighted person sees change, a screen reader gets told here.
let region = null;

export function announce(words) {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  // The same words twice would not be spoken twice, so the region is emptied in between.
  region.textContent = '';
  setTimeout(() => { region.textContent = words; }, 60);
}
