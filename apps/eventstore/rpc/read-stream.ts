import type { RevisionRange } from '../log/log-reader.js';
import { TOMBSTONE_REVISION } from '../log/stored-event.js';
import { lookAtStream } from '../reading/visible-stream.js';
import { streamDeleted } from '../wire/errors.js';
import { eventResponse, firstStreamPosition, lastStreamPosition, streamNotFound } from '../wire/read-response.js';
import { resolved, type ReadHandler } from './read-handler.js';
import type { StreamRead } from './read-options.js';

/** How many revisions EventStoreDB looks at for its first page: only what lies beyond is told as the first position. */
const FIRST_PAGE = 32n;

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

const toNumber = (count: bigint) => Number(least(count, 1_000_000n));

/** Where the stream begins for this reader, if its first look found nothing and it did not ask from there. */
const beginning = (from: bigint, count: bigint, visible: RevisionRange, last: bigint): bigint | undefined => {
  const lookedTo = from + least(count, FIRST_PAGE) - 1n;
  const next = lookedTo < visible.from ? visible.from : from > last || visible.from > last ? last + 1n : undefined;
  return next === from ? undefined : next;
};

export const readStream: ReadHandler<StreamRead> = async (context, options, outbox) => {
  const { stream, direction, uuid, tellsEnds } = options;
  const seen = await lookAtStream(context.reader, stream);
  if (seen.state === 'deleted') throw streamDeleted(stream);
  if (seen.state === 'missing') return outbox.send(streamNotFound(stream));
  const { visible, last } = seen;
  const forwards = direction === 'forwards';
  const from = options.from === 'start' ? 0n : options.from === 'end' ? TOMBSTONE_REVISION : options.from;
  const first = forwards && tellsEnds ? beginning(from, options.count, visible, last) : undefined;
  if (first !== undefined) await outbox.send(firstStreamPosition(first));
  const range = forwards ? { ...visible, from: most(from, visible.from) } : { ...visible, to: least(from, visible.to) };
  let left = options.count;
  while (left > 0n && range.from <= range.to && !outbox.closed) {
    const page = await context.reader.streamPage(seen.id, direction, range, toNumber(left));
    const end = page.at(-1);
    if (!end) break;
    for (const event of await resolved(context, options.resolveLinks, page))
      await outbox.send(eventResponse(event, uuid));
    left -= BigInt(page.length);
    if (forwards) range.from = end.revision + 1n;
    else range.to = end.revision - 1n;
  }
  if (forwards && tellsEnds) await outbox.send(lastStreamPosition(last));
};
