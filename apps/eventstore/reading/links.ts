import type { LogReader } from '../log/log-reader.js';
import { TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import type { EventKey } from '../log/stream-rows.js';
import type { ResolvedEvent } from '../wire/read-response.js';
import { lookAtStreams } from './visible-stream.js';

interface LinkTarget {
  stream: string;
  revision: bigint;
}

/**
 * A link's data is `revision@stream`. Text that does not begin with a number makes the link an event like any; a number
 * alone, or one that is no revision, leads to nothing.
 */
const targetOf = ({ type, data }: StoredEvent): LinkTarget | undefined => {
  if (type !== '$>') return undefined;
  const [, number, stream = ''] = /^\s*([+-]?\d+)\s*(?:@(.*))?$/s.exec(data.toString()) ?? [];
  if (number === undefined) return undefined;
  const revision = BigInt(number);
  return revision > TOMBSTONE_REVISION ? undefined : { revision, stream };
};

const keyOf = (stream: string, revision: bigint) => `${revision}@${stream}`;

/** Whether the caller may read a stream. */
export type MayRead = (stream: string) => boolean | Promise<boolean>;

/** For reads that the server makes for itself. */
export const ANY_STREAM: MayRead = () => true;

/** The targets that may be read; each stream is asked about once. */
const readable = async (targets: (LinkTarget | undefined)[], mayRead: MayRead): Promise<LinkTarget[]> => {
  const wanted = targets.filter((target) => target !== undefined);
  const answers = new Map<string, boolean>();
  for (const { stream } of wanted) if (!answers.has(stream)) answers.set(stream, await mayRead(stream));
  return wanted.filter(({ stream }) => answers.get(stream));
};

/**
 * Follows links one step, all of a page in two queries. What the link's stream does not show, or not to this reader, is
 * left out of it.
 */
export const resolveLinks = async (
  reader: LogReader,
  events: StoredEvent[],
  mayRead: MayRead,
): Promise<ResolvedEvent[]> => {
  const targets = events.map(targetOf);
  if (targets.every((target) => target === undefined)) return events.map((event) => ({ event }));
  const wanted = await readable(targets, mayRead);
  const streams = await lookAtStreams(
    reader,
    wanted.map((target) => target.stream),
  );
  const keys: EventKey[] = [];
  const since = new Map<string, bigint>();
  for (const { stream, revision } of wanted) {
    const seen = streams.get(stream);
    if (seen?.state !== 'present' || revision < seen.visible.from || revision > seen.visible.to) continue;
    keys.push({ streamId: seen.id, revision });
    since.set(keyOf(stream, revision), seen.visible.since);
  }
  const found = new Map<string, StoredEvent>();
  for (const event of keys.length > 0 ? await reader.eventsAt(keys) : []) {
    const key = keyOf(event.stream, event.revision);
    if (event.created >= (since.get(key) ?? 0n)) found.set(key, event);
  }
  return events.map((link, i): ResolvedEvent => {
    const target = targets[i];
    if (!target) return { event: link };
    const event = found.get(keyOf(target.stream, target.revision));
    return event ? { event, link } : { link };
  });
};
