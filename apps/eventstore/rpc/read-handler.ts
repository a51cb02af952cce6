import type { StoredEvent } from '../log/stored-event.js';
import { resolveLinks } from '../reading/links.js';
import type { ResolvedEvent } from '../wire/read-response.js';
import type { Context } from './context.js';
import type { Outbox } from './outbox.js';

/** One read or subscription: it sends until it is done or the outbox is closed, and throws what the call fails with. */
export type ReadHandler<Options> = (context: Context, options: Options, outbox: Outbox) => Promise<void>;

/** Events as they are sent: links followed if the reader asks for it. */
export const resolved = async (
  { reader }: Context,
  follow: boolean,
  events: StoredEvent[],
): Promise<ResolvedEvent[]> => (follow ? resolveLinks(reader, events) : events.map((event) => ({ event })));
