import type { RevisionRange } from '../log/log-reader.js';
import { TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { lookAtStream } from '../reading/visible-stream.js';
import { streamDeleted } from '../wire/errors.js';
import { eventResponse, firstStreamPosition, lastStreamPosition, streamNotFound } from '../wire/read-response.js';
import { resolved, type ReadHandler } from './read-handler.js';
import type { StreamRead } from './read-options.js';

/** How many revisions EventStoreDB looks at first: only what lies beyond is told as the first position. */
const FIRST_PAGE = 32n;

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const most = (a: bigint, b: bigint) => (a > b ? a : b);

const toNumber = (count: bigint) => Number(least(count, 1_000_000n));

interface Beginning {
  from: bigint;
  count: bigint;
  visible: RevisionRange;
  last: bigint;
  /** The first event that is shown, if there is one. */
  first: StoredEvent | undefined;
}

/** Where the stream begins for this reader, if a first look finds nothing and it did not ask from there. */
const beginning = ({ from, count, visible, last, first }: Beginning): bigint | undefined => {
  const lookedTo = from + least(count, FIRST_PAGE) - 1n;
  if (first && first.revision <= lookedTo) return undefined;
  const next = visible.from > lookedTo ? visible.from : (first?.revision ?? last + 1n);
  return next === from ? undefined : next;
};

export const readStream: ReadHandler<StreamRead> = async (context, options, outbox) => {
  const { stream, direction, count, uuid, tellsEnds } = options;
  const seen = await lookAtStream(context.reader, stream);
  if (seen.state === 'deleted') throw streamDeleted(stream);
  if (seen.state === 'missing') return outbox.send(streamNotFound(stream));
  const { visible, last } = seen;
  const forwards = direction === 'forwards';
  const from = options.from === 'start' ? 0n : options.from === 'end' ? TOMBSTONE_REVISION : options.from;
  const range = forwards ? { ...visible, from: most(from, visible.from) } : { ...visible, to: least(from, visible.to) };
  let left = count;
  const next = async () =>
    left > 0n && range.from <= range.to
      ? await context.reader.streamPage(seen.id, direction, range, toNumber(left))
      : [];
  let page = await next();
  if (forwards && tellsEnds) {
    const position = beginning({ from, count, visible, last, first: page[0] });
    if (position !== undefined) await outbox.send(firstStreamPosition(position));
  }
  for (let end = page.at(-1); end && !outbox.closed; end = page.at(-1)) {
    for (const event of await resolved(context, options.resolveLinks, page))
      await outbox.send(eventResponse(event, uuid));
    left -= BigInt(page.length);
    if (forwards) range.from = end.revision + 1n;
    else range.to = end.revision - 1n;
    page = await next();
  }
  if (tellsEnds) await outbox.send(lastStreamPosition(last));
};
