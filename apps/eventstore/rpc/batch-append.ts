import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { Caller } from '../access/caller.js';
import { holdUntil } from '../access/hold.js';
import { LogUnavailableError } from '../log/log-reader.js';
import { MAX_APPEND_SIZE, type AppendRequest } from '../streams/write-request.js';
import { badRequest, batchFailure, batchOutcome, denied, failed, timedOut, tooLarge } from '../wire/batch-response.js';
import { unavailable } from '../wire/errors.js';
import { parseExpectation } from '../wire/expectation.js';
import { parseUuid, parseWrittenStream } from '../wire/ids.js';
import { parseProposedEvent } from '../wire/proposed-event.js';
import type { Streams } from '../wire/protocol.js';
import { WriteUnavailableError } from '../streams/group-commit.js';
import type { Context } from './context.js';
import { Dialogue } from './dialogue.js';

type BatchCall = ServerDuplexStream<Streams.BatchAppendReq, Streams.BatchAppendResp>;

/** Within what time a batch's final part must have come, as in EventStoreDB, or sooner if its writer says so. */
const COLLECTED_MS = 2000;
/** How often the batches that are being collected are checked for expired ones. */
const SWEEP_MS = 250;

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

interface Batch {
  correlation: Streams.BatchAppendReq;
  request: AppendRequest;
  size: number;
  /** When the client gives up on it, and when the server stops collecting its parts. */
  deadline: number;
  due: number;
}

/**
 * One stream of batches. Parts are collected by their correlation id until the final one; each batch is answered once,
 * since a second answer crashes the client. An id that is used again after its answer is another batch.
 */
class BatchStream {
  private readonly open = new Map<string, Batch>();
  private ended = false;
  private over = false;
  private readonly dialogue: Dialogue<Streams.BatchAppendResp>;
  private readonly sweep = setInterval(() => this.timeOut(), SWEEP_MS);
  private readonly forget: () => void;
  private readonly caller: Caller;

  constructor(
    private readonly context: Context,
    private readonly call: BatchCall,
  ) {
    this.dialogue = new Dialogue(call);
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
    } catch (error) {
      return this.send(part, batchFailure(badRequest(message(error))));
    }
    if (this.over || this.writing.has(id)) return;
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
      { pause: () => this.dialogue.hold('asking'), resume: () => this.dialogue.letGo('asking') },
      this.caller.may('write', batch.request.stream),
      (allowed) => {
        if (!allowed) return this.answer(id, part, batchFailure(denied()));
        batch.due = Math.min(batch.deadline, Date.now() + COLLECTED_MS);
        this.add(id, part);
      },
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
    if (batch.due <= Date.now()) return this.answer(id, part, batchFailure(timedOut()));
    for (const proposed of part.getProposedMessagesList()) {
      const event = parseProposedEvent(proposed);
      batch.size += event.data.length;
      if (batch.size > MAX_APPEND_SIZE) return this.answer(id, part, batchFailure(tooLarge()));
      batch.request.events.push(event);
    }
    if (part.getIsFinal()) this.write(id, batch);
  }

  private begin(part: Streams.BatchAppendReq, options: Streams.BatchAppendReq.Options): Batch {
    const stream = parseWrittenStream(options.getStreamIdentifier());
    const expected = parseExpectation(options, options.hasStreamPosition() ? options.getStreamPosition() : undefined);
    const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
    const request: AppendRequest = { kind: 'append', stream, expected, events: [] };
    return { correlation: part, request, size: 0, deadline, due: deadline };
  }

  private write(id: string, batch: Batch): void {
    const { request } = batch;
    this.open.delete(id);
    this.writing.set(id, batch);
    const answer = (response: Streams.BatchAppendResp) => {
      // It may have been timed out, and its id used again since.
      if (this.writing.get(id) === batch) this.answer(id, batch.correlation, response);
    };
    this.context.writes.submit(request).then(
      (outcome) => answer(batchOutcome(request.stream, request.expected, outcome)),
      (error: unknown) => {
        // Not every client takes the failure of one batch for an unknown outcome, so the whole call fails.
        if (error instanceof WriteUnavailableError) this.fail(error.message);
        else answer(batchFailure(failed(message(error))));
      },
    );
  }

  /** @param part any part of the batch, which is known by its first one if that was taken */
  private answer(id: string, part: Streams.BatchAppendReq, response: Streams.BatchAppendResp): void {
    const batch = this.open.get(id) ?? this.writing.get(id);
    this.open.delete(id);
    this.writing.delete(id);
    this.send(batch?.correlation ?? part, response);
    this.endIfDone();
  }

  private send(correlation: Streams.BatchAppendReq, response: Streams.BatchAppendResp): void {
    if (this.over) return;
    response.setCorrelationId(correlation.getCorrelationId());
    response.setStreamIdentifier(correlation.getOptions()?.getStreamIdentifier());
    this.dialogue.answer(response);
  }

  private timeOut(): void {
    const now = Date.now();
    for (const [id, { correlation, due }] of this.open) if (due <= now) this.giveUp(id, correlation);
    for (const [id, { correlation, deadline }] of this.writing)
      if (deadline <= now) this.answer(id, correlation, batchFailure(timedOut()));
  }

  /** The final part did not come: as EventStoreDB does, it tells of which stream the batch is, and not which batch. */
  private giveUp(id: string, correlation: Streams.BatchAppendReq): void {
    correlation.clearCorrelationId();
    this.answer(id, correlation, batchFailure(timedOut()));
  }

  /** Ends the call once every batch is answered, incomplete ones too: after an OK a client would wait for them for ever. */
  private endIfDone(): void {
    if (!this.ended || this.over || this.open.size + this.writing.size > 0) return;
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
