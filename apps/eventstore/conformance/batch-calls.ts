import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceError } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { callFailure } from './comparable.js';
import type { Labels } from './labels.js';
import type { BatchMessage, BatchStep } from './scenario.js';
import type { StreamsClient } from '../testing/streams-client.js';

const DEADLINE_MS = 8000;
/** After so long without an answer the call is heard out. */
const QUIET_MS = 1500;
const TURN_MS = 20;

const empty = () => new shared.Empty();
const uuid = (text: string) => new shared.UUID().setString(text);

/** Batch appends below the client, message by message. */
export class BatchCalls {
  constructor(private readonly labels: Labels) {}

  /** The answers, ordered by the labels of their correlation ids. */
  async play(client: StreamsClient, { messages }: BatchStep): Promise<unknown> {
    const heard: { of: string }[] = [];
    let last = 0;
    let error: ServiceError | undefined;
    let ended = false;
    const call = client.batchAppend({ deadline: Date.now() + DEADLINE_MS });
    call.on('data', (response: BatchAppendResp) => {
      last = Date.now();
      heard.push(this.told(response));
    });
    call.on('error', (failed: ServiceError) => {
      error ??= failed;
      ended = true;
    });
    call.on('end', () => (ended = true));
    for (const message of messages)
      if ('wait' in message) await sleep(message.wait);
      else call.write(this.part(message));
    const sent = Date.now();
    while (Date.now() - Math.max(last, sent) < QUIET_MS && !ended) await sleep(TURN_MS);
    call.cancel();
    return {
      heard: heard.toSorted((one, other) => (one.of < other.of ? -1 : one.of > other.of ? 1 : 0)),
      error: error && callFailure(this.labels, error),
    };
  }

  private told(response: BatchAppendResp) {
    const stream = response.getStreamIdentifier()?.getStreamName_asU8();
    const error = response.getError();
    const success = response.getSuccess();
    return {
      of: this.labels.labelOf(response.getCorrelationId()?.getString() ?? ''),
      stream: stream ? this.labels.unname(Buffer.from(stream).toString()) : null,
      error: error && { code: error.getCode(), details: error.getDetails()?.getTypeUrl() },
      success: success && {
        revision: success.hasCurrentRevision() ? success.getCurrentRevision() : 'no_stream',
        position: success.hasPosition(),
      },
      expected: {
        any: response.hasAny() || undefined,
        noStream: response.hasNoStream() || undefined,
        streamExists: response.hasStreamExists() || undefined,
        streamPosition: response.hasStreamPosition() ? response.getStreamPosition() : undefined,
      },
    };
  }

  private part({ of, options, events = [], final = true }: Exclude<BatchMessage, { wait: number }>): BatchAppendReq {
    const request = new streams.BatchAppendReq().setCorrelationId(uuid(this.labels.id(of))).setIsFinal(final);
    if (options) request.setOptions(this.options(options));
    for (const label of events) {
      const message = new streams.BatchAppendReq.ProposedMessage().setId(uuid(this.labels.id(label)));
      message.getMetadataMap().set('type', 'T').set('content-type', 'application/json');
      request.addProposedMessages(message.setData(Buffer.from('{}')));
    }
    return request;
  }

  private options({ stream, expect }: NonNullable<Exclude<BatchMessage, { wait: number }>['options']>) {
    const options = new streams.BatchAppendReq.Options();
    if (stream !== undefined) {
      const name = Buffer.from(this.labels.name(stream)).toString('base64');
      options.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(name));
    }
    if (expect === 'any') options.setAny(empty());
    if (expect === 'no_stream') options.setNoStream(empty());
    if (expect === 'stream_exists') options.setStreamExists(empty());
    if (typeof expect === 'number') options.setStreamPosition(String(expect));
    return options;
  }
}
