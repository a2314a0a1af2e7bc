// A text that the page made, handed to the browser to be saved as a file.

/** A title as part of a file's name: Latin letters, digits and dashes; `otherwise` where none is left. */
export function fileSlug(title, otherwise) {
  return title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase().slice(0, 48) || otherwise;
}

export function saveFile(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
  Object.assign(document.createElement('a'), {href: url, download: name}).click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
