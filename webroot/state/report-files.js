// A report as Markdown and as CSV. Pure.

import {lengthDigits} from './timer.js';
import {CONFIDENCE_WORDS, LEVEL_WORDS, READINESS_WORDS, VERDICT_WORDS, fullMoment} from './wording.js';

const words = (level) => (level ? LEVEL_WORDS[level] : '–');
/** Text from people stays text: what Markdown or HTML would read as marks is escaped, and a cell stays a cell. */
const escaped = (text) => String(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/&/g, '&amp;');
const inline = (text) => escaped(text).replace(/\s*\n\s*/g, ' ');
const quoted = (text) => escaped(text).split('\n').map((line) => `> ${line}`).join('\n');
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The report as a Markdown document. */
export function markdownOf(report) {
  const {session, panel, criteria, questions, wholeSession, verdicts, moments, agreement, again, feedback, time} = report;
  const parts = [`# ${inline(session.title)}`,
    [session.roleInterviewedFor && `Role: ${inline(session.roleInterviewedFor)}`, `Candidate: ${inline(session.candidate)}`,
      session.startedAt && `Interview: ${fullMoment(session.startedAt)}, ${lengthDigits(time.tookMs)} long`,
      panel.length && `Panel: ${panel.map((p) => `${p.letter} ${inline(p.name)}`).join(', ')}`].filter(Boolean).map((line) => `- ${line}`).join('\n')];
  if (verdicts.length) {
    parts.push('## Verdicts', ...verdicts.map((v) => [`### ${inline(v.name)}`, v.verdict ? `**${VERDICT_WORDS[v.verdict]}**, ${CONFIDENCE_WORDS[v.confidence].toLowerCase()} confidence` : 'No scorecard submitted.',
      v.strengths && `Strengths:\n\n${quoted(v.strengths)}`, v.workOn && `What to work on:\n\n${quoted(v.workOn)}`, v.forPanel && `For the panel only:\n\n${quoted(v.forPanel)}`].filter(Boolean).join('\n\n')));
  }
  if (feedback) parts.push('## Feedback', ...feedbackParts(feedback));
  if (criteria.length) {
    parts.push('## By criterion', table(['Criterion', ...(panel.length ? ['Counts', ...panel.map((p) => inline(p.name)), 'Panel'] : ['Given']), 'Candidate', ...(panel.length ? ['Range', 'Average deviation'] : [])],
      criteria.map((c) => [inline(c.name), ...(panel.length ? [`× ${c.weight}`, ...c.own.map((o) => words(o.level)), words(c.panel) + (c.agreed ? ' (agreed)' : '')] : [words(c.given)]), words(c.self),
        ...(panel.length ? [c.range ?? '–', c.averageDeviation === null ? '–' : c.averageDeviation.toFixed(2)] : [])])));
  }
  if (agreement) parts.push(agreementWords(agreement));
  if (again) parts.push('## Graded again from the replay', againWords(again), ...againTables(report));
  parts.push('## Questions', ...[...questions, ...(wholeSession?.grades.length || wholeSession?.notes.length ? [wholeSession] : [])].map((q) => [
    `### ${q.number ? `${q.number}. ` : ''}${inline(q.prompt)}`,
    q.usedMs === null ? '' : `${lengthDigits(q.usedMs)} used of ${lengthDigits(q.plannedMs)}; hints given: ${q.hintsGiven}; follow-ups asked: ${q.followUpsAsked}`,
    q.grades.length ? table(['Criterion', ...panel.map((p) => inline(p.name))], byCriterion(q, criteria, panel)) : '',
    ...q.notes.map((n) => `${inline(n.name)}:\n\n${quoted(n.text)}`)].filter(Boolean).join('\n\n')));
  if (moments.length) parts.push('## Moments', moments.map((m) => `- ${lengthDigits(m.sinceStartMs)} ${inline(m.name || 'A moment')} (${inline(m.by)})`).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function feedbackParts({overall, words: said, strengths, workOn, notes, moments, guidance}) {
  return [overall !== 'UNSAID' && `**${READINESS_WORDS[overall]}**`, said && quoted(said),
    strengths.length && ['### What went well', ...strengths.map(quoted)].join('\n\n'), workOn.length && ['### What to work on', ...workOn.map(quoted)].join('\n\n'),
    ...notes.map((n) => [n.number ? `Question ${n.number}:` : 'The interview as a whole:', ...n.notes.map(quoted)].join('\n\n')),
    moments.length && `### Moments\n\n${moments.map((m) => `- ${inline(m.name || 'A moment')}`).join('\n')}`,
    ...guidance.map((g) => `### What a strong answer to question ${g.number} covers\n\n${quoted(g.guidance)}`)].filter(Boolean);
}

function byCriterion(question, criteria, panel) {
  return criteria.filter((c) => question.grades.some((g) => g.criterion === c.criterion)).map((c) => [inline(c.name), ...panel.map((p) => {
    const grade = question.grades.find((g) => g.seat === p.seat && g.criterion === c.criterion);
    return grade ? [words(grade.level), ...grade.revisions.map((r) => `→ ${words(r.level)} (${inline(r.reason)})`)].join(' ') : '–';
  })]);
}

function againTables({again, questions, criteria}) {
  return [table(['Re-grader', 'Verdict', 'Confidence'], again.people.map((p) => [inline(p.name), VERDICT_WORDS[p.verdict], CONFIDENCE_WORDS[p.confidence]])),
    table(['Question', 'Criterion', 'Re-grader', 'Level'], again.grades.map((g) => [questions.find((q) => q.questionId === g.questionId)?.number ?? '', inline(criteria.find((c) => c.criterion === g.criterion)?.name ?? g.criterion),
      inline(again.people.find((p) => p.seat === g.seat).name), words(g.level)]))];
}

export function againWords({compared, same, meanApart}) {
  const apart = compared ? `Of ${compared} first grades beside a re-grade, ${same} ${same === 1 ? 'is' : 'are'} the same level; they are ${meanApart.toFixed(2)} levels apart on average.` : 'No first grade stands beside a re-grade.';
  return `Given without knowing the first grades. ${apart} It is in none of the panel’s levels, verdicts and figures.`;
}

export function agreementWords({graders, compared, missing, meanRange, meanAverageDeviation, splits}) {
  if (!compared) return graders < 2 ? 'One grader: there is nothing to compare.' : 'No two graders gave a level for the same thing.';
  return `Of what two or more graded (n = ${compared}, ${missing} missing), levels were ${meanRange.toFixed(2)} apart on average, `
    + `${meanAverageDeviation.toFixed(2)} from their mean; ${splits} split${splits === 1 ? '' : 's'} of two levels or more. Blind grades only.`;
}

const CSV_HEAD = ['session', 'title', 'candidate', 'question', 'prompt', 'plannedSeconds', 'usedSeconds', 'hintsGiven', 'interviewer', 'criterion', 'level', 'standsAt', 'reason', 'moments', 'notes', 'kind'];

/** One line for each grade; questions without any have one line too, so that no time is lost. */
export function csvOf({session, questions, wholeSession, criteria, again}) {
  const name = (id) => criteria.find((c) => c.criterion === id)?.name ?? id;
  const lines = [...questions, ...(wholeSession?.grades.length ? [wholeSession] : [])].flatMap((q) => {
    const first = [session.id, session.title, session.candidate, q.number ?? 'all', q.prompt, seconds(q.plannedMs), seconds(q.usedMs), q.hintsGiven];
    const second = (again?.grades ?? []).filter((g) => g.questionId === q.questionId)
      .map((g) => [...first, again.people.find((p) => p.seat === g.seat).name, name(g.criterion), g.level, g.level, '', 0, 0, 'again']);
    if (!q.grades.length && !second.length) return [[...first, '', '', '', '', '', '', '', '']];
    return [...q.grades.map((g) => [...first, g.name, name(g.criterion), g.level, g.revisions.at(-1)?.level ?? g.level, g.revisions.at(-1)?.reason ?? '', g.evidence.moments.length, g.evidence.notes.length, 'first']), ...second];
  });
  return `${[CSV_HEAD, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

const seconds = (ms) => (ms === null ? '' : Math.round(ms / 1000));

/** A spreadsheet takes a text that begins like a formula, in either width and also after spaces or quotation marks, for one, unless an apostrophe stands before it. */
function cell(value) {
  if (typeof value === 'number') return String(value);
  const text = /^[\s\p{Cc}"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(value ?? '') ? `'${value}` : value ?? '';
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
