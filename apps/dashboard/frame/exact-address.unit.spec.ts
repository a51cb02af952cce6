import { describe, expect, it } from '@jest/globals';
import { exactAddress } from './exact-address.js';

const AT = 'https://oversight.example.org';
const NOW = { day: '2026-11-27', position: 1200n };

describe('the address of exactly this', () => {
  it('names the day and the position that the answer speaks for, and all that was asked for', () => {
    const asked = { query: { status: 'open', on: 'today', asAt: '2026-11-20' }, given: { asAt: '2026-11-20' } };
    expect(exactAddress(asked, '/actions', AT, NOW, null)).toEqual({
      href: `${AT}/actions?status=open&on=2026-11-27&atPosition=1200`,
      fromFirst: false,
    });
  });

  it('is its own address', () => {
    const given = { on: '2026-11-27', atPosition: '1200' };
    const asked = { query: { ...given, cursor: 'abc' }, given };
    expect(exactAddress(asked, '/actions', AT, NOW, null)).toEqual({
      href: `${AT}/actions?cursor=abc&on=2026-11-27&atPosition=1200`,
      fromFirst: false,
    });
  });

  it('is that of the first part of a list where a later one would not be known at that moment', () => {
    const asked = { query: { cursor: 'abc' }, given: {} };
    expect(exactAddress(asked, '/actions', AT, NOW, null)).toEqual({
      href: `${AT}/actions?on=2026-11-27&atPosition=1200`,
      fromFirst: true,
    });
  });

  it('of a comparison names both its moments', () => {
    const asked = { query: { fromOn: '2026-10-01', toOn: '2026-11-27' }, given: { on: '2026-11-27' } };
    const { href } = exactAddress(asked, '/compare', AT, NOW, { day: '2026-10-01', position: 900n });
    expect(href).toBe(`${AT}/compare?fromOn=2026-10-01&fromAtPosition=900&toOn=2026-11-27&toAtPosition=1200`);
  });
});
