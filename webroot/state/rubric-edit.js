// A rubric while it is edited. Pure; what is wrong with it names the field to go to. A criterion has no id until it is
// saved: then it gets one made from its name, and keeps it for ever, because grades refer to it.

import {BOUNDS, SCALES} from '../protocol/wire.js';


export const {TITLE_MAX, CRITERIA_MAX} = BOUNDS.Rubric;
export const {NAME_MAX, ANCHOR_MAX} = BOUNDS.Criterion;
export const FILE_VERSION = 1;

const emptyCriterion = (scale) => ({id: '', name: '', weight: 1, anchors: SCALES[scale].map(() => '')});

export const blank = () => ({title: '', scale: 'FOUR_LEVELS', criteria: [emptyCriterion('FOUR_LEVELS')]});
export const withTitle = (rubric, title) => ({...rubric, title});
export const add = (rubric) => ({...rubric, criteria: [...rubric.criteria, emptyCriterion(rubric.scale)]});
export const remove = (rubric, i) => ({...rubric, criteria: rubric.criteria.toSpliced(i, 1)});
export const change = (rubric, i, changes) => ({...rubric, criteria: rubric.criteria.with(i, {...rubric.criteria[i], ...changes})});
export const anchor = (rubric, i, level, text) => change(rubric, i, {anchors: rubric.criteria[i].anchors.with(level, text)});

export function move(rubric, from, to) {
  if (to < 0 || to >= rubric.criteria.length) return rubric;
  return {...rubric, criteria: rubric.criteria.toSpliced(from, 1).toSpliced(to, 0, rubric.criteria[from])};
}

/** Another number of levels: what was written stays, from the lowest up. */
export const withScale = (rubric, scale) => ({...rubric, scale,
  criteria: rubric.criteria.map((c) => ({...c, anchors: SCALES[scale].map((_, i) => c.anchors[i] ?? '')}))});

const slug = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 56).replace(/-$/,
  '') || 'criterion';

/** With an id for every criterion and no blanks around what was typed. */
export function finished(rubric) {
  const taken = new Set(rubric.criteria.map((c) => c.id).filter(Boolean));
  const idFor = (c) => {
    if (c.id) return c.id;
    const base = slug(c.name);
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
  return {title: rubric.title.trim(), scale: rubric.scale,
    criteria: rubric.criteria.map((c) => ({id: idFor(c), name: c.name.trim(), weight: c.weight, anchors: c.anchors.map((text) => text.trim())}))};
}

export const toFile = (rubric) => ({hotseatRubric: FILE_VERSION, ...finished(rubric)});

/** `[{field, message}]` in the order of the page. */
export function problemsOf(rubric) {
  const problems = [];
  if (!rubric.title.trim()) problems.push({field: 'title', message: 'Give the rubric a title.'});
  if (rubric.criteria.length === 0) problems.push({field: 'add', message: 'Add a criterion; without one nothing can be graded.'});
  rubric.criteria.forEach((criterion, i) => {
    if (!criterion.name.trim()) problems.push({field: `name-${i}`, message: `Name criterion ${i + 1}.`});
    criterion.anchors.forEach((text, level) => {
      if (!text.trim()) problems.push({field: `anchor-${i}-${level}`, message: `Say what level ${level + 1} of ${criterion.name.trim()
        || `criterion ${i + 1}`} sounds like.`});
    });
  });
  return problems;
}

/** A kept draft, or null where what is kept is none. */
export function readDraft(kept) {
  const fine = kept && typeof kept.title === 'string' && Object.hasOwn(SCALES, kept.scale) && Array.isArray(kept.criteria)
    && kept.criteria.every((c) => typeof c?.id === 'string' && typeof c.name === 'string' && Number.isInteger(c.weight)
      && Array.isArray(c.anchors) && c.anchors.length === SCALES[kept.scale].length && c.anchors.every((text) => typeof text === 'string'));
  return fine ? {title: kept.title, scale: kept.scale, criteria: kept.criteria} : null;
}
