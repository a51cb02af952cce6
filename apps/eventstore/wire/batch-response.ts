import { status as code } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import { NO_REVISION } from '../log/stored-event.js';
import { ANY, NO_STREAM, STREAM_EXISTS, type Expectation } from '../streams/expectations.js';
import { MAX_APPEND_SIZE, type WriteOutcome } from '../streams/write-request.js';
import { streamIdentifier } from './ids.js';
import { any, empty, shared, status, streams, type Status, type Streams } from './protocol.js';
import { allStreamPosition } from './read-response.js';

/** The details hold the particulars; the message only names what went wrong, as their type does. */
const failure = (grpcCode: code, type: string, details: Message, message = type): Status => {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${type}`);
  // google.rpc.Code numbers its codes as gRPC does.
  return new status.Status()
    .setCode(grpcCode as number)
    .setMessage(message)
    .setDetails(packed);
};

export const timedOut = () => failure(code.DEADLINE_EXCEEDED, 'Timeout', new shared.Timeout());

export const tooLarge = () =>
  failure(
    code.INVALID_ARGUMENT,
    'MaximumAppendSizeExceeded',
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE),
  );

export const badRequest = (message: string) =>
  failure(code.INVALID_ARGUMENT, 'BadRequest', new shared.BadRequest().setMessage(message));

/** Its details have no room for why. */
export const failed = (message: string) => failure(code.UNKNOWN, 'Unknown', new shared.Unknown(), message);

export const denied = () => failure(code.PERMISSION_DENIED, 'AccessDenied', new shared.AccessDenied());

const deleted = (stream: string) =>
  failure(code.NOT_FOUND, 'StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(stream)));

const wrongVersion = (expected: Expectation, current: bigint) => {
  const details = new shared.WrongExpectedVersion();
  if (current === NO_REVISION) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === ANY) details.setExpectedAny(new empty.Empty());
  else if (expected === STREAM_EXISTS) details.setExpectedStreamExists(new empty.Empty());
  else if (expected === NO_STREAM) details.setExpectedNoStream(new empty.Empty());
  else details.setExpectedStreamPosition(String(expected));
  return failure(code.ALREADY_EXISTS, 'WrongExpectedVersion', details);
};

const success = ({ revision, position }: { revision: bigint; position: bigint | undefined }) => {
  const message = new streams.BatchAppendResp.Success();
  if (revision === NO_REVISION) message.setNoStream(new empty.Empty());
  else message.setCurrentRevision(String(revision));
  return position === undefined
    ? message.setNoPosition(new empty.Empty())
    : message.setPosition(allStreamPosition(position));
};

/** A batch's answer, but for the correlation and the stream that it answers. */
export const batchOutcome = (stream: string, expected: Expectation, outcome: WriteOutcome): Streams.BatchAppendResp => {
  switch (outcome.kind) {
    case 'written':
      return new streams.BatchAppendResp().setSuccess(success(outcome));
    case 'wrong-version':
      return batchFailure(wrongVersion(expected, outcome.current));
    case 'deleted':
      return batchFailure(deleted(stream));
  }
};

export const batchFailure = (error: Status): Streams.BatchAppendResp => new streams.BatchAppendResp().setError(error);
