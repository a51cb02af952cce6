import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { windowOf } from './text-window.js';

const TEXT = Array.from({ length: 5_000 }, (_, n) => `Line ${n} of the paper.\n`).join('');

describe('the text around a passage', () => {
  it('marks it, in whole lines, and tells where the text goes on', () => {
    const from = TEXT.indexOf('Line 2500');
    const shown = windowOf(TEXT, { from, to: from + 9 });
    expect(shown.passage).toBe('Line 2500');
    expect(shown.lead).toMatch(/^Line \d+ of/);
    expect(shown.rest).toMatch(/paper\.\n$/);
    expect([shown.before! < from - 20_000, shown.after! > from + 20_000]).toEqual([true, true]);
  });

  it('of a short text is all of it', () => {
    expect(windowOf('a\nb\nc', { from: 2, to: 3 })).toEqual({
      ...{ lead: 'a\n', passage: 'b', rest: '\nc', before: null, after: null },
    });
  });

  it('leads through the whole text, nothing left out', () => {
    const seen: [number, number][] = [];
    for (let at: number | null = 0; at !== null;) {
      const { lead, rest, after } = windowOf(TEXT, { from: at, to: at });
      seen.push([at - lead.length, at + rest.length]);
      at = after;
    }
    expect(seen.every(([begin], n) => n === 0 || begin <= seen[n - 1]![1])).toBe(true);
    expect(seen.at(-1)![1]).toBe(TEXT.length);
  });

  it('is a stretch of the text with the passage in its place, whatever the address says', () => {
    const texts = fc.string({ maxLength: 60 }).map((text) => text.repeat(2_000));
    fc.assert(
      fc.property(texts, fc.nat(200_000), fc.nat(200_000), (text, from, to) => {
        const { lead, passage, rest } = windowOf(text, { from, to });
        const begin = Math.min(from, text.length) - lead.length;
        expect(text.slice(begin, begin + lead.length + passage.length + rest.length)).toBe(lead + passage + rest);
        expect(lead.length + passage.length + rest.length).toBeLessThanOrEqual(100_001);
      }),
    );
  });
});
