import type { Kind } from '#libs/domain/deciders.js';
import type { Filter, Listed, Page } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry, EntryFilter } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from './documents.js';

/** Every item of a paged list. The next page is read only when the loop over the items gets there. */
async function* toTheEnd<T>(read: (cursor: string | null) => Promise<Listed<T>>): AsyncIterable<T> {
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const listed: Listed<T> = await read(cursor);
    yield* listed.items;
    cursor = listed.next;
  }
}

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

/** Every thing of a kind that a filter finds, on all pages of its list. */
export const everyOne = <K extends Kind>(
  view: View,
  kind: K,
  filter: Filter = {},
  sort: Page['sort'] = EVERYTHING.sort,
): Promise<readonly Thing<K>[]> => all(toTheEnd((cursor) => view.list(kind, filter, { ...EVERYTHING, sort, cursor })));

/** Entries one after another, the earliest first. */
export const entriesOf = (view: View, filter: EntryFilter): AsyncIterable<Entry> =>
  toTheEnd((cursor) => view.entries(filter, { limit: EVERYTHING.limit, cursor, descending: false }));

/** All that was recorded of the thing of a stream, the earliest first. */
export const everyEntry = (view: View, stream: string): Promise<readonly Entry[]> => all(entriesOf(view, { stream }));
