import { describe, expect, it } from '@jest/globals';
import { isJustSignedIn } from './just-now.js';

const NOW = Date.parse('2026-11-27T12:00:00.000Z');
const ago = (seconds: number) => ({ authTime: new Date(NOW - seconds * 1000) });

describe('a sign-in of just now', () => {
  it('is one of the last five minutes', () => {
    expect(isJustSignedIn(ago(0), NOW)).toBe(true);
    expect(isJustSignedIn(ago(300), NOW)).toBe(true);
    expect(isJustSignedIn(ago(301), NOW)).toBe(false);
  });

  it('is none of whom the provider does not say when they signed in', () => {
    expect(isJustSignedIn({ authTime: null }, NOW)).toBe(false);
  });
});
