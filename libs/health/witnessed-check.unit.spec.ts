import { describe, expect, it } from '@jest/globals';
import { witnessedCheck } from './witnessed-check.js';

const since = new Date('2026-11-27T12:00:00Z');
const last = (is: 'signed' | 'silent' | 'refused' | 'larger' | 'contradicted', detail: string) => ({
  ...{ name: 'w1', isAsked: true },
  last: { is, detail, since },
});
const never = { name: 'w2', isAsked: true, last: null };
const unasked = { name: 'w3', isAsked: false, last: null };

describe('health says of the witnesses', () => {
  it.each([
    ['that all is well', 7n, last('signed', ''), 'published up to 7 leaves'],
    ['what waits', 5n, never, 'published up to 5 leaves, 2 signed leaves wait for their quorum. w2 was not asked yet'],
    ['that nothing is', null, unasked, /^no checkpoint has its quorum, 7 signed leaves wait .* w3 is not asked/],
    ['who is silent', 7n, last('silent', 'timeout'), /w1 does not answer since 2026-11-27T12:00:00.000Z: timeout$/],
    ['who refuses', 7n, last('refused', 'it knows another key'), /w1 refuses since .*: it knows another key$/],
    ['who saw more', 7n, last('larger', 'it signed 9'), /ALARM: the witness w1 since .*: it signed 9$/],
    ['who saw another log', 7n, last('contradicted', 'another'), /ALARM: the witness w1 since .*: another$/],
  ] as const)('%s', (_, published, witness, detail) => {
    const [check, ...more] = witnessedCheck({ signed: 7n, published, witnesses: [witness] });
    expect(check).toEqual({
      name: 'witnesses of the audit log',
      ok: true,
      detail: typeof detail === 'string' ? detail : expect.stringMatching(detail),
    });
    expect(more).toEqual([]);
  });

  it('nothing without a policy', () => expect(witnessedCheck(null)).toEqual([]));
});
