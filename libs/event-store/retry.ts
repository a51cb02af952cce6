import { setTimeout as sleep } from 'node:timers/promises';

/** With the pauses between them about seven seconds: an embedded server restarts, a cluster elects a leader. */
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const GIVE_UP_AFTER_MS = 20_000;

/** Tries again, with growing pauses, until it works, the error is definite, or it has been tried for long enough. */
export const retried = async <T>(work: () => Promise<T>, isDefinite: (error: unknown) => boolean): Promise<T> => {
  const end = performance.now() + GIVE_UP_AFTER_MS;
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (isDefinite(error) || attempt === ATTEMPTS || performance.now() > end) throw error;
      await sleep(Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
    }
};

/** Rejects when no answer comes in time; what was asked for may still happen. */
export const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
