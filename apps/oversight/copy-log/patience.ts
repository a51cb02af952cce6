import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from '#libs/event-store/raw-log/call-errors.js';
import { CannotDo, messageOf } from '../failure.js';

const WAITS_MS = [100, 300, 1000, 2000, 5000, 10_000];

/**
 * Waits before the next try, longer each time: for a server that starts again, or a cluster that elects another leader.
 * @throws CannotDo when it was tried long enough; the error itself if waiting does not help
 */
export const waitAfter = async (error: unknown, failures: number, address: string): Promise<void> => {
  if (!isPassing(error)) throw error;
  const ms = WAITS_MS[failures];
  if (ms === undefined)
    throw new CannotDo(
      `The event store at ${address} does not answer any more: ${messageOf(error)}`,
      'What is copied stays. Give the same command again, and it goes on from there.',
    );
  await sleep(ms);
};

/** Tries again what may be done twice. */
export const patiently = async <T>(address: string, action: () => Promise<T>): Promise<T> => {
  for (let failures = 0; ; failures++) {
    try {
      return await action();
    } catch (error) {
      await waitAfter(error, failures, address);
    }
  }
};
