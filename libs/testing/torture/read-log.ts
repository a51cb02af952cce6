import { START, type EventStoreClient } from '#libs/event-store/client.js';
import type { InLog } from './evidence.js';

/** What lies in the log after a position (-1: all of it), of streams with such names, as the client reads it. */
export const readLogAfter = async (client: EventStoreClient, position: bigint, ofStreams: RegExp): Promise<InLog[]> => {
  const found: InLog[] = [];
  const fromPosition = position < 0n ? START : { commit: position, prepare: position };
  for await (const { event } of client.readAll({ fromPosition }))
    if (event && ofStreams.test(event.streamId) && event.position.commit > position)
      found.push({
        id: event.id,
        stream: event.streamId,
        revision: event.revision,
        position: event.position.commit,
        note: noteOf(event.data),
      });
  return found;
};

/** Of a report of progress, of a promise that a writer entered, or of an event appended as it is. */
const noteOf = (data: unknown): string | null => {
  const { note, text } = (data ?? {}) as { note?: unknown; text?: unknown };
  const said = typeof note === 'string' ? note : text;
  return typeof said === 'string' && said.startsWith('torture.') ? said : null;
};
