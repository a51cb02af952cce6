import { describe, expect, it } from '@jest/globals';
import type { AccessWords } from '../entries/entry.js';
import { openWords, sealWords } from './seal.js';

const KEY = Buffer.alloc(32, 7);
const PLACE = {
  stream: 'access-00000000-0000-5000-8000-000000000001',
  eventId: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
};
const WORDS: AccessWords = {
  who: 'prs_7c1f0a5293d44f0e',
  cause: 'not-permitted',
  operation: 'listAccessLog',
  subject: { what: 'action', id: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5' },
  count: 1,
  until: '2026-11-26T12:00:00.000Z',
};

describe('words under a key', () => {
  it('are opened by it, where they stand', () => {
    expect(openWords(KEY, PLACE, sealWords(KEY, PLACE, WORDS))).toEqual(WORDS);
  });

  it('are opened by no other key, and nowhere else', () => {
    const sealed = sealWords(KEY, PLACE, WORDS);
    expect(openWords(Buffer.alloc(32, 8), PLACE, sealed)).toBeNull();
    expect(openWords(KEY, { ...PLACE, stream: 'access-00000000-0000-5000-8000-000000000002' }, sealed)).toBeNull();
    expect(openWords(KEY, { ...PLACE, eventId: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f6' }, sealed)).toBeNull();
  });

  it('are not opened when a byte of them was changed or taken away', () => {
    const bytes = Buffer.from(sealWords(KEY, PLACE, WORDS), 'base64url');
    for (const at of [0, 12, 40, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(openWords(KEY, PLACE, changed.toString('base64url'))).toBeNull();
    }
    for (const length of [0, 5, 28, bytes.length - 1])
      expect(openWords(KEY, PLACE, bytes.subarray(0, length).toString('base64url'))).toBeNull();
    expect(openWords(KEY, PLACE, 'nonsense, and no base64')).toBeNull();
  });

  it('tell nothing by their length or by being the same', () => {
    const other = { ...WORDS, who: null, cause: null, operation: null, subject: null };
    const [one, again, another] = [WORDS, WORDS, other].map((words) => sealWords(KEY, PLACE, words));
    expect(one).not.toBe(again);
    expect(another).toHaveLength(one!.length);
  });

  it('tell a cause that is not known here as none, and the rest', () => {
    const later = { ...WORDS, cause: 'of-a-later-version' } as unknown as AccessWords;
    expect(openWords(KEY, PLACE, sealWords(KEY, PLACE, later))).toEqual({ ...WORDS, cause: null });
  });
});
