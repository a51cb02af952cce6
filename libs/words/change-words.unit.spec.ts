import { describe, it, expect } from '@jest/globals';
import type { Json } from '#libs/kernel/json.js';
import { changeInWords } from './change-words.js';

const inWords = (value: Json) => (value === null ? null : JSON.stringify(value).replaceAll('"', ''));

describe('a change in people’s words', () => {
  it.each<[string | null, Json, Json]>([
    ['from Good to Outstanding', 'Good', 'Outstanding'],
    ['set to Good', null, 'Good'],
    ['removed, was Good', 'Good', null],
    ['from 0 to 1', 0, 1],
    ['added c', ['a', 'b'], ['a', 'b', 'c']],
    ['added a, b', null, ['a', 'b']],
    ['added c; removed a', ['a', 'b'], ['b', 'c']],
    [null, ['a', 'b'], ['b', 'a']],
    [null, 'Good', 'Good'],
  ])('%s', (words, from, to) => {
    expect(changeInWords({ from, to }, inWords)).toBe(words);
  });
});
