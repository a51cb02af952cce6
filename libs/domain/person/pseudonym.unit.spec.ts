import { describe, expect, it } from '@jest/globals';
import { personIdOf, pseudonymOf } from './pseudonym.js';

describe('a pseudonym', () => {
  it('of a random id is its digits, and leads back to it', () => {
    const id = '1c9d2e7a-6b34-4f0e-9a51-7d2c3b4a5e6f';
    expect(pseudonymOf(id)).toBe('prs_1c9d2e7a6b344f0e9a517d2c3b4a5e6f');
    expect(personIdOf(pseudonymOf(id))).toBe(id);
  });

  it('that was given before means one person for ever', () => {
    expect(personIdOf('prs_7c1f0a5293d44f0e')).toBe(personIdOf('prs_7c1f0a5293d44f0e'));
    expect(personIdOf('prs_7c1f0a5293d44f0e')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(personIdOf('prs_amara')).not.toBe(personIdOf('prs_Amara'));
  });
});
