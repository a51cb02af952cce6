import type { LogReader, RevisionRange } from '../log/log-reader.js';
import { NO_REVISION, TOMBSTONE_REVISION } from '../log/stored-event.js';
import type { StreamRow } from '../log/stream-rows.js';
import {
  firstVisible,
  isMetadataStream,
  isSoftDeleted,
  metadataOf,
  metadataStreamOf,
  originalStreamOf,
  visibleSince,
} from '../streams/metadata-rules.js';
import { ticksNow } from '../streams/ticks.js';

/** A stream as its readers see it now. */
export type VisibleStream =
  { state: 'missing' } | { state: 'deleted' } | { state: 'present'; id: bigint; last: bigint; visible: RevisionRange };

const MISSING: VisibleStream = { state: 'missing' };

/** The streams that a read of this one asks about: its metadata, or the stream whose metadata it is. */
const asked = (stream: string) => [
  stream,
  isMetadataStream(stream) ? originalStreamOf(stream) : metadataStreamOf(stream),
];

const look = (stream: string, rows: Map<string, StreamRow>): VisibleStream => {
  const row = rows.get(stream);
  const [, other] = asked(stream);
  const otherRow = other === undefined ? undefined : rows.get(other);
  const ended = isMetadataStream(stream) && otherRow?.last === TOMBSTONE_REVISION;
  if (ended || row?.last === TOMBSTONE_REVISION) return { state: 'deleted' };
  const metadata = metadataOf(stream, otherRow?.lastData);
  if (row?.id === undefined || row.last === NO_REVISION || isSoftDeleted(metadata)) return MISSING;
  return {
    state: 'present',
    id: row.id,
    last: row.last,
    visible: { from: firstVisible(metadata, row.last), to: row.last, since: visibleSince(metadata, ticksNow()) },
  };
};

/** What readers may see of these streams: their rules applied to what is committed. */
export const lookAtStreams = async (reader: LogReader, streams: string[]): Promise<Map<string, VisibleStream>> => {
  const rows = await reader.streamRows([...new Set(streams.flatMap(asked))]);
  return new Map(streams.map((stream) => [stream, look(stream, rows)]));
};

export const lookAtStream = async (reader: LogReader, stream: string): Promise<VisibleStream> =>
  (await lookAtStreams(reader, [stream])).get(stream) ?? MISSING;
