import { describe, expect, it } from '@jest/globals';
import { uuid } from '#libs/testing/record.js';
import { WrittenLog } from '#libs/testing/written-log.js';
import { lacking } from './lacking.js';

const { metadata } = new WrittenLog().events[0]!;
const NOBODY = 'its actor is no pseudonym (prs_…) and no service account (service-…)';

describe('an event that was not written by Oversight', () => {
  it.each([
    ['it has no nonce, the random number that Oversight writes with every event', { nonce: undefined }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '' }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '0123456789abcdef0123456789abcde' }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '0123456789abcdef0123456789abcdef0' }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '0123456789ABCDEF0123456789ABCDEF' }],
    [NOBODY, { actor: 'Ada Lovelace' }],
    [NOBODY, { actor: 'prs_' }],
    [NOBODY, { actor: 'of prs_1' }],
    [NOBODY, { actor: 'service-1' }],
    [NOBODY, { actor: `service-${uuid(1)} of prs_1` }],
    ['its instant of recording is none as Oversight writes them', { recordedAt: '2026-11-26T10:00:00Z' }],
    ['its instant of recording is none as Oversight writes them', { recordedAt: '2026-11-26T10:00:00.000+00:00' }],
    ['it names no command', { commandId: '' }],
    ['the import that it names is none', { importId: 'of last year' }],
  ])('says so itself: %s (%j)', (what, other) => {
    const { nonce, ...rest } = { ...metadata, ...other };
    expect(lacking({ ...rest, ...(nonce !== undefined && { nonce }) })).toBe(what);
  });

  it('says it of nothing that Oversight writes', () => {
    expect(lacking(metadata)).toBeNull();
    expect(lacking({ ...metadata, importId: uuid(7) })).toBeNull();
    expect(lacking({ ...metadata, actor: `service-${uuid(1)}` })).toBeNull();
  });
});
