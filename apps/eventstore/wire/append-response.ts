import { ANY, NO_STREAM, STREAM_EXISTS, type Expectation } from '../streams/expectations.js';
import { NO_REVISION } from '../log/stored-event.js';
import type { WriteOutcome } from '../streams/write-request.js';
import { shared, streams, type Streams } from './protocol.js';

const empty = () => new shared.Empty();

const success = ({ revision, position }: { revision: bigint; position: bigint | undefined }) => {
  const message = new streams.AppendResp.Success();
  if (revision === NO_REVISION) message.setNoStream(empty());
  else message.setCurrentRevision(String(revision));
  if (position === undefined) return message.setNoPosition(empty());
  const text = String(position);
  return message.setPosition(new streams.AppendResp.Position().setCommitPosition(text).setPreparePosition(text));
};

/** The fields of 20.6.0 are numbers in the generated code; they say no_stream as 2^64 - 1, which 2^64 stands for. */
const wrongVersion = (expected: Expectation, current: bigint) => {
  const message = new streams.AppendResp.WrongExpectedVersion();
  if (current === NO_REVISION) message.setNoStream2060(empty()).setCurrentNoStream(empty());
  else message.setCurrentRevision2060(Number(current.toString())).setCurrentRevision(String(current));
  if (expected === ANY) return message.setAny2060(empty()).setExpectedAny(empty());
  if (expected === STREAM_EXISTS) return message.setStreamExists2060(empty()).setExpectedStreamExists(empty());
  if (expected === NO_STREAM) return message.setExpectedRevision2060(2 ** 64).setExpectedNoStream(empty());
  return message.setExpectedRevision2060(Number(expected.toString())).setExpectedRevision(String(expected));
};

export const appendResponse = (
  expected: Expectation,
  outcome: Exclude<WriteOutcome, { kind: 'deleted' }>,
): Streams.AppendResp =>
  outcome.kind === 'written'
    ? new streams.AppendResp().setSuccess(success(outcome))
    : new streams.AppendResp().setWrongExpectedVersion(wrongVersion(expected, outcome.current));
