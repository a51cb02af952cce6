import { setTimeout as sleep } from 'node:timers/promises';
import { type OwnSystem, untilReady } from '../e2e/own-system.js';
import { getPatiently, SETTLES_WITHIN_MS, type Listed } from './get-patiently.js';

const WEB = 'web/main.js';

/** One thing of a list of the API. */
export interface Found {
  readonly id: string;
  readonly ref: string;
  readonly status: string;
  readonly revision: string;
  readonly state: Readonly<Record<string, unknown>>;
}
export type Total = Listed<Found> & { readonly total: number };

/** A system whose API and dashboard are killed while they are at something. */
export class HalfWay {
  constructor(
    private readonly own: OwnSystem,
    private readonly url: string,
  ) {}

  list(path: string): Promise<Total> {
    return getPatiently<Total>(this.url, `/v1/${path}`);
  }

  /** The list, once it is as it should be. @throws Error when it never is */
  async until(path: string, fits: (found: Total) => boolean): Promise<Total> {
    for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await sleep(10)) {
      const found = await this.list(path);
      if (fits(found)) return found;
    }
    throw new Error(`${path} never came to be as it should.`);
  }

  /** Kills it once the act has begun, and answers what the act does when it has started again. */
  async killedOnce<T>(begun: Promise<unknown>, act: Promise<T>): Promise<T> {
    await begun;
    process.kill(this.own.pidOf(WEB), 'SIGKILL');
    await untilReady(this.url);
    return act;
  }
}
