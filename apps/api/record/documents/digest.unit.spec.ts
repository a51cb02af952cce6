import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { digestOf, sha256In } from './digest.js';

const HELLO = createHash('sha256').update('hello').digest('hex');

it('is written as RFC 9530 has it', () => {
  expect(digestOf(HELLO)).toBe('sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:');
});

it.each([
  [digestOf(HELLO), HELLO],
  [`sha-512=:AAAA:, ${digestOf(HELLO)}`, HELLO],
  ['sha-512=:AAAA:', null],
  [undefined, null],
  ['', null],
])('%j tells %j', (digest, sha256) => expect(sha256In(digest)).toBe(sha256));

it('that is too short is refused', () => {
  expect(() => sha256In('sha-256=:AAAA:')).toThrow('32 bytes');
});
