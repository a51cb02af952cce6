import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const TURN_MS = 20;

/** Asks again until there is an answer that holds. @throws Error with the last answer, if none does in time */
export const until = async <T>(ask: () => T | Promise<T>, holds: (answer: T) => boolean): Promise<T> => {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > patience) {
      const told = JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      throw new Error(`Waited in vain, at last for: ${told}`);
    }
    await sleep(TURN_MS);
  }
};
