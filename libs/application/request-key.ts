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

  /**
   * Makes the key stand for this request. `new`: it stood for nothing before, so nothing was carried out under it; `again`:
   * it stood for this very request. Throws what the event store throws.
   */
  async claim(
    key: RequestKey,
    { actor, correlationId, causationId }: Asker,
  ): Promise<'new' | 'again' | 'stands-for-another'> {
    const claimed = {
      // Another one each time: the event store answers an id that it has as it did the first time.
      id: this.ids.next(),
      event: { type: 'RequestKeyUsed.v1', data: { request: key.request } },
      metadata: {
        actor,
        reason: null,
        recordedAt: this.clock.now(),
        effectiveOn: this.clock.today(),
        correlationId,
        causationId,
        commandId: this.requestId(key),
        importId: null,
      },
    };
    const { outcome } = await this.store.append(streamOf(key.id), [claimed], 'no_stream');
    if (outcome === 'appended') return 'new';
    return (await this.standsForAnother(key)) ? 'stands-for-another' : 'again';
  }

  /** Whether it was claimed for another request; nothing is written. Throws what the event store throws. */
  async standsForAnother(key: RequestKey): Promise<boolean> {
    // Read to its end, which is its one event: a read that is left early keeps the client from ever closing.
    let other = false;
    for await (const { metadata } of this.store.read(streamOf(key.id)))
      other = metadata.commandId !== this.requestId(key);
    return other;
  }

  private requestId({ id, request }: RequestKey): string {
    return this.ids.of([id, request]);
  }
}
