import type { LogReader } from '../log/log-reader.js';
import { START_POSITION } from '../log/stored-event.js';
import { demandEvent } from '../reading/demand-event.js';
import { isShownInAll } from '../reading/shown-in-all.js';
import { eventResponse } from '../wire/read-response.js';
import { resolved, type ReadHandler } from './read-handler.js';
import type { AllPosition, AllRead } from './read-options.js';

/** Backwards begins before a position, which must be an event's own. */
const backwardsFrom = async (reader: LogReader, from: AllPosition, head: bigint): Promise<bigint> => {
  if (from === 'end') return head + 1n;
  if (from === 'start' || from.commit === START_POSITION) return START_POSITION;
  await demandEvent(reader, from.commit);
  return from.commit;
};

/** Forwards begins at a position, which must be an event's own unless the log is not so long. */
const forwardsFrom = async (reader: LogReader, from: AllPosition, head: bigint): Promise<bigint> => {
  if (from === 'end') return head + 1n;
  if (from === 'start') return START_POSITION;
  if (from.commit <= head) await demandEvent(reader, from.commit);
  return from.commit;
};

export const readAll: ReadHandler<AllRead> = async (context, options, outbox) => {
  const { direction, filter, uuid } = options;
  const { head } = context.tail;
  const forwards = direction === 'forwards';
  let next = await (forwards ? forwardsFrom : backwardsFrom)(context.reader, options.from, head);
  let left = options.count;
  while (left > 0n && !outbox.closed) {
    const limit = filter === undefined && left < 1000n ? Number(left.toString()) : undefined;
    const page = await context.reader.page(direction, next, limit);
    const end = page.at(-1);
    // What is committed while this reads belongs to the next read.
    const shown = page.filter((event) => event.position <= head && isShownInAll(event));
    const matching = filter ? shown.filter(filter.matches) : shown;
    const wanted = BigInt(matching.length) > left ? matching.slice(0, Number(left.toString())) : matching;
    for (const event of await resolved(context, options.resolveLinks, wanted))
      await outbox.send(eventResponse(event, uuid));
    left -= BigInt(wanted.length);
    if (!end || end.position > head) break;
    next = forwards ? end.position + 1n : end.position;
  }
};
