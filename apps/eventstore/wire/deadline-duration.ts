import durationPb from 'google-protobuf/google/protobuf/duration_pb.js';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import jspb from 'google-protobuf';
import { streams, type Streams } from './protocol.js';

/** Their numbers in the protocol's messages: a batch's options, and in them how long the writer waits. */
const OPTIONS = 2;
const DEADLINE = 7;
/** Whoever would wait longer waits for ever, for all that it matters; dates end some day. */
const LONGEST_MS = 365 * 24 * 3_600_000;

/** The bytes of a message's last field with this number. */
const bytesOf = (message: Uint8Array, field: number): Uint8Array | undefined => {
  const reader = new jspb.BinaryReader(message);
  let found: Uint8Array | undefined;
  while (reader.nextField() && !reader.isEndGroup()) {
    if (reader.getFieldNumber() === field) found = reader.readBytes();
    else reader.skipField();
  }
  return found;
};

const deadlineIn = (request: Uint8Array): Date | undefined => {
  const options = bytesOf(request, OPTIONS);
  const bytes = options && bytesOf(options, DEADLINE);
  if (!bytes) return undefined;
  const duration = durationPb.Duration.deserializeBinary(bytes);
  const ms = duration.getSeconds() * 1000 + duration.getNanos() / 1e6;
  return new Date(Date.now() + Math.max(-LONGEST_MS, Math.min(ms, LONGEST_MS)));
};

/**
 * A part of a batch. Its writer may say how long to wait (`deadline_duration`, which the server says it knows) in place
 * of until when; the generated code has only the latter, so it is told as that.
 */
export const deserializeBatchAppend = (bytes: Uint8Array): Streams.BatchAppendReq => {
  const request = streams.BatchAppendReq.deserializeBinary(bytes);
  const options = request.getOptions();
  const deadline = options && !options.hasDeadline() ? deadlineIn(bytes) : undefined;
  if (deadline) options?.setDeadline(timestampPb.Timestamp.fromDate(deadline));
  return request;
};
