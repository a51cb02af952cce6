import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#libs/testing/torture/random.js';
import { tokenOf } from '#libs/testing/sign-in.js';

/** An answer that tells what was done; `null` for none of use. */
interface Answer {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly revision?: string;
    readonly position?: string;
    readonly code?: string;
  };
}

interface Done {
  readonly id: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** It was refused where it must not be, or answered with nonsense: the system is at fault. */
export class Unexpected extends Error {}

const PATIENCE_MS = 15_000;
const TRIES = 200;

/** One officer at the API, who sends each command under a key of its own and repeats it while nobody answers. */
export class KeyedClient {
  private token = '';

  constructor(
    private readonly url: string,
    private readonly random: Random,
  ) {}

  /** `revision` of what was seen last, or null for something new. `null`: given up without an answer. */
  async carryOut(path: string, key: string, body: object, revision: bigint | null): Promise<Done | null> {
    let expected = revision;
    for (let tries = 0; tries < TRIES; tries++) {
      const answer = await this.send(path, key, body, expected);
      if (answer === null) {
        if (this.random.happens(0.05)) return null;
        await sleep(20 + this.random.below(200));
        continue;
      }
      const { status, body: told } = answer;
      if (status === 401) this.token = '';
      else if (status === 412 && told.revision !== undefined) expected = BigInt(told.revision);
      else if ((status === 200 || status === 201) && told.id && told.revision && told.position)
        return { id: told.id, revision: BigInt(told.revision), position: BigInt(told.position) };
      else throw new Unexpected(`"${key}" to ${path} was answered ${status}: ${JSON.stringify(told)}`);
    }
    return null;
  }

  private async send(path: string, key: string, body: object, revision: bigint | null): Promise<Answer | null> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': `"${key}"`,
      ...(revision === null ? {} : { 'if-match': `"${revision}"` }),
    };
    try {
      if (this.token === '') this.token = await this.logIn();
      const response = await fetch(this.url + path, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${this.token}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const told = (await response.json()) as Answer['body'];
      if (response.status === 503 && told.code !== 'another-log') return null;
      return { status: response.status, body: told };
    } catch {
      return null;
    }
  }

  /** The embedded provider has new keys whenever it starts. */
  private async logIn(): Promise<string> {
    return tokenOf(this.url);
  }
}
