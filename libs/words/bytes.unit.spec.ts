import { expect, it } from '@jest/globals';
import { bytesInWords } from './bytes.js';

it.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [48_213, '48 kB'],
  [999_499, '999 kB'],
  [999_600, '1.0 MB'],
  [209_715_200, '210 MB'],
])('%d is %j', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
