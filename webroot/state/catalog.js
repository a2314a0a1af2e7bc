/** The questions of one bank as a flat list that can be searched, filtered and shown by section. Pure. */
import {DIFFICULTIES} from '../protocol/wire.js';
import {plainText} from './wording.js';

/** As a filter offers them: what nobody rated comes last. */
const OFFERED = [...DIFFICULTIES.filter((each) => each !== 'UNRATED'), 'UNRATED'];
export const NO_FILTER = {text: '', section: 'ALL', difficulty: 'ALL', tag: 'ALL', only: 'ALL'};

/** A question is known by where it stands in its bank's version, which is also how the API names it. */
export const keyOf = (section, question) => `${section}.${question}`;

/** An edit makes a new object of the question that it changes and of no other; so the words of thousands are made once. */
const words = new WeakMap();

function wordsOf(question) {
  if (!words.has(question)) {
    const text = plainText(question.prompt);
    const tags = (question.tags ?? []).map(tag => tag.trim()).filter(Boolean);
    words.set(question, {text, tags, hay: [text, question.guidance, tags.join(' ')].join('\n').toLocaleLowerCase()});
  }
  return words.get(question);
}

/** @returns every question of the bank with its key, its section's title and the text that a search looks through */
export function catalogOf(bank) {
  return bank.sections.flatMap((section, s) => {
    const heading = section.title.toLocaleLowerCase();
    return section.questions.map((question, q) => {
      const {text, tags, hay} = wordsOf(question);
      return {...question, tags, key: keyOf(s, q), section: s, question: q, sectionTitle: section.title || 'Questions', text, hay: `${hay}\n${heading}`};
    });
  });
}

/** What the list can be narrowed to beside words, tags and difficulty; `chosen` has the keys that are in the plan. */
const ONLY = {
  ALL: () => true,
  CHOSEN: (entry, chosen) => chosen.has(entry.key),
  LEFT: (entry, chosen) => !chosen.has(entry.key),
  FAVOURITE: entry => entry.favourite,
  NEW: entry => !entry.uses,
  USED: entry => entry.uses > 0,
};
export const MARKS = [['FAVOURITE', 'Favourites'], ['NEW', 'Never used'], ['USED', 'Used before']];

export function filterCatalog(catalog, filter, chosen = new Set()) {
  const wanted = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return catalog.filter(entry =>
    (filter.difficulty === 'ALL' || entry.difficulty === filter.difficulty)
    && (filter.tag === 'ALL' || entry.tags.includes(filter.tag))
    && (filter.section === 'ALL' || filter.section === String(entry.section))
    && ONLY[filter.only](entry, chosen)
    && wanted.every(word => entry.hay.includes(word)));
}

export const isFiltered = filter => Object.keys(NO_FILTER).some(name => filter[name] !== NO_FILTER[name]);

/** The sections that still show something, in the bank's order. */
export function sectionsOf(entries) {
  const sections = new Map();
  for (const entry of entries) {
    if (!sections.has(entry.section)) sections.set(entry.section, {section: entry.section, title: entry.sectionTitle, entries: []});
    sections.get(entry.section).entries.push(entry);
  }
  return [...sections.values()];
}

/** Every tag with how often it occurs, the most used first. */
export function tagsOf(catalog) {
  const counts = new Map();
  for (const {tags} of catalog) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({tag, count})).sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** The difficulties that this bank uses; a bank that rates nothing needs no filter for it. */
export function difficultiesOf(catalog) {
  return OFFERED.filter(difficulty => catalog.some(entry => entry.difficulty === difficulty));
}
