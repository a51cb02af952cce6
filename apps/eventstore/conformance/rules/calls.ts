import type { Metadata, ServiceError } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata as Headers } from '@grpc/grpc-js';
import type { Stubs } from './channel.js';
import { streams, textOf } from './messages.js';

/** So long, and a call below the client fails in place of being waited for without end. */
const PATIENCE_MS = 15_000;
const patience = () => ({ deadline: Date.now() + PATIENCE_MS });

export const append = (
  { streams: stub }: Stubs,
  messages: AppendReq[],
  headers: Metadata = new Headers(),
): Promise<AppendResp> =>
  new Promise((resolve, reject) => {
    const call = stub.append(headers, patience(), (error, response) => (error ? reject(error) : resolve(response)));
    // What is refused half-way breaks the writing too; the callback tells why.
    call.on('error', () => undefined);
    for (const message of messages) call.write(message);
    call.end();
  });

/** The answers to a read until there are enough of them, or until the server ends it. */
export const read = (
  { streams: stub }: Stubs,
  options: ReadReq.Options,
  enough: (answers: ReadResp[]) => boolean = () => false,
  headers: Metadata = new Headers(),
): Promise<ReadResp[]> =>
  new Promise((resolve, reject) => {
    const answers: ReadResp[] = [];
    const call = stub.read(new streams.ReadReq().setOptions(options), headers, patience());
    let done = false;
    call.on('data', (answer: ReadResp) => {
      answers.push(answer);
      if (done || !enough(answers)) return;
      done = true;
      resolve([...answers]);
      call.cancel();
    });
    call.on('error', (error: ServiceError) => (done ? undefined : reject(error)));
    call.on('end', () => resolve(answers));
  });

/**
 * Sends parts of batches and gives the answers once there are so many. The call is left open until then: EventStoreDB
 * may end one that its client has ended before all is answered.
 */
export const batchAppend = (
  { streams: stub }: Stubs,
  parts: BatchAppendReq[],
  count: number,
): Promise<BatchAppendResp[]> =>
  new Promise((resolve, reject) => {
    const answers: BatchAppendResp[] = [];
    const call = stub.batchAppend(patience());
    let done = false;
    call.on('data', (answer: BatchAppendResp) => {
      answers.push(answer);
      if (done || answers.length < count) return;
      done = true;
      resolve([...answers]);
      call.cancel();
    });
    call.on('error', (error: ServiceError) => (done ? undefined : reject(error)));
    call.on('end', () => (done ? undefined : reject(new Error(`Ended after ${answers.length} answers.`))));
    for (const part of parts) call.write(part);
  });

const { ContentCase } = streams.ReadResp;
const KINDS = new Map<number, string>([
  [ContentCase.EVENT, 'event'],
  [ContentCase.CONFIRMATION, 'confirmation'],
  [ContentCase.CHECKPOINT, 'checkpoint'],
  [ContentCase.STREAM_NOT_FOUND, 'stream not found'],
  [ContentCase.FIRST_STREAM_POSITION, 'first position'],
  [ContentCase.LAST_STREAM_POSITION, 'last position'],
  [ContentCase.LAST_ALL_STREAM_POSITION, 'last position of $all'],
  [ContentCase.CAUGHT_UP, 'caught up'],
  [ContentCase.FELL_BEHIND, 'fell behind'],
]);

export const kindOf = (answer: ReadResp): string => KINDS.get(answer.getContentCase()) ?? 'unknown';

/** The events among the answers, by their stream's whole name and their revision. */
export const eventsIn = (answers: ReadResp[]) =>
  answers.flatMap((answer) => {
    const event = answer.getEvent()?.getEvent();
    if (!event) return [];
    return [
      {
        stream: textOf(event.getStreamIdentifier()?.getStreamName_asU8()),
        revision: BigInt(event.getStreamRevision()),
        position: BigInt(event.getCommitPosition()),
        id: event.getId(),
        data: textOf(event.getData_asU8()),
        metadata: Object.fromEntries(event.getMetadataMap().toArray()),
      },
    ];
  });
