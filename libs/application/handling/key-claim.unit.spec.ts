import { describe, expect, it } from '@jest/globals';
import { decode, encode } from '#libs/event-store/codec.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { systemIds } from '../system.js';
import { claimEvent, claimOf } from './key-claim.js';

const metadata = {
  actor: 'prs_1',
  reason: null,
  recordedAt: '2026-11-23T10:00:00.000Z',
  effectiveOn: '2026-11-23',
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  commandId: systemIds.of(['request']),
  importId: null,
  nonce: systemIds.nonce(),
};

/** As it comes back from the event store. */
const stored = (event: DomainEvent) => {
  const { id, type, data, metadata: written } = encode({ id: systemIds.of(['claim']), event, metadata });
  const where = { stream: 'requestKey-1', revision: 3n, position: 7n, created: metadata.recordedAt };
  return decode({ ...where, id, type, data, metadata: JSON.parse(JSON.stringify(written)) as unknown });
};

describe('the claim of a key', () => {
  it.each(['no_stream', 0n, 2n ** 60n] as const)('names its append, to a stream at %s, in the log', (expected) => {
    const append = { stream: 'action-1', expected, firstEventId: systemIds.of(['first']) };
    expect(claimOf(stored(claimEvent('a digest', append)))).toEqual({
      revision: 3n,
      requestId: metadata.commandId,
      claimedAt: metadata.recordedAt,
      append,
    });
  });

  it.each(['RequestKeyUsed.v1', 'RequestKeyClaimed.v9'])('names none as %s', (type) => {
    expect(claimOf(stored({ type, data: { request: 'a digest' } })).append).toBeNull();
  });
});
