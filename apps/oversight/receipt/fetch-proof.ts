import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, type ApiClient } from '../client/api-client.js';
import type { AnsweredReceipt } from './answered-receipts.js';

const ASK_AGAIN_AFTER_MS = 1_000;

/**
 * The proof of an event, as soon as a checkpoint covers it; `null` where none does within that time.
 * Throws `CannotDo`, also where the log has no such event.
 */
export const fetchProof = async (
  api: ApiClient,
  { stream, revision }: AnsweredReceipt,
  withinMs: number,
): Promise<string | null> => {
  const path = `/audit/proof/inclusion?${new URLSearchParams({ stream, rev: revision }).toString()}`;
  const until = performance.now() + withinMs;
  for (;;)
    try {
      return await api.getText(path);
    } catch (error) {
      if (!(error instanceof Refused && error.problem.code === 'not-sealed-yet')) throw error;
      if (performance.now() > until) return null;
      await sleep(ASK_AGAIN_AFTER_MS);
    }
};
