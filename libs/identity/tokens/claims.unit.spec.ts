import { describe, expect, it } from '@jest/globals';
import { claimedIn, TOO_MANY_GROUPS } from './claims.js';

describe('groups and app roles of a token', () => {
  it('are told each with its claim', () => {
    const token = { groups: ['3f1c', 7, ''], roles: ['officer'], realm_access: { roles: ['verify'] } };
    expect(claimedIn(token)).toEqual(['groups/3f1c', 'roles/officer', 'realm_access.roles/verify']);
  });

  it.each([
    ['none', {}],
    ['something else', { groups: 'officers', roles: { officer: true }, realm_access: ['verify'] }],
    ['a group that is longer than any', { groups: ['x'.repeat(251)] }],
  ])('are none where the token has %s', (_, token) => {
    expect(claimedIn(token)).toEqual([]);
  });

  it.each([
    ['a claim that lies elsewhere', { _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } }],
    ['the mark of an implicit flow', { hasgroups: true }],
    ['both, though some are there', { hasgroups: true, groups: ['3f1c'] }],
  ])('are no groups where they are too many for it: %s', (_, token) => {
    expect(claimedIn({ ...token, roles: ['officer'] })).toEqual([TOO_MANY_GROUPS, 'roles/officer']);
  });
});
