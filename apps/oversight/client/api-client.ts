import { CannotDo, codeOf } from '../failure.js';

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  /** Of a thing that has changed: the revision that it has now. */
  readonly revision?: string;
  /** Of a thing that is not there any more. */
  readonly withdrawn?: object;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

const NOTHING = 'Nothing was changed.';
/** It may have failed half-way. */
const UNKNOWN = 'Do it again when all is well: what was done already is not done twice.';

/** Codes of a connection that was there and ended before the answer came. */
const LOST: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT']);

/** The API as the command line uses it: the same doors as for everybody. */
export class ApiClient {
  constructor(
    readonly url: string,
    private readonly token: string | null = null,
  ) {}

  as(token: string): ApiClient {
    return new ApiClient(this.url, token);
  }

  /** @throws CannotDo with what the API said, or that it cannot be reached */
  async get(path: string): Promise<unknown> {
    return this.ask(path, { method: 'GET' });
  }

  /** An answer that is plain text. @throws CannotDo as `get` does */
  async getText(path: string): Promise<string> {
    const response = await this.answered(path, { method: 'GET' });
    if (response.ok) return response.text();
    throw await refusedBy(response);
  }

  async postJson(path: string, body: unknown): Promise<unknown> {
    return this.ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  /** Makes a move on a thing, as it is: whatever changed since does not change what is asked. */
  async move(path: string, body: unknown, revision = '0'): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'if-match': `"${revision}"` };
    try {
      return await this.ask(path, { method: 'POST', body: JSON.stringify(body), headers });
    } catch (error) {
      const now = error instanceof Refused && error.status === 412 ? error.problem.revision : undefined;
      if (now === undefined || now === revision) throw error;
      return this.move(path, body, now);
    }
  }

  async postText(path: string, body: Uint8Array): Promise<unknown> {
    return this.ask(path, {
      method: 'POST',
      body: new Blob([new Uint8Array(body)]),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }

  private async ask(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<unknown> {
    const response = await this.answered(path, init);
    if (response.ok) return response.json().catch(() => null);
    throw await refusedBy(response);
  }

  private async answered(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    const headers = { ...init.headers, ...(this.token ? { authorization: `Bearer ${this.token}` } : {}) };
    try {
      return await fetch(new URL(path, this.url), { ...init, headers });
    } catch (error) {
      throw this.unanswered(error);
    }
  }

  private unanswered(error: unknown): CannotDo {
    const cause = error instanceof Error ? codeOf(error.cause) : null;
    return cause !== null && LOST.has(cause)
      ? new CannotDo(`Oversight at ${this.url} was gone before it answered.`, UNKNOWN)
      : new CannotDo(
          `Oversight does not answer at ${this.url}.`,
          'Start it with `npm start`, or say where it runs: OVERSIGHT_URL=http://….',
        );
  }
}

const refusedBy = async (response: Response): Promise<Refused> => {
  const body: unknown = await response.json().catch(() => null);
  return new Refused(response.status, typeof body === 'object' && body !== null ? body : {});
};

const SIGN_IN = `Sign in with \`npx oversight login\`. ${NOTHING}`;
const WHAT_TO_DO: Readonly<Record<string, string>> = {
  'forbidden-to-actor': `Ask an administrator for the role; at the machine of the system, \`npx oversight grant\` gives it. ${NOTHING}`,
  unauthenticated: SIGN_IN,
  'sign-in-again': SIGN_IN,
};

const whatToDo = (status: number, { code = '' }: Problem): string =>
  WHAT_TO_DO[code] ?? (status < 500 ? NOTHING : UNKNOWN);

/** The API answered, and said no. */
export class Refused extends CannotDo {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? `The API answered ${status}.`, whatToDo(status, problem));
  }
}
