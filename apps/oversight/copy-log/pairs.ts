import type { RawEvent } from '#libs/kernel/raw-event.js';
import { differenceInMeaning, differenceOf } from './copied-event.js';
import type { CopyOrder, Planned } from './copy-order.js';

/** What is not the same in an event of the source and what the target has in its place. */
export const differenceAt = ({ event, how }: Planned, there: RawEvent): string | null =>
  how === 'left' ? differenceInMeaning(event, there) : differenceOf(event, there);

export interface Pair {
  readonly planned: Planned | undefined;
  readonly there: RawEvent | undefined;
}

/** The source in the order of copying beside the target: what each has in one place, until both have ended. */
export async function* pairsOf(order: CopyOrder, target: AsyncIterable<RawEvent>): AsyncGenerator<Pair> {
  const held = target[Symbol.asyncIterator]();
  const next = async (): Promise<RawEvent | undefined> => {
    const result = await held.next();
    return result.done ? undefined : result.value;
  };
  try {
    let there = await next();
    let deletionThere = false;
    for await (const planned of order) {
      if (planned.how !== 'moved') deletionThere = there !== undefined;
      else if (deletionThere && (!there || differenceAt(planned, there) !== null)) {
        order.leave(planned.event);
        continue;
      }
      yield { planned, there };
      if (there) there = await next();
    }
    for (; there; there = await next()) yield { planned: undefined, there };
  } finally {
    await held.return?.();
  }
}
