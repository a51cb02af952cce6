import { describe, expect, it } from '@jest/globals';
import { Problem } from '../problems/problem.js';
import { expectedRevision } from './if-match.js';

const codeOf = (ifMatch: string | undefined): string | null => {
  try {
    expectedRevision(ifMatch);
    return null;
  } catch (error) {
    return error instanceof Problem ? error.code : 'no problem';
  }
};

describe('If-Match', () => {
  it.each([
    ['"0"', 0n],
    ['"7"', 7n],
    [' "12" ', 12n],
    ['"9223372036854775807"', 9223372036854775807n],
  ])('%s is revision %s', (header, revision) => {
    expect(expectedRevision(header)).toBe(revision);
  });

  it('is required', () => {
    expect(codeOf(undefined)).toBe('precondition-required');
  });

  it.each([
    '*',
    '',
    '7',
    'W/"7"',
    '"7", "8"',
    '"-1"',
    '"07"',
    '"seven"',
    '""',
    '"7',
    '"9223372036854775808"',
    '"7" '.repeat(2),
  ])('cannot be %s', (header) => {
    expect(codeOf(header)).toBe('malformed-precondition');
  });
});
