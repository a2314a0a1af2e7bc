/**
 * The HTTP API as functions. Every failure, whether the server's problem details or a network that is
 * gone, arrives as one kind of error whose words can be shown to a person as they are.
 */
export class Problem extends Error {
  /** @param {{status?: number, title?: string, detail?: string, type?: string}} problem */
  constructor({status = 0, title = 'Something went wrong', detail = '', type = 'about:blank'}) {
    super(detail ? `${title}: ${detail}` : title);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.type = type;
  }

  /** The server answered, and said that this browser holds no host cookie. */
  get notSignedIn() {
    return this.status === 401;
  }

  /** Nothing answered at all: worth trying again unchanged. */
  get unreachable() {
    return this.status === 0;
  }
}

const UNREACHABLE = {
  title: 'The server does not answer',
  detail: 'Check that Hotseat is running and that this device is online, then try again. Nothing was changed.',
};

const segment = encodeURIComponent;

/**
 * `bearer` stands for whoever asks, where that is not the host.
 *
 * @param {string} method
 * @param {string} path
 * @param {{json?: unknown, bytes?: BodyInit, signal?: AbortSignal, bearer?: string}} options
 * @returns {Promise<any>}
 */
export async function send(method, path, {json, bytes, signal, bearer} = {}) {
  /** @type {Record<string, string>} */
  const headers = {Accept: 'application/json, application/problem+json'};
  if (bearer !== undefined) headers.Authorization = `Bearer ${bearer}`;
  let body;
  if (json !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(json);
  } else if (bytes !== undefined) {
    headers['Content-Type'] = 'application/octet-stream';
    body = bytes;
  }
  let response;
  try {
    response = await fetch(path, {method, headers, body, signal, credentials: 'same-origin', cache: 'no-store'});
  } catch (failure) {
    if (failure?.name === 'AbortError') throw failure;
    throw new Problem(UNREACHABLE);
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    throw new Problem({status: response.status, title: 'The answer could not be read', detail: 'Reload the page and try again.'});
  }
}

/**
 * As `send`, for a file: tells how much of it has gone out, from 0 to 1, which fetch cannot.
 *
 * @param {string} path
 * @param {XMLHttpRequestBodyInit} bytes
 * @param {(sent: number) => void} onSent
 * @returns {Promise<any>}
 */
function sendFile(path, bytes, onSent) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({loaded, total}) => onSent(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Problem(UNREACHABLE));
    request.onload = async () => {
      const response = new Response(request.responseText, {status: request.status, statusText: request.statusText});
      if (response.ok) resolve(JSON.parse(request.responseText));
      else reject(await problemOf(response));
    };
    request.send(bytes);
  });
}

/** Not every error comes from Hotseat itself: a proxy in front may answer with a page of its own. */
async function problemOf(response) {
  try {
    const {type, title, detail} = await response.json();
    return new Problem({status: response.status, type, title: title || `Error ${response.status}`, detail});
  } catch {
    return new Problem({status: response.status, title: `Error ${response.status}`, detail: response.statusText});
  }
}

export const api = {
  signIn: key => send('POST', '/api/host/sign-in', {json: {key}}),
  host: () => send('GET', '/api/host'),

  sessions: (changedSince = 0) => send('GET', `/api/sessions?changedSince=${changedSince}`).then(answer => answer.sessions),
  session: (id, signal) => send('GET', `/api/sessions/${segment(id)}`, {signal}),
  createSession: request => send('POST', '/api/sessions', {json: request}),
  addSeat: (id, seat) => send('POST', `/api/sessions/${segment(id)}/seats`, {json: seat}),
  reissueLink: (id, seat) => send('POST', `/api/sessions/${segment(id)}/seats/${segment(seat)}/link`),
  revokeSeat: (id, seat) => send('DELETE', `/api/sessions/${segment(id)}/seats/${segment(seat)}`),
  checkSessionFile: (bytes, onSent) => sendFile('/api/session-files/check', bytes, onSent),
  importSession: bytes => send('POST', '/api/session-files', {bytes}),
  sessionFilePath: id => `/api/sessions/${segment(id)}/file`,
  logPath: id => `/api/sessions/${segment(id)}/log`,

  banks: () => send('GET', '/api/banks').then(answer => answer.banks),
  bank: id => send('GET', `/api/banks/${segment(id)}`),
  bankAt: (id, version) => send('GET', `/api/banks/${segment(id)}?version=${version}`),
  bankVersions: id => send('GET', `/api/banks/${segment(id)}/versions`).then(answer => answer.versions),
  bankFilePath: (id, format) => `/api/banks/${segment(id)}/file?format=${format}`,
  readyPlans: () => send('GET', '/api/ready-plans').then(answer => answer.plans),
  draw: (id, wanted) => send('POST', `/api/banks/${segment(id)}/draws`, {json: wanted}),
  replaceBank: (id, version, bank) => send('PUT', `/api/banks/${segment(id)}`, {json: {version, ...bank}}),
  copyBank: id => send('POST', `/api/banks/${segment(id)}/copies`),
  markFavourite: (id, prompt, favourite) => send('POST', `/api/banks/${segment(id)}/favourites`, {json: {prompt, favourite}}),
  checkBank: (name, bytes, onSent) => sendFile(`/api/banks/check?name=${segment(name)}`, bytes, onSent),
  saveBank: (name, bytes) => send('POST', `/api/banks?name=${segment(name)}`, {bytes}),
  rubrics: () => send('GET', '/api/rubrics').then(answer => answer.rubrics),
  rubric: id => send('GET', `/api/rubrics/${segment(id)}`),
  addRubric: file => send('POST', '/api/rubrics', {json: file}),
  saveRubric: (id, version, rubric) => send('PUT', `/api/rubrics/${segment(id)}`, {json: {version, rubric}}),
  removeRubric: id => send('DELETE', `/api/rubrics/${segment(id)}`),
  rubricFilePath: id => `/api/rubrics/${segment(id)}/file`,
  insights: scale => send('GET', `/api/insights${scale ? `?scale=${segment(scale)}` : ''}`),
  trends: (name, scale) => send('GET', `/api/insights/people?name=${segment(name)}${scale ? `&scale=${segment(scale)}` : ''}`),
  shares: id => send('GET', `/api/sessions/${segment(id)}/shares`).then(answer => answer.shares),
  eraseSession: (id, title) => send('POST', `/api/sessions/${segment(id)}/erasure`, {json: {title}}),
  person: name => send('GET', `/api/people?name=${segment(name)}`),
  personFilePath: name => `/api/people/file?name=${segment(name)}`,
  erasePerson: name => send('POST', '/api/people/erasure', {json: {name}}),
  share: (id, view, days) => send('POST', `/api/sessions/${segment(id)}/shares`, {json: {view, days}}),
  unshare: (id, share) => send('DELETE', `/api/sessions/${segment(id)}/shares/${segment(share)}`),
  practice: () => send('GET', '/api/practice'),
  practiceReports: () => send('GET', '/api/practice/reports'),
  removeBank: id => send('DELETE', `/api/banks/${segment(id)}`),
};
