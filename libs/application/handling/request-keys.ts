import type { Clock } from '#libs/kernel/clock.js';
import type { EventStore, ExpectedRevision } from '#libs/kernel/event-store.js';
import type { Instant } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { eventsOf } from '../load.js';
import type { RequestKey } from '../request-key.js';
import { keyedCommandId } from './carried-out.js';
import { claimEvent, claimOf, type ClaimedAppend, type KeyClaim } from './key-claim.js';

/** How old a claim may be for another attempt at its request to append under it. */
const FRESH_MS = 60_000;
/** From when a claim whose append did not come gives way. An append is given up after half a minute. */
const ABANDONED_MS = 120_000;

/** Who asks with the key, and in which conversation. */
export interface Asker {
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string;
}

/**
 * Which request a key stands for, in the log itself, so that it holds across things, processes and restarts. A key has a
 * stream of claims, of which the last counts. A claim names the append that it is made for (a stream, the revision that
 * the stream must have, the id of the first event), and what became of that append says what the claim is worth:
 *
 *                      claim                 append
 *     nobody's key ──────────────▶ pending ──────────▶ carried out: stands for that request for ever
 *                                   │   │
 *           the stream went beyond  │   │  two minutes went by: whoever
 *      the revision without it: the │   │  claimed it died, or has given up
 *         append can never be taken ▼   ▼
 *                             impossible, abandoned: the next request's claim follows it, and counts
 *
 * So a request that is refused or loses its race leaves nothing that binds, without another write, and the event store
 * decides between two that claim at once. While an append is pending, another request is refused.
 */
export class RequestKeys {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Makes the key stand for this request, whose append comes next. `first`: nobody claimed it before, so nothing was
   * carried out under it; `claimed`: somebody did, perhaps for this very request. Throws what the event store throws.
   */
  claim(key: RequestKey, append: ClaimedAppend, asker: Asker): Promise<'first' | 'claimed' | 'stands-for-another'> {
    return this.claimUnless((last) => this.isFresh(last) && isSame(last.append, append), key, append, asker);
  }

  /** Makes the key stand for a request that has been carried out by now. False: it stands for another. */
  async bind(key: RequestKey, append: ClaimedAppend, asker: Asker): Promise<boolean> {
    return (await this.claimUnless(() => true, key, append, asker)) !== 'stands-for-another';
  }

  /** Whether the key stands for another request; nothing is written. Throws what the event store throws. */
  async standsForAnother(key: RequestKey): Promise<boolean> {
    const last = await this.lastClaim(key);
    return last !== null && this.isAnothers(last, key) && (await this.binds(last));
  }

  /** `suffices`: the last claim is this request's own, and another is not needed. Each turn was lost to another claim. */
  private async claimUnless(
    suffices: (own: KeyClaim) => boolean,
    key: RequestKey,
    append: ClaimedAppend,
    asker: Asker,
  ): Promise<'first' | 'claimed' | 'stands-for-another'> {
    // Nobody's, most likely: nothing is read before the first try.
    for (let last: KeyClaim | null = null; ; last = await this.lastClaim(key)) {
      const isAnothers = last !== null && this.isAnothers(last, key);
      if (last && isAnothers && (await this.binds(last))) return 'stands-for-another';
      if (last && !isAnothers && suffices(last)) return 'claimed';
      if (await this.append(key, append, asker, last?.revision ?? 'no_stream')) return last ? 'claimed' : 'first';
    }
  }

  private async append(
    key: RequestKey,
    append: ClaimedAppend,
    { actor, correlationId, causationId }: Asker,
    expected: ExpectedRevision,
  ): Promise<boolean> {
    const metadata = {
      actor,
      reason: null,
      recordedAt: this.clock.now(),
      effectiveOn: this.clock.today(),
      correlationId,
      causationId,
      commandId: keyedCommandId(this.ids, key),
      importId: null,
      nonce: this.ids.nonce(),
    };
    // A fresh id each time: the event store answers an id that it has as it did the first time.
    const claim = { id: this.ids.next(), event: claimEvent(key.request, append), metadata };
    return (await this.store.append(streamOf(key), [claim], expected)).outcome === 'appended';
  }

  private async lastClaim(key: RequestKey): Promise<KeyClaim | null> {
    const last = (await eventsOf(this.store, streamOf(key))).at(-1);
    return last ? claimOf(last) : null;
  }

  private isAnothers({ requestId }: KeyClaim, key: RequestKey): boolean {
    return requestId !== keyedCommandId(this.ids, key);
  }

  /** Whether the claim's append was carried out, or may still be. */
  private async binds({ append, claimedAt }: KeyClaim): Promise<boolean> {
    if (!append) return true;
    const events = await eventsOf(this.store, append.stream);
    if (events.some(({ id }) => id === append.firstEventId)) return true;
    const end = events.at(-1)?.revision ?? -1n;
    const expected = append.expected === 'no_stream' ? -1n : append.expected;
    // Beyond it, the append can never be taken. Short of it, the stream was deleted, and what it held is not told any more.
    if (end !== expected) return end < expected;
    return this.age(claimedAt) < ABANDONED_MS;
  }

  private isFresh({ claimedAt }: KeyClaim): boolean {
    return this.age(claimedAt) < FRESH_MS;
  }

  private age(since: Instant): number {
    return Date.parse(this.clock.now()) - Date.parse(since);
  }
}

const streamOf = ({ id }: RequestKey): string => `requestKey-${id}`;

const isSame = (one: ClaimedAppend | null, other: ClaimedAppend): boolean =>
  one?.stream === other.stream && one.expected === other.expected && one.firstEventId === other.firstEventId;
