import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { Sessions } from '#libs/identity/index.js';
import type { TestSystem } from '../system.js';
import { unescaped } from './fields-in.js';

type Fields = Readonly<Record<string, string>>;

/** A page as a browser has it. */
export interface Got {
  readonly status: number;
  readonly html: string;
  /** Where it leads on to; empty for a page. */
  readonly location: string;
}

export interface VisitorFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** Plain text where it is left out. */
  readonly type?: string;
}

/** Somebody who is signed in, with a browser that keeps nothing but the session. */
export interface Visitor {
  get(path: string): Promise<Got>;
  post(path: string, fields: Fields, headers?: Fields): Promise<Response>;
  /**
   * Sends a form with the token of the session, or with another.
   * @param file of a form that can have one; null for none
   */
  send(path: string, fields: Fields, file?: VisitorFile | null, form?: string): Promise<Got>;
  /** What a form of a page sends along; `from`: text of the page after which the form begins. */
  hidden(path: string, from: string): Promise<Fields>;
  /** Opens a form, and sends it with what is typed. */
  check(path: string, typed: Fields): Promise<Got>;
  /** Opens a form, sends it with what is typed, and records it on the page where answers are checked. */
  record(path: string, typed: Fields): Promise<Got>;
  /** The same, and it must be done. @returns where it leads to */
  done(path: string, typed?: Fields): Promise<string>;
}

export const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';

/** The hidden fields of the first form after some text of a page. */
export const hiddenIn = (html: string, from: string): Fields => {
  const at = html.indexOf(from);
  const form = at < 0 ? '' : html.slice(at, html.indexOf('</form>', at));
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, unescaped(value)]));
};

const gotOf = async (answer: Response): Promise<Got> => ({
  status: answer.status,
  html: await answer.text(),
  location: answer.headers.get('location') ?? '',
});

const bodyOf = (fields: Fields, file: VisitorFile | null | undefined): FormData | URLSearchParams => {
  if (file === undefined) return new URLSearchParams(fields);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file !== null) body.append('file', new Blob([file.bytes], { type: file.type ?? 'text/plain' }), file.name);
  return body;
};

/** The cookie of a session of theirs that begins now. @param ago minutes since they proved who they are */
export const cookieOf = async (system: TestSystem, name: string, ago = 0): Promise<string> => {
  await system.token(name);
  const session = { person: pseudonymOf(name), name, claimed: [], authTime: new Date(Date.now() - ago * 60_000) };
  const id = await system.app.get(Sessions).begin(session, null);
  return `oversight-${new URL(system.url).port}-session=${id}`;
};

/** @param ago minutes since they proved who they are */
export const visitor = async (system: TestSystem, name: string, ago = 0): Promise<Visitor> => {
  const cookie = await cookieOf(system, name, ago);
  const get = async (path: string) =>
    gotOf(await fetch(system.url + path, { headers: { cookie }, redirect: 'manual' }));
  const submit = (path: string, body: FormData | URLSearchParams, headers: Fields = {}) =>
    fetch(system.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: system.url, ...headers },
      body,
    });
  const post = (path: string, fields: Fields, headers: Fields = {}) =>
    submit(path, new URLSearchParams(fields), headers);
  const hidden = async (path: string, from: string) => hiddenIn((await get(path)).html, from);
  const token = async () => (await hidden('/me', '<form'))['form'] ?? '';
  const send: Visitor['send'] = async (path, fields, file, form) =>
    gotOf(await submit(path, bodyOf({ form: form ?? (await token()), ...fields }, file)));
  const check = async (path: string, typed: Fields) => {
    const [action = ''] = path.split('?');
    return gotOf(
      await post(action, { ...(await hidden(path, `method="post" action="${action}"`)), ...typed, go: 'check' }),
    );
  };
  const record = async (path: string, typed: Fields) => {
    const [action = ''] = path.split('?');
    const checked = await check(path, typed);
    if (checked.status !== 200) return checked;
    return gotOf(await post(action, { ...hiddenIn(checked.html, `method="post" action="${action}"`), go: 'record' }));
  };
  const done = async (path: string, typed: Fields = {}) => {
    const { status, location, html } = await record(path, typed);
    if (status === 303) return location;
    const [problems] = /error-summary[^]*?<\/ul>/.exec(html) ?? [];
    throw new Error(`${path} answered ${status}: ${problems}`);
  };
  return { get, post, send, hidden, check, record, done };
};
