import type { ServiceError } from '@grpc/grpc-js';
import type { Position } from '@eventstore/db-client';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, BatchAppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';

export const streams = streamsPb;
export const shared = sharedPb;
export const empty = () => new sharedPb.Empty();
const { Options } = streamsPb.ReadReq;

export const uuid = (id: string): UUID => new sharedPb.UUID().setString(id);

export const identifier = (stream: string): StreamIdentifier =>
  new sharedPb.StreamIdentifier().setStreamName(Buffer.from(stream));

export const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** The first message of an append. */
export const appendTo = (stream: string | undefined, expected?: Expected): AppendReq => {
  const options = new streamsPb.AppendReq.Options();
  if (stream !== undefined) options.setStreamIdentifier(identifier(stream));
  if (expected === 'any') options.setAny(empty());
  else if (expected === 'no_stream') options.setNoStream(empty());
  else if (expected === 'stream_exists') options.setStreamExists(empty());
  else if (expected !== undefined) options.setRevision(String(expected));
  return new streamsPb.AppendReq().setOptions(options);
};

interface Proposed {
  id?: UUID;
  data?: string;
  metadata?: Record<string, string>;
}

const JSON_EVENT = { type: 'T', 'content-type': 'application/json' };

const fill = <M extends AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage>(
  message: M,
  { id, data = '{}', metadata = JSON_EVENT }: Proposed,
): M => {
  if (id) message.setId(id);
  message.setData(Buffer.from(data));
  for (const [key, value] of Object.entries(metadata)) message.getMetadataMap().set(key, value);
  return message;
};

/** One event of an append. */
export const eventOf = (proposed: Proposed): AppendReq =>
  new streamsPb.AppendReq().setProposedMessage(fill(new streamsPb.AppendReq.ProposedMessage(), proposed));

export const batchEvent = (proposed: Proposed): BatchAppendReq.ProposedMessage =>
  fill(new streamsPb.BatchAppendReq.ProposedMessage(), proposed);

export const batchOptions = (stream: string | undefined, expected?: Expected): BatchAppendReq.Options => {
  const options = new streamsPb.BatchAppendReq.Options();
  if (stream !== undefined) options.setStreamIdentifier(identifier(stream));
  // Unlike the unary call, this one has Google's own type for what is empty.
  if (expected === 'any') options.setAny(new emptyPb.Empty());
  else if (expected === 'no_stream') options.setNoStream(new emptyPb.Empty());
  else if (expected === 'stream_exists') options.setStreamExists(new emptyPb.Empty());
  else if (expected !== undefined) options.setStreamPosition(String(expected));
  return options;
};

const options = (): ReadReq.Options =>
  new Options().setNoFilter(empty()).setUuidOption(new Options.UUIDOption().setString(empty()));

/** A read of a stream from its start. */
export const ofStream = (stream: string, count?: number): ReadReq.Options => {
  const read = options().setStream(
    new Options.StreamOptions().setStreamIdentifier(identifier(stream)).setStart(empty()),
  );
  return count === undefined ? read : read.setCount(String(count));
};

/** A read of $all from a position. */
export const ofAll = ({ commit, prepare }: Position, count?: number): ReadReq.Options => {
  const position = new Options.Position().setCommitPosition(String(commit)).setPreparePosition(String(prepare));
  const read = options().setAll(new Options.AllOptions().setPosition(position));
  return count === undefined ? read : read.setCount(String(count));
};

export const backwards = (read: ReadReq.Options): ReadReq.Options =>
  read.setReadDirection(Options.ReadDirection.BACKWARDS);

export const subscribing = (read: ReadReq.Options): ReadReq.Options =>
  read.setSubscription(new Options.SubscriptionOptions());

export interface FilterSpec {
  on: 'stream' | 'type';
  regex?: string;
  prefixes?: string[];
  /** How many events are searched at a time; the server's default if not given. */
  window?: number;
  multiplier?: number;
}

export const filtered = (read: ReadReq.Options, spec: FilterSpec): ReadReq.Options => {
  const expression = new Options.FilterOptions.Expression().setPrefixList(spec.prefixes ?? []);
  if (spec.regex !== undefined) expression.setRegex(spec.regex);
  const filter = new Options.FilterOptions().setCheckpointintervalmultiplier(spec.multiplier ?? 1);
  if (spec.window === undefined) filter.setCount(empty());
  else filter.setMax(spec.window);
  return read.setFilter(spec.on === 'type' ? filter.setEventType(expression) : filter.setStreamIdentifier(expression));
};

const TRAILERS = [
  'exception',
  'stream-name',
  'expected-version',
  'actual-version',
  'maximum-append-size',
  'required-metadata-properties',
];

/** How a call is refused: its code, and those of the trailers that the protocol names. */
export const refusal = async (call: Promise<unknown>): Promise<Record<string, unknown>> => {
  try {
    await call;
  } catch (error) {
    const { code, metadata } = error as ServiceError;
    const told = Object.entries(metadata?.getMap() ?? {}).filter(([key]) => TRAILERS.includes(key));
    return { code, ...Object.fromEntries(told) };
  }
  throw new Error('The call was not refused.');
};
