import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isolated } from './isolated.js';

const MARKS = ['\u061C', '\u200E', '\u200F', ...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'];
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u2029', ...MARKS), maxLength: 30 });

/** How many isolates are open after each character of a paragraph (UAX 9, BD9: an end without a beginning ends nothing). */
const depths = (paragraph: string): readonly number[] => {
  let depth = 0;
  return [...paragraph].map((c) => {
    if (/[\u2066-\u2068]/.test(c)) depth++;
    else if (c === '\u2069' && depth > 0) depth--;
    return depth;
  });
};

describe('text that is isolated', () => {
  it('given nothing that is written from right to left, it stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (plain) => isolated(`${plain}é`) === `${plain}é`));
    expect(isolated('Zoë, Αθήνα, Київ, 東京, ไทย, हिन्दी 😀')).toBe('Zoë, Αθήνα, Київ, 東京, ไทย, हिन्दी 😀');
  });

  it.each(['שלום', 'سلام', 'ܫܠܡܐ', 'ދިވެހި', 'ߒߞߏ', 'ﷲ', 'ﻼ', 'שּׁ', '\u{1e900}', '\u{10800}', '٣'])(
    'given letters or digits from right to left, they are isolated without any mark: %s',
    (words) => {
      expect(isolated(words)).toBe(`\u2068${words}\u2069`);
      expect(isolated(`Zoë, ${words} 12\nplain`)).toBe(`\u2068Zoë, ${words} 12\u2069\nplain`);
    },
  );

  it('given an override, nothing of it reaches what stands around', () => {
    expect(isolated('a\u202Eb')).toBe('\u2068a\u202Eb\u2069');
    expect(isolated('one\n\u202Etwo\nthree')).toBe('one\n\u2068\u202Etwo\u2069\nthree');
  });

  it('given any marks in any order, every character is inside an isolate, and none is left open', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const paragraph of isolated(words).split(/[\n\u2029]/)) {
          if (!/\p{Bidi_Control}/u.test(paragraph)) continue;
          const its = depths(paragraph);
          expect(its.at(-1)).toBe(0);
          expect(its.slice(0, -1)).not.toContain(0);
        }
        expect(isolated(words).replace(/[\u2068\u2069]/g, '')).toBe(words.replace(/[\u2068\u2069]/g, ''));
      }),
    );
  });
});
