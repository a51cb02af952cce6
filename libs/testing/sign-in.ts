import { tokenWithoutBrowser } from '#apps/oversight/login/without-browser.js';

/** The committee officer of the embedded provider. */
export const AN_OFFICER = 'Amara Okafor';

/** An access token of one of the embedded people, at the system of that address. */
export const tokenOf = (system: string, name = AN_OFFICER): Promise<string> => tokenWithoutBrowser(system, name);

const tokens = new Map<string, Promise<string>>();

/** As `fetch`, by one of the embedded people; a provider that was started again has another token for them. */
export const fetchAs = async (url: string, init: RequestInit = {}, name = AN_OFFICER): Promise<Response> => {
  const { origin } = new URL(url);
  const key = `${name} at ${origin}`;
  const ask = async (): Promise<Response> => {
    const token = tokens.get(key) ?? tokenOf(origin, name);
    tokens.set(key, token);
    const authorization = `Bearer ${await token.catch((error: unknown) => {
      tokens.delete(key);
      throw error;
    })}`;
    return fetch(url, { ...init, headers: { ...init.headers, authorization } });
  };
  const answer = await ask();
  if (answer.status !== 401) return answer;
  tokens.delete(key);
  return ask();
};

const MOST_STEPS = 6;

/** The cookies of a browser in which one of the embedded people has signed in, as its header says them. */
export const sessionOf = async (system: string, name = AN_OFFICER): Promise<string> => {
  const jar = new Map<string, Map<string, string>>();
  const cookiesAt = ({ host }: URL): string =>
    [...(jar.get(host) ?? [])].map(([cookie, value]) => `${cookie}=${value}`).join('; ');
  let next: URL | null = new URL('/sign-in', system);
  for (let steps = 0; next !== null && steps < MOST_STEPS; steps++) {
    const at: URL = next;
    const chooses = at.pathname.startsWith('/choose/');
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: cookiesAt(at) },
      ...(chooses && { method: 'POST', body: new URLSearchParams({ as: name }) }),
    });
    const cookies = jar.get(at.host) ?? new Map<string, string>();
    for (const set of answer.headers.getSetCookie()) {
      const [, cookie = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(cookie, value);
    }
    jar.set(at.host, cookies);
    await answer.text();
    const location: string | null = answer.headers.get('location');
    next = at.pathname === '/sign-in/return' || location === null ? null : new URL(location, at);
  }
  return cookiesAt(new URL(system));
};
