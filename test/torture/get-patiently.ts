import { setTimeout as sleep } from 'node:timers/promises';
import { fetchAs } from '#libs/testing/sign-in.js';

/** How long a system may take until it has recovered. */
export const SETTLES_WITHIN_MS = 120_000;

/** A governance reviewer reads who acts, too. */
const READS_ALL = 'Priya Raman';

/** One page of a list, as the API answers it. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Asks until it is answered: what was killed last may still be on its way back, and the read models behind. */
export const getPatiently = async <T>(url: string, path: string): Promise<T> => {
  let lacking: unknown;
  for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await sleep(200))
    try {
      const answer = await fetchAs(url + path, { signal: AbortSignal.timeout(30_000) }, READS_ALL);
      lacking = await answer.json();
      if (answer.ok) return lacking as T;
      if (answer.status !== 503) break;
    } catch (error) {
      lacking = String(error);
    }
  throw new Error(`GET ${path} was answered ${JSON.stringify(lacking)}`);
};
