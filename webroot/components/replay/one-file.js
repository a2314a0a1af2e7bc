// A replay as one HTML file: this page's own modules and styles and the log as this viewer may see it, put together in the
// browser. The file opens from a disk, without a server and without a network: its policy allows it none.

const IMPORT = /((?:^|[\n;}])\s*(?:import\b[^'";()]*?|export\b[^'";()]*?\bfrom\s*))(["'])([^"']+)\2/g;
const STYLES = ['tokens', 'base', 'clock', 'room', 'panel', 'outcome', 'replay'];
const ENTRY = '/pages/replay.js';
/** Specifiers become names of the import map, because a module in a data URL has no place that a path could start from. */
const PREFIX = 'hotseat-file';

async function text(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be read`);
  return response.text();
}

/** Every module that the entry leads to: path → code with its imports renamed. */
async function modules() {
  const found = new Map();
  let paths = [ENTRY];
  while (paths.length) {
    const codes = await Promise.all(paths.map(async (path) => [path, await text(path)]));
    const next = new Set();
    for (const [path, code] of codes) {
      found.set(path, code.replace(IMPORT, (_, before, quote, specifier) => {
        const to = new URL(specifier, `${location.origin}${path}`).pathname;
        next.add(to);
        return `${before}${quote}${PREFIX}${to}${quote}`;
      }));
    }
    paths = [...next].filter((path) => !found.has(path));
  }
  return found;
}

function base64(code) {
  const bytes = new TextEncoder().encode(code);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

const escaped = (words) => words.replace(/[&<>"]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]);
/** Inside a script element a "<" could end it or open a comment. */
const inScript = (json) => json.replace(/</g, '\\u003c');

/** The whole file's text. log: `{session, audience, you, events}` as the server gave it. */
export async function oneFile(log) {
  const [found, styles, theme] = await Promise.all([modules(), Promise.all(STYLES.map((name) => text(`/styles/${name}.css`))), text('/components/theme.js')]);
  const imports = Object.fromEntries([...found].map(([path, code]) => [`${PREFIX}${path}`, `data:text/javascript;base64,${base64(code)}`]));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline'; img-src data:">
<title>Replay: ${escaped(log.session.title)} · Hotseat</title>
<style>${styles.join('\n').replace(/@import[^;]*;/g, '').replace(/<\//g, '<\\/')}</style>
<script>${theme}</script>
<script type="application/json" id="replay-log">${inScript(JSON.stringify(log))}</script>
<script type="importmap">${inScript(JSON.stringify({imports}))}</script>
<script type="module">import '${PREFIX}${ENTRY}';</script>
</head>
<body class="room"><div id="app"><noscript>Hotseat needs JavaScript to play a session again.</noscript></div></body>
</html>
`;
}

/** The log that this page brings along, where it is such a file; otherwise null. */
export function broughtAlong() {
  const element = document.getElementById('replay-log');
  return element ? JSON.parse(element.textContent) : null;
}
