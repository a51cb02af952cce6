import { CannotDo } from '../failure.js';
import { type AccessToken, beginCodeFlow } from './code-flow.js';
import { type Issuer, issuerOf } from './issuer.js';

/** A port that nothing listens on: the address is read, and never gone to. */
const BACK = 'http://127.0.0.1:9/callback';
const MOST_STEPS = 5;

/** What a browser does with cookies, as far as one provider needs it. */
class Visitor {
  private readonly cookies = new Map<string, string>();

  /** @returns where it is sent on to; `null` for a page */
  async visit(address: URL, form?: URLSearchParams): Promise<URL | null> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { ...(cookie !== '' && { cookie }) },
      ...(form && { method: 'POST', body: form }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) return new URL(location, address);
    if (answer.status === 422) throw new NobodyCalledThat(textOf(await answer.text()));
    await answer.text();
    return null;
  }
}

class NobodyCalledThat extends Error {}

/** The one sentence of a page that refuses. */
const textOf = (page: string): string => /<p>([^<]*)<\/p>/.exec(page)?.[1] ?? '';

/**
 * An access token for one of the people of the embedded provider, by name.
 * @throws CannotDo when it knows nobody of that name, or the system has another provider
 */
export const signInAs = async (issuer: Issuer, name: string): Promise<AccessToken> => {
  if (!issuer.isEmbedded)
    throw new CannotDo(
      `This system has people sign in at ${issuer.url}, each as himself.`,
      'Leave --as out, and sign in with `npx oversight login`.',
    );
  const flow = await beginCodeFlow(issuer, BACK);
  const visitor = new Visitor();
  try {
    const choice = await visitor.visit(flow.to);
    let next = choice && (await visitor.visit(choice, new URLSearchParams({ as: name })));
    for (let steps = 0; next !== null && steps < MOST_STEPS; steps++) {
      if (next.href.startsWith(BACK)) return await flow.finish(next);
      next = await visitor.visit(next);
    }
  } catch (error) {
    if (error instanceof NobodyCalledThat) throw new CannotDo(`Nobody here is called "${name}".`, error.message);
    throw error;
  }
  throw new CannotDo(`No token was given for ${name}.`, `Does the provider of this system run at ${issuer.url}?`);
};

/** As `signInAs`, at the system of that address. */
export const tokenWithoutBrowser = async (system: string, name: string): Promise<string> =>
  (await signInAs(await issuerOf(system), name)).token;
