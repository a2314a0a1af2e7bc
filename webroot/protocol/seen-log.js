// A session's log, and its report, as whoever holds this link, or the host, may see it now; and the few calls that a link gives a right to.

/** What went wrong, in words for a person; `again` tells whether the same may work later. */
export class LogProblem extends Error {
  constructor({title, detail, again = false}) {
    super(detail);
    this.title = title;
    this.detail = detail;
    this.again = again;
  }
}

const path = (session, rest) => `/api/sessions/${encodeURIComponent(session)}/${rest}`;

async function call(session, token, rest, json, method = json === undefined ? 'GET' : 'POST') {
  const response = await answer(session, token, rest, json, method);
  return response.status === 204 ? null : response.json();
}

async function answer(session, token, rest, json, method = 'GET') {
  let response;
  try {
    response = await fetch(path(session, rest), {
      method,
      headers: {Accept: 'application/json', ...(json === undefined ? {} : {'Content-Type': 'application/json'}), ...(token ? {Authorization: `Bearer ${token}`}
        : {})},
      body: json === undefined ? undefined : JSON.stringify(json),
    });
  } catch {
    throw new LogProblem({title: 'The server does not answer',
      detail: 'Check that it runs and that this device is online, then try again. Nothing was changed.', again: true});
  }
  if (response.ok) return response;
  const said = await response.json().catch(() => ({}));
  if (response.status === 401 || response.status === 403) throw new LogProblem({title: 'This link does not open this', detail: said.detail
    ?? 'Ask the host for a new link.'});
  if (response.status === 404) throw new LogProblem({title: 'There is no such session', detail: said.detail ?? 'Look whether the address was copied whole.'});
  throw new LogProblem({title: said.title ?? 'The server could not answer', detail: said.detail ?? `It answered ${response.status}.`,
    again: response.status >= 500});
}

/** Says something about an instant of a closed session, `{id, kind, about, words}`; empty words take it back. */
export const writeComment = (session, token, {id, kind, about, words}) => call(session, token, 'comments', {comment: id, kind, about, words});
const regrade = (questionId, criterion) => `regrades/${encodeURIComponent(questionId)}/${encodeURIComponent(criterion)}`;
export const giveRegrade = (session, token, questionId, criterion, level) => call(session, token, regrade(questionId, criterion), {level}, 'PUT');
export const withdrawRegrade = (session, token, questionId, criterion) => call(session, token, regrade(questionId, criterion), undefined, 'DELETE');
export const submitRegrades = (session, token, {verdict, confidence}) => call(session, token, 'regrades', {verdict, confidence});
/** `{session, audience, you, events, streams?}` */
export const seenLog = (session, token) => call(session, token, 'replay');
/** The report as a file's text; format: json, csv or markdown. `round` of a practice, null for the one in which whoever asks was asked. */
export async function reportFile(session, token, {format, round = null}) {
  const asked = new URLSearchParams({format, ...(round === null ? {} : {round}), zone: Intl.DateTimeFormat().resolvedOptions().timeZone});
  return (await answer(session, token, `report?${asked}`)).text();
}
export const previewFeedback = (session, token, choice) => call(session, token, 'feedback/preview', choice);
export const releaseFeedback = (session, token, choice) => call(session, token, 'feedback', choice);
