import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';

/** What a caller calls one request of theirs, so that they may repeat it when no answer came. */
export interface RequestKey {
  /** A UUID made of who asks and of the key that they gave. */
  readonly id: string;
  /** A digest of what is asked: a key stands for one request for ever. */
  readonly request: string;
}

/** The key stands for another request: another body, operation or thing. */
export interface KeyReused {
  readonly code: 'idempotency-key-reused';
  readonly message: string;
}

/** Who asks with the key, and in which conversation. */
export interface Asker {
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string;
}

export const keyReused: KeyReused = {
  code: 'idempotency-key-reused',
  message:
    'You have sent this Idempotency-Key before, with another request: another body, operation or thing. ' +
    'Take a fresh key for every new request, and repeat one only with the very same request.',
};

const streamOf = (keyId: string): string => `requestKey-${keyId}`;

/**
 * Which request a key stands for, in the log itself: a stream for each key with one event, which the event store takes
 * once. So it holds across things, processes and restarts, and for two that come at the same moment.
 */
export class RequestKeys {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Makes the key stand for this request; `false` when it stands for another one. Throws what the event store throws. */
  async claim(key: RequestKey, { actor, correlationId, causationId }: Asker): Promise<boolean> {
    const { id, request } = key;
    const claimed = {
      id: this.claimId(key),
      event: { type: 'RequestKeyUsed.v1', data: { request } },
      metadata: {
        actor,
        reason: null,
        recordedAt: this.clock.now(),
        effectiveOn: this.clock.today(),
        correlationId,
        causationId,
        commandId: id,
        importId: null,
      },
    };
    const { outcome } = await this.store.append(streamOf(id), [claimed], 'no_stream');
    return outcome === 'appended';
  }

  /** Whether it was claimed for another request; nothing is written. Throws what the event store throws. */
  async standsForAnother(key: RequestKey): Promise<boolean> {
    // Read to its end, which is its one event: a read that is left early keeps the client from ever closing.
    let other = false;
    for await (const { id } of this.store.read(streamOf(key.id))) other = id !== this.claimId(key);
    return other;
  }

  private claimId({ id, request }: RequestKey): string {
    return this.ids.of([id, request]);
  }
}
