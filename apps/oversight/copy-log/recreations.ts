import type { RawEvent } from '#libs/kernel/raw-event.js';
import { placeOf, softDeletes } from './copied-event.js';

/**
 * By the place of each soft deletion: the metadata that came after it, up to the first that let the stream be read
 * again. Of a server that would write such metadata by itself, they must be asked for together with the deletion.
 */
export type Recreations = ReadonlyMap<string, readonly RawEvent[]>;

/** @param metadata the events of all metadata streams in the order of the log */
export const recreationsIn = async (metadata: AsyncIterable<RawEvent>): Promise<Recreations> => {
  const following = new Map<string, RawEvent[]>();
  const deleted = new Map<string, RawEvent[]>();
  for await (const event of metadata) {
    const since = deleted.get(event.stream);
    since?.push(event);
    if (!softDeletes(event)) deleted.delete(event.stream);
    else if (!since) {
      const after: RawEvent[] = [];
      deleted.set(event.stream, after);
      following.set(placeOf(event), after);
    }
  }
  for (const [place, after] of following) if (after.length === 0) following.delete(place);
  return following;
};
