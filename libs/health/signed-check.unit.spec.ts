import { describe, expect, it } from '@jest/globals';
import { signedCheck } from './signed-check.js';

const at = new Date('2026-11-27T12:00:00Z');
const soon = new Date('2026-11-27T12:10:00Z');
const late = new Date('2026-11-27T12:15:01Z');

describe('health says of the signed log', () => {
  it.each([
    ['how far it is', { signed: 7n, sealed: 7n, at }, soon, 'signed up to 7 leaves, at 2026-11-27T12:00:00.000Z'],
    ['how far behind', { signed: 7n, sealed: 9n, at }, soon, /^signed up to 7 leaves, 2 behind the ledger, at/],
    ['that it is late', { signed: 7n, sealed: 7n, at }, late, /^ALARM: signed up to 7 leaves, at .* why not since\.$/],
    ['that there is none', { signed: 0n, sealed: 9n, at: null }, soon, /^nothing was ever signed: AUDIT_SIGNER_DIR/],
  ])('%s', (_, told, now, detail) => {
    expect(signedCheck(told, now)).toEqual([
      {
        name: 'signed audit log',
        ok: true,
        detail: typeof detail === 'string' ? detail : expect.stringMatching(detail),
      },
    ]);
  });

  it('nothing while nothing is sealed', () => {
    expect(signedCheck({ signed: 0n, sealed: 0n, at: null }, soon)).toEqual([]);
  });
});
