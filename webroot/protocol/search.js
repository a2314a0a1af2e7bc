// The banks, searched in the middle of an interview by whoever has the lead, with the seat's own token.

/** Questions of all banks that have these words, as `[{bank, section, question}]`; fails with what to say. */
export async function searchBanks(session, token, words) {
  const response = await fetch(`/api/sessions/${encodeURIComponent(session)}/questions?search=${encodeURIComponent(words)}`,
    {headers: {Accept: 'application/json', Authorization: `Bearer ${token}`}}).catch(() => null);
  if (!response) throw new Error('The server did not answer. Try again when the line is back.');
  const said = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(said.detail ?? 'The banks could not be searched.');
  return said.questions;
}
