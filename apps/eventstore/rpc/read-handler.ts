import type { StoredEvent } from '../log/stored-event.js';
import type { Caller } from '../access/caller.js';
import { resolveLinks } from '../reading/links.js';
import type { ResolvedEvent } from '../wire/read-response.js';
import type { Context } from './context.js';
import type { Outbox } from './outbox.js';

export interface ReadContext extends Context {
  caller: Caller;
}

/** One read or subscription: it sends until it is done or the outbox is closed, and throws what the call fails with. */
export type ReadHandler<Options> = (context: ReadContext, options: Options, outbox: Outbox) => Promise<void>;

/** Events as they are sent: links followed if the reader asks for it, as far as he may. */
export const resolved = async (
  { reader, caller }: ReadContext,
  follow: boolean,
  events: StoredEvent[],
): Promise<ResolvedEvent[]> =>
  follow ? resolveLinks(reader, events, (stream) => caller.may('read', stream)) : events.map((event) => ({ event }));
