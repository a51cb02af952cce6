import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { Sessions } from '#libs/identity/index.js';
import type { TestSystem } from '../system.js';
import { wordsOf } from './read-page.js';

type Fields = Readonly<Record<string, string>>;

/** A page as a browser has it. */
export interface Got {
  readonly status: number;
  readonly html: string;
  readonly words: string;
  /** Where it leads on to; empty for a page. */
  readonly location: string;
}

/** Somebody who is signed in, with a browser that keeps nothing but the session. */
export interface Visitor {
  get(path: string): Promise<Got>;
  post(path: string, fields: Fields, headers?: Fields): Promise<Response>;
  /** The same, with the answer read. */
  send(path: string, fields: Fields): Promise<Got>;
  /** What a form of a page sends along; `from`: text of the page after which the form begins. */
  hidden(path: string, from: string): Promise<Fields>;
  /** Opens a form, and sends it with what is typed. */
  check(path: string, typed: Fields): Promise<Got>;
  /** Opens a form, sends it with what is typed, and records it on the page where answers are checked. */
  record(path: string, typed: Fields): Promise<Got>;
}

export const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';

const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The hidden fields of the first form after some text of a page. */
export const hiddenIn = (html: string, from: string): Fields => {
  const at = html.indexOf(from);
  const form = at < 0 ? '' : html.slice(at, html.indexOf('</form>', at));
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, unescaped(value)]));
};

const gotOf = async (answer: Response): Promise<Got> => {
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html), location: answer.headers.get('location') ?? '' };
};

/** @param ago minutes since they proved who they are */
export const visitor = async (system: TestSystem, name: string, ago = 0): Promise<Visitor> => {
  await system.token(name);
  const session = { person: pseudonymOf(name), name, claimed: [], authTime: new Date(Date.now() - ago * 60_000) };
  const id = await system.app.get(Sessions).begin(session, null);
  const cookie = `oversight-${new URL(system.url).port}-session=${id}`;
  const get = async (path: string) =>
    gotOf(await fetch(system.url + path, { headers: { cookie }, redirect: 'manual' }));
  const post = (path: string, fields: Fields, headers: Fields = {}) =>
    fetch(system.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: system.url, ...headers },
      body: new URLSearchParams(fields),
    });
  const hidden = async (path: string, from: string) => hiddenIn((await get(path)).html, from);
  const check = async (path: string, typed: Fields) => {
    const [action = ''] = path.split('?');
    return gotOf(await post(action, { ...(await hidden(path, `method="post" action="${action}"`)), ...typed, go: 'check' }));
  };
  return {
    ...{ get, post, hidden, check },
    send: async (path, fields) => gotOf(await post(path, fields)),
    record: async (path, typed) => {
      const [action = ''] = path.split('?');
      const checked = await check(path, typed);
      if (checked.status !== 200) return checked;
      return gotOf(await post(action, { ...hiddenIn(checked.html, `method="post" action="${action}"`), go: 'record' }));
    },
  };
};

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
