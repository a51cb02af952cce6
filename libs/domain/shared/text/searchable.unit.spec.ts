import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchable, wordsSearched } from './searchable.js';

describe('text as it is searched', () => {
  it.each([
    ['an accent', 'Zoë Núñez', 'zoe nunez'],
    ['a stroke', 'Łódź, Tromsø, Đakovo', 'lodz, tromso, dakovo'],
    ['two letters in one', 'Cæsar, Œuvre, Þór', 'caesar, oeuvre, thor'],
    ['a sharp s', 'Straße', 'strasse'],
    ['a capital sharp s', 'STRAẞE', 'strasse'],
    ['a ligature', 'eﬃcient oﬃce ﬁnal ﬂow', 'efficient office final flow'],
    ['a curly quote', 'children’s “home”', `children's "home"`],
    ['an accent for a quote', 'children´s ``home´´', `children's "home"`],
    ['a guillemet', '«home»', '"home"'],
    ['a prime', '5′ 6″', `5' 6"`],
    ['a dash', '2017–2020 — a non‑starter − yes', '2017-2020 - a non-starter - yes'],
    ['two dashes', 'late -- again', 'late - again'],
    ['a full width', 'Ｆｕｌｌ－ｗｉｄｔｈ　１２', 'full-width 12'],
    ['an İ with a dot', 'İSTANBUL', 'istanbul'],
    ['an ı without one', 'ılık', 'ilik'],
    ['a long s', 'ſchool', 'school'],
    ['a sigma at the end', 'ΟΔΟΣ', 'οδος'.replace('ς', 'σ')],
    ['a soft hyphen', 'edu\u00ADcation', 'education'],
    ['a zero width', 'edu\u200Bca\u2060tion\uFEFF', 'education'],
    ['a mark of direction', '\u200Eedu\u202Acation\u202C', 'education'],
    ['space', '  two \u00A0 words\t\n', 'two words'],
    ['a fraction', '½', '1/2'],
    ['an ellipsis', 'and so on…', 'and so on...'],
  ])('minds no %s', (_, written, searched) => {
    expect(searchable(written)).toBe(searched);
    expect(searchable(written.normalize('NFD'))).toBe(searched);
    expect(searchable(written.normalize('NFC'))).toBe(searched);
  });

  it('keeps what tells words apart', () => {
    for (const [one, other] of [
      ['care', 'cure'],
      ['12.1', '121'],
      ['कि', 'का'],
      ['a-b', 'ab'],
    ] as const)
      expect(searchable(one)).not.toBe(searchable(other));
    expect(searchable('100 % of_all \\ *')).toBe('100 % of_all \\ *');
  });

  it('is folded once: again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text));
      }),
    );
  });
});

const VARIANTS: readonly ((word: string) => string)[] = [
  (word) => word.normalize('NFD'),
  (word) => word.normalize('NFC'),
  (word) => word.normalize('NFKC'),
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
  (word) => word.replace(/ß/g, 'ss'),
  (word) => word.replace(/ss/g, 'ß'),
  (word) => word.replace(/fi/g, 'ﬁ'),
  (word) => word.replace(/'/g, '’'),
  (word) => word.replace(/-/g, '–'),
  (word) => [...word].join('\u00AD'),
  (word) => `\u200B${word}\uFEFF`,
  (word) => word.replace(/[!-~]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)),
  (word) => word.normalize('NFD').replace(/\p{Mn}/gu, ''),
  (word) => `  ${word}\u00A0`,
];

const letter = fc.constantFrom(...'abcdefghiklmnoprstuvwyzäéîñöüßçåøæœłđ0123456789', 'fi', 'ss', "'", '-', 'İ', 'ﬂ');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });

describe('a word', () => {
  it('is found by every way of writing it, however it was written', () => {
    const ways = fc.array(fc.constantFrom(...VARIANTS), { maxLength: 3 });
    const written = (text: string, by: readonly ((word: string) => string)[]) =>
      by.reduce((each, way) => way(each), text);
    fc.assert(
      fc.property(word, ways, ways, (text, asWritten, asAsked) => {
        const stored = searchable(`Before ${written(text, asWritten)} after`);
        const asked = wordsSearched(written(text, asAsked));
        expect(asked.filter((each) => !stored.includes(each))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
