// @ts-check
const MOST_STEPS = 6;

/**
 * The cookies of a browser in which one of the embedded people has signed in, as its header says them.
 * @param {string} system @param {string} name
 */
export const sessionOf = async (system, name) => {
  /** @type {Map<string, Map<string, string>>} */
  const jar = new Map();
  const cookiesAt = (/** @type {URL} */ { host }) =>
    [...(jar.get(host) ?? [])].map(([cookie, value]) => `${cookie}=${value}`).join('; ');
  /** @type {URL | null} */
  let next = new URL('/sign-in', system);
  for (let steps = 0; next !== null && steps < MOST_STEPS; steps++) {
    const at = next;
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: cookiesAt(at) },
      ...(at.pathname.startsWith('/choose/') && { method: 'POST', body: new URLSearchParams({ as: name }) }),
    });
    const cookies = jar.get(at.host) ?? new Map();
    for (const set of answer.headers.getSetCookie()) {
      const [, cookie = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(cookie, value);
    }
    jar.set(at.host, cookies);
    await answer.text();
    const location = answer.headers.get('location');
    next = at.pathname === '/sign-in/return' || location === null ? null : new URL(location, at);
  }
  return cookiesAt(new URL(system));
};
