// A small, safe part of Markdown: paragraphs, headings, bullets, numbered lists, fenced and inline code, bold,
// emphasis. It builds templates, never HTML text, so nothing a person wrote can become markup.

import {html} from '/lib/lit-html/lit-html.js';

const FENCE = /^\s*(```|~~~)/;
const BULLET = /^\s*[-*+]\s+/;
const NUMBERED = /^\s*\d+[.)]\s+/;
const HEADING = /^\s*#{1,6}\s+/;

export function markdown(text) {
  return blocks((text ?? '').replace(/\r\n?/g, '\n').split('\n'));
}

function blocks(lines) {
  const out = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (!line.trim()) {
      i += 1;
    } else if (FENCE.test(line)) {
      const fence = line.match(FENCE)[1];
      const end = lines.findIndex((each, at) => at > i && each.trim().startsWith(fence));
      const last = end < 0 ? lines.length : end;
      out.push(html`<pre dir="ltr" tabindex="0" role="group" aria-label="Code"><code>${lines.slice(i + 1, last).join('\n')}</code></pre>`);
      i = last + 1;
    } else if (HEADING.test(line)) {
      out.push(html`<p class="md-heading" dir="auto">${inline(line.replace(HEADING, ''))}</p>`);
      i += 1;
    } else if (BULLET.test(line) || NUMBERED.test(line)) {
      const mark = BULLET.test(line) ? BULLET : NUMBERED;
      const [items, next] = listItems(lines, i, mark);
      const entries = items.map((item) => html`<li dir="auto">${inline(item)}</li>`);
      out.push(mark === BULLET ? html`<ul>${entries}</ul>` : html`<ol>${entries}</ol>`);
      i = next;
    } else {
      let next = i;
      while (next < lines.length && lines[next].trim() && !starts(lines[next], next > i)) next += 1;
      out.push(html`<p dir="auto">${inline(lines.slice(i, next).join('\n'))}</p>`);
      i = next;
    }
  }
  return out;
}

function starts(line, inside) {
  return inside && (FENCE.test(line) || BULLET.test(line) || NUMBERED.test(line) || HEADING.test(line));
}

function listItems(lines, from, mark) {
  const items = [];
  let i = from;
  for (; i < lines.length && lines[i].trim(); i += 1) {
    if (mark.test(lines[i])) items.push(lines[i].replace(mark, ''));
    else if (/^\s/.test(lines[i])) items[items.length - 1] += `\n${lines[i].trim()}`;
    else break;
  }
  return [items, i];
}

// Code first: nothing inside it is read as bold.
const INLINE = /`([^`\n]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/;

function inline(text) {
  const out = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    out.push(rest.slice(0, found.index));
    const [whole, code, bold, soft] = found;
    if (code !== undefined) out.push(html`<code>${code}</code>`);
    else if (bold !== undefined) out.push(html`<strong>${inline(bold)}</strong>`);
    else out.push(html`<em>${inline(soft)}</em>`);
    rest = rest.slice(found.index + whole.length);
  }
  out.push(rest);
  return out;
}
