import { describe, expect, it } from '@jest/globals';
import { SignInSeal } from './pending-sign-in.js';

const BEGUN = Date.parse('2026-11-26T12:00:00Z');
const PENDING = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/', again: false, begun: BEGUN };

describe('a sign-in that was begun', () => {
  it('is brought back whole, and cannot be read on the way', () => {
    const seal = new SignInSeal(() => BEGUN);
    const sealed = seal.seal(PENDING);
    expect(seal.open(sealed)).toEqual(PENDING);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('codeVerifier');
  });

  it('is over after ten minutes, and before it was begun', () => {
    let now = BEGUN;
    const seal = new SignInSeal(() => now);
    const sealed = seal.seal(PENDING);
    now = BEGUN + 10 * 60_000 - 1;
    expect(seal.open(sealed)).not.toBeNull();
    now = BEGUN + 10 * 60_000;
    expect(seal.open(sealed)).toBeNull();
    now = BEGUN - 1;
    expect(seal.open(sealed)).toBeNull();
  });

  it('is none where one bit differs, or another process sealed it', () => {
    const seal = new SignInSeal(() => BEGUN);
    const bytes = Buffer.from(seal.seal(PENDING), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(seal.open(changed.toString('base64url'))).toBeNull();
    }
    expect(seal.open(new SignInSeal(() => BEGUN).seal(PENDING))).toBeNull();
    expect(seal.open('')).toBeNull();
    expect(seal.open('nonsense')).toBeNull();
  });
});
