import type { Answer, Asked } from '../ask.js';
import type { TablePart } from '../questions/tables.js';

/** As many rows are read at once, and are in memory. */
export const ROWS_AT_ONCE = 200;

/**
 * The parts of a table after its first, each read when the one before was taken, and all at the point of the first: so
 * nobody who reads slowly holds a transaction, and the table is of one moment.
 */
export async function* partsAfter<T>(
  first: Answer<TablePart<T>>,
  asked: Asked,
  ask: (asked: Asked, cursor: string) => Promise<Answer<TablePart<T>>>,
): AsyncGenerator<TablePart<T>> {
  const moment = { known: first.position, on: first.day };
  const then = { ...asked, at: { ...asked.at, moment }, minPosition: null };
  for (let cursor = first.value.listed.next; cursor !== null;) {
    const { value } = await ask(then, cursor);
    yield value;
    cursor = value.listed.next;
  }
}
