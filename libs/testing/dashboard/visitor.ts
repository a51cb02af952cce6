import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { Sessions } from '#libs/identity/index.js';
import type { TestSystem } from '../system.js';
import { wordsOf } from './read-page.js';

export interface Visited {
  readonly status: number;
  readonly html: string;
  readonly words: string;
}

/** Somebody who is signed in, and reads and sends pages. */
export interface Visitor {
  get(path: string): Promise<Visited>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Visited>;
}

export const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';

const read = async (answer: Response): Promise<Visited> => {
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
};

export const visitor = async (system: TestSystem, name: string): Promise<Visitor> => {
  await system.token(name);
  const session = { person: pseudonymOf(name), name, claimed: [], authTime: new Date() };
  const id = await system.app.get(Sessions).begin(session, null);
  const cookie = `oversight-${new URL(system.url).port}-session=${id}`;
  return {
    get: async (path) => read(await fetch(system.url + path, { headers: { cookie } })),
    post: async (path, fields) =>
      read(
        await fetch(system.url + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie, origin: system.url },
          body: new URLSearchParams(fields),
        }),
      ),
  };
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a browser would send of a form of a page, as it stands: hidden and typed fields, ticked boxes, what is chosen. */
export const fieldsIn = (html: string, action: string): Record<string, string> => {
  const [, form = ''] =
    [...html.matchAll(/<form([^]*?)<\/form>/g)].find(([all]) => all.includes(`method="post" action="${action}"`)) ?? [];
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1];
    const [name, type] = [of('name'), of('type')];
    if (name === undefined || ((type === 'checkbox' || type === 'radio') && !/ checked/.test(tag))) continue;
    fields[name] = unescaped(of('value') ?? '');
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>([^]*?)<\/select>/g))
    fields[name] = unescaped(
      /<option value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? '',
    );
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^]*?)<\/textarea>/g))
    fields[name] = unescaped(text);
  return fields;
};
