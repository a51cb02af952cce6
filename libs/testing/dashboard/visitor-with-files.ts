import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { Sessions } from '#libs/identity/index.js';
import type { TestSystem } from '../system.js';

export interface PageRead {
  readonly status: number;
  readonly html: string;
  /** Where it leads, within the system; null where it leads nowhere. */
  readonly location: string | null;
  readonly headers: Headers;
}

/** Somebody who is signed in at a browser without JavaScript. */
export interface Visitor {
  get(path: string): Promise<PageRead>;
  /** Sends a form of the page at `from` with its token: with a file as `multipart/form-data`. */
  post(path: string, fields: Readonly<Record<string, string>>, file?: VisitorFile): Promise<PageRead>;
  /** As `post`, with a token that is not of this session. */
  postForeign(path: string, fields: Readonly<Record<string, string>>, file?: VisitorFile): Promise<PageRead>;
}

/** `null`: of a form that could have one, and has none. */
type VisitorFile = { readonly name: string; readonly bytes: string | Uint8Array; readonly type?: string } | null;

const read = async (answer: Response): Promise<PageRead> => ({
  status: answer.status,
  html: await answer.text(),
  location: answer.headers.get('location'),
  headers: answer.headers,
});

const bodyOf = (token: string, fields: Readonly<Record<string, string>>, file: VisitorFile | undefined) => {
  const all = { form: token, ...fields };
  if (file === undefined) return new URLSearchParams(all);
  const body = new FormData();
  for (const [name, value] of Object.entries(all)) body.append(name, value);
  if (file !== null) body.append('file', new Blob([file.bytes], { type: file.type ?? 'text/plain' }), file.name);
  return body;
};

export const visitorOf = async (system: TestSystem, name: string): Promise<Visitor> => {
  await system.token(name);
  const person = EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';
  const session = { person, name, claimed: [], authTime: new Date() };
  const id = await system.app.get(Sessions).begin(session, null);
  const cookie = `oversight-${new URL(system.url).port}-session=${id}`;
  const get = async (path: string) => read(await fetch(system.url + path, { headers: { cookie }, redirect: 'manual' }));
  const token = async () => /name="form" value="([^"]+)"/.exec((await get('/me')).html)?.[1] ?? '';
  const send = async (path: string, body: FormData | URLSearchParams) =>
    read(
      await fetch(system.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: system.url },
        body,
      }),
    );
  return {
    get,
    post: async (path, fields, file) => send(path, bodyOf(await token(), fields, file)),
    postForeign: (path, fields, file) => send(path, bodyOf('of-another', fields, file)),
  };
};
