import { setTimeout as sleep } from 'node:timers/promises';
import { SETTLES_WITHIN_MS } from './get-patiently.js';
import { tokenOf } from '#libs/testing/sign-in.js';

const PATIENCE_MS = 60_000;

export interface Met {
  readonly kind: string;
  readonly id: string;
}
export interface Came {
  readonly importId: string;
  readonly reportId: string;
  readonly position: string;
  readonly recorded: readonly Met[];
  readonly unchanged: readonly Met[];
  readonly differences: readonly Met[];
}

export interface Withdrawn {
  readonly position: string;
  readonly withdrawn: readonly Met[];
  readonly left: readonly unknown[];
}

/** What something is, once it was changed. */
export interface Acted {
  readonly id: string;
  readonly revision: string;
  readonly position: string;
}

/** One officer at the API, who sends a paper, that it is withdrawn, or any other act, until it is answered. */
export class Importer {
  private token = '';

  constructor(private readonly url: string) {}

  async import(text: string, key: string): Promise<Came> {
    return (await this.untilAnswered('/v1/imports?name=long.txt', text, {
      'content-type': 'text/plain',
      'idempotency-key': `"${key}"`,
    })) as Came;
  }

  async withdraw(importId: string): Promise<Withdrawn> {
    const body = JSON.stringify({ reason: 'the wrong paper' });
    const answer = await this.untilAnswered(`/v1/imports/${importId}/withdraw`, body, {
      'content-type': 'application/json',
    });
    return answer as Withdrawn;
  }

  /** `revision` of what is changed; null for something new. The path is its key, unless one is given. */
  async act(path: string, told: object, revision: string | null = null, key = path): Promise<Acted> {
    const answer = await this.untilAnswered(`/v1/${path}`, JSON.stringify(told), {
      'content-type': 'application/json',
      'idempotency-key': `"${key}"`,
      ...(revision !== null && { 'if-match': `"${revision}"` }),
    });
    return answer as Acted;
  }

  private async untilAnswered(path: string, body: string, headers: Record<string, string>): Promise<unknown> {
    for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await sleep(200)) {
      const answer = await this.send(path, body, headers).catch(() => null);
      if (answer === null || answer.status === 503) continue;
      if (answer.status === 401) this.token = '';
      else if (answer.ok) return answer.json();
      else throw new Error(`${path} was answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
    }
    throw new Error(`${path} was not answered for ${SETTLES_WITHIN_MS} ms.`);
  }

  private async send(path: string, body: string, headers: Record<string, string>): Promise<Response> {
    // The embedded provider has new keys whenever it starts.
    if (this.token === '') this.token = await tokenOf(this.url);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const authorization = `Bearer ${this.token}`;
    return fetch(this.url + path, { method: 'POST', body, headers: { ...headers, authorization }, signal });
  }
}
