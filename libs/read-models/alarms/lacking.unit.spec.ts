import { describe, expect, it } from '@jest/globals';
import { uuid } from '#libs/testing/record.js';
import { WrittenLog } from '#libs/testing/written-log.js';
import { lacking } from './lacking.js';

const { metadata } = new WrittenLog().events[0]!;

describe('an event that was not written by Oversight', () => {
  it.each([
    ['it has no nonce, the random number that Oversight writes with every event', { nonce: undefined }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '' }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '0123456789abcdef0123456789abcde' }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '0123456789abcdef0123456789abcdef0' }],
    ['its nonce is not 32 hexadecimal digits', { nonce: '0123456789ABCDEF0123456789ABCDEF' }],
    ['its actor is no pseudonym (prs_…)', { actor: 'Ada Lovelace' }],
    ['its actor is no pseudonym (prs_…)', { actor: 'prs_' }],
    ['its actor is no pseudonym (prs_…)', { actor: 'of prs_1' }],
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
  });
});
