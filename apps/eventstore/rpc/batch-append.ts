import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { Caller } from '../access/caller.js';
import { holdUntil } from '../access/hold.js';
import { LogUnavailableError } from '../log/log-reader.js';
import { LruMap } from '../streams/lru-map.js';
import { appendSize, MAX_APPEND_SIZE, type AppendRequest } from '../streams/write-request.js';
import { badRequest, batchFailure, batchOutcome, denied, failed, timedOut, tooLarge } from '../wire/batch-response.js';
import { unavailable } from '../wire/errors.js';
import { parseExpectation } from '../wire/expectation.js';
import { parseStreamName, parseUuid, streamIdentifier } from '../wire/ids.js';
import { parseProposedEvent } from '../wire/proposed-event.js';
import type { Streams } from '../wire/protocol.js';
import { WriteUnavailableError } from '../streams/group-commit.js';
import type { Context } from './context.js';
import { writeTogether } from './write-together.js';

type BatchCall = ServerDuplexStream<Streams.BatchAppendReq, Streams.BatchAppendResp>;

/** How many correlation ids a stream remembers having answered, at least. */
const REMEMBERED = 10_000;
/** How often batches are looked through for those whose time is up. */
const SWEEP_MS = 250;

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

interface Batch {
  correlation: Streams.BatchAppendReq;
  request: AppendRequest;
  size: number;
  deadline: number;
}

/**
 * One stream of batches. Parts are collected by their correlation id until the final one; each id is answered once,
 * since a second answer crashes the client.
 */
class BatchStream {
  private readonly open = new Map<string, Batch>();
  private readonly answered = new LruMap<string, true>(REMEMBERED);
  private ended = false;
  private over = false;
  private readonly sweep = setInterval(() => this.timeOut(), SWEEP_MS);
  private readonly forget: () => void;
  private readonly caller: Caller;

  constructor(
    private readonly context: Context,
    private readonly call: BatchCall,
  ) {
    writeTogether(call);
    this.caller = context.callerOf(call);
    this.forget = context.calls.add(() => this.fail('The event store is stopping.'));
    call.on('data', (part: Streams.BatchAppendReq) => this.take(part));
    call.on('end', () => {
      this.ended = true;
      this.endIfDone();
    });
    for (const event of ['cancelled', 'error', 'close']) call.once(event, () => this.finish());
  }

  private readonly writing = new Map<string, Batch>();

  private take(part: Streams.BatchAppendReq): void {
    let id: string;
    try {
      id = parseUuid(part.getCorrelationId());
    } catch {
      return; // without a correlation nobody could be answered
    }
    if (this.over || this.writing.has(id) || this.answered.get(id)) return;
    try {
      this.collect(id, part);
    } catch (error) {
      this.refuse(id, part, error);
    }
  }

  /** A batch's first part says to which stream: whoever may not write it is told at once. */
  private collect(id: string, part: Streams.BatchAppendReq): void {
    const options = part.getOptions();
    if (!options || this.open.has(id)) return this.add(id, part);
    const batch = this.begin(part, options);
    this.open.set(id, batch);
    holdUntil(
      this.call,
      this.caller.may('write', batch.request.stream),
      (allowed) => (allowed ? this.add(id, part) : this.answer(id, part, batchFailure(denied()))),
      (error) => this.refuse(id, part, error),
    );
  }

  private refuse(id: string, part: Streams.BatchAppendReq, error: unknown): void {
    if (error instanceof LogUnavailableError) this.fail(error.message);
    else this.answer(id, part, batchFailure(badRequest(message(error))));
  }

  private add(id: string, part: Streams.BatchAppendReq): void {
    const batch = this.open.get(id);
    if (!batch) return;
    if (batch.deadline <= Date.now()) return this.answer(id, batch.correlation, batchFailure(timedOut()));
    for (const proposed of part.getProposedMessagesList()) {
      const event = parseProposedEvent(proposed);
      batch.size += appendSize(event);
      if (batch.size > MAX_APPEND_SIZE) return this.answer(id, batch.correlation, batchFailure(tooLarge()));
      batch.request.events.push(event);
    }
    if (part.getIsFinal()) this.write(id, batch);
  }

  private begin(part: Streams.BatchAppendReq, options: Streams.BatchAppendReq.Options): Batch {
    const stream = parseStreamName(options.getStreamIdentifier());
    const expected = parseExpectation(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined);
    const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
    return { correlation: part, request: { kind: 'append', stream, expected, events: [] }, size: 0, deadline };
  }

  private write(id: string, batch: Batch): void {
    const { request, correlation } = batch;
    this.open.delete(id);
    this.writing.set(id, batch);
    this.context.writes.submit(request).then(
      (outcome) => this.answer(id, correlation, batchOutcome(request.stream, request.expected, outcome)),
      (error: unknown) => {
        // What became of the write is not known to be nothing for every client: the stream fails, not the one batch.
        if (error instanceof WriteUnavailableError) this.fail(error.message);
        else this.answer(id, correlation, batchFailure(failed(message(error))));
      },
    );
  }

  private answer(id: string, correlation: Streams.BatchAppendReq, response: Streams.BatchAppendResp): void {
    const batch = this.open.get(id) ?? this.writing.get(id);
    this.open.delete(id);
    this.writing.delete(id);
    if (this.over || this.answered.get(id)) return;
    this.answered.set(id, true);
    const stream = batch?.request.stream;
    const identifier =
      stream === undefined ? correlation.getOptions()?.getStreamIdentifier() : streamIdentifier(stream);
    response.setStreamIdentifier(identifier ?? streamIdentifier(''));
    this.call.write(response.setCorrelationId(correlation.getCorrelationId()));
    this.endIfDone();
  }

  private timeOut(): void {
    const now = Date.now();
    for (const batches of [this.open, this.writing])
      for (const [id, { correlation, deadline }] of batches)
        if (deadline <= now) this.answer(id, correlation, batchFailure(timedOut()));
  }

  /** Only when all is answered: to a client an OK with appends pending would be silence. */
  private endIfDone(): void {
    if (!this.ended || this.over || this.writing.size > 0) return;
    this.finish();
    this.call.end();
  }

  private fail(reason: string): void {
    if (this.over) return;
    this.finish();
    this.call.emit('error', unavailable(reason));
  }

  private finish(): void {
    this.over = true;
    clearInterval(this.sweep);
    this.forget();
  }
}

export const batchAppend =
  (context: Context): handleBidiStreamingCall<Streams.BatchAppendReq, Streams.BatchAppendResp> =>
  (call) => {
    new BatchStream(context, call);
  };
