import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, ReadReq, ReadResp, TombstoneReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPosition, NewRawEvent, RawEvent } from '#libs/kernel/raw-event.js';

const { Empty, StreamIdentifier, UUID } = sharedPb;
const { Options } = streamsPb.ReadReq;

/** Of so many events that the filter leaves out a window is made; the server tells its place every so many windows. */
const WINDOW = 32;
const CHECKPOINT_WINDOWS = 32;
const ALL_THERE_ARE = String(Number.MAX_SAFE_INTEGER);
const identifier = (stream: string) => new StreamIdentifier().setStreamName(Buffer.from(stream));
const bytes = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);

/** The event of a read as it is stored. */
export const rawEvent = (event: ReadResp.ReadEvent.RecordedEvent): RawEvent => ({
  stream: bytes(event.getStreamIdentifier()?.getStreamName_asU8() ?? Buffer.alloc(0)).toString(),
  revision: BigInt(event.getStreamRevision()),
  position: { commit: BigInt(event.getCommitPosition()), prepare: BigInt(event.getPreparePosition()) },
  id: event.getId()?.getString() ?? '',
  type: event.getMetadataMap().get('type') ?? '',
  contentType: event.getMetadataMap().get('content-type') ?? '',
  data: bytes(event.getData_asU8()),
  metadata: bytes(event.getCustomMetadata_asU8()),
  created: createdOf(event.getMetadataMap().get('created') ?? '0'),
});

const TICKS_A_MS = 10_000n;

/** @param ticks so many times 100 ns since 1970 */
const createdOf = (ticks: string) => new Date(Number(BigInt(ticks) / TICKS_A_MS)).toISOString();

const optionsFor = (all: ReadReq.Options.AllOptions) =>
  new Options().setAll(all).setResolveLinks(false).setUuidOption(new Options.UUIDOption().setString(new Empty()));

/** The log's last event. */
export const headRequest = (): ReadReq =>
  new streamsPb.ReadReq().setOptions(
    optionsFor(new Options.AllOptions().setEnd(new Empty()))
      .setReadDirection(Options.ReadDirection.BACKWARDS)
      .setCount('1')
      .setNoFilter(new Empty()),
  );

const forwards = (from: LogPosition | null, streams: string, checkpointWindows: number) => {
  const all = new Options.AllOptions();
  if (from === null) all.setStart(new Empty());
  else
    all.setPosition(
      new Options.Position().setCommitPosition(String(from.commit)).setPreparePosition(String(from.prepare)),
    );
  const filter = new Options.FilterOptions()
    .setStreamIdentifier(new Options.FilterOptions.Expression().setRegex(streams))
    .setMax(WINDOW)
    .setCheckpointintervalmultiplier(checkpointWindows);
  return optionsFor(all).setReadDirection(Options.ReadDirection.FORWARDS).setFilter(filter);
};

/** So many events of one stream, forwards from a revision. */
export const streamRequest = (stream: string, from: bigint, count: number): ReadReq =>
  new streamsPb.ReadReq().setOptions(
    new Options()
      .setStream(new Options.StreamOptions().setStreamIdentifier(identifier(stream)).setRevision(String(from)))
      .setResolveLinks(false)
      .setUuidOption(new Options.UUIDOption().setString(new Empty()))
      .setReadDirection(Options.ReadDirection.FORWARDS)
      .setCount(String(count))
      .setNoFilter(new Empty()),
  );

/** The log forwards from the event at a position, or its first, as far as the streams' names match the pattern. */
export const readRequest = (from: LogPosition | null, streams: string): ReadReq =>
  new streamsPb.ReadReq().setOptions(forwards(from, streams, 1).setCount(ALL_THERE_ARE));

/** The log forwards after a position, or from its first event, for ever. */
export const subscribeRequest = (after: LogPosition | null, streams: string): ReadReq =>
  new streamsPb.ReadReq().setOptions(
    forwards(after, streams, CHECKPOINT_WINDOWS).setSubscription(new Options.SubscriptionOptions()),
  );

/** An append of events of one stream that follow each other, at the revision of the first. */
export const appendMessages = (events: readonly NewRawEvent[]): AppendReq[] => {
  const [first] = events;
  if (!first) throw new Error('An append of no events.');
  const options = new streamsPb.AppendReq.Options().setStreamIdentifier(identifier(first.stream));
  if (first.revision === 0n) options.setNoStream(new Empty());
  else options.setRevision(String(first.revision - 1n));
  return [new streamsPb.AppendReq().setOptions(options), ...events.map(proposed)];
};

const proposed = ({ id, type, contentType, data, metadata }: NewRawEvent): AppendReq => {
  const message = new streamsPb.AppendReq.ProposedMessage()
    .setId(new UUID().setString(id))
    .setData(data)
    .setCustomMetadata(metadata);
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  return new streamsPb.AppendReq().setProposedMessage(message);
};

/** The end of a stream, wherever it stands: a tombstone does not tell after which revision it came. */
export const tombstoneRequest = (stream: string): TombstoneReq =>
  new streamsPb.TombstoneReq().setOptions(
    new streamsPb.TombstoneReq.Options().setStreamIdentifier(identifier(stream)).setAny(new Empty()),
  );
