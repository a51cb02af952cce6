import { describe, expect, it } from '@jest/globals';
import { parseVkey, verifierKey } from '#libs/transparency/note/key.js';
import { keyInWords } from './words.js';

describe('a key of the log', () => {
  it('is told whole, and in groups to be compared aloud', () => {
    const key = verifierKey('oversight.example/0a1b2c3d', 'text', Buffer.from('0123456789abcdef'.repeat(4), 'hex'));

    const [head, first, second, vkey, ...more] = keyInWords(key);

    expect(head).toBe(`oversight.example/0a1b2c3d ${key.id.slice(0, 4)} ${key.id.slice(4)}: signs what the log holds`);
    expect([first, second]).toEqual(Array(2).fill('  0123 4567 89ab cdef 0123 4567 89ab cdef'));
    expect(parseVkey(vkey!.trim())).toEqual(key);
    expect(more).toEqual([]);
  });
});
