// A classic script in <head>: it must run before the first paint, or a dark room flashes white.
(() => {
  let theme = null;
  try { theme = localStorage.getItem('hotseat.theme'); } catch { /* storage may be switched off */ }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
