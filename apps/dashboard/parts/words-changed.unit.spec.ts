import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsChanged, wordsMarked, type WordsMarked } from './words-changed.js';

const joinedWithout = (parts: readonly WordsMarked[], not: WordsMarked['is']): string =>
  parts
    .filter(({ is }) => is !== not)
    .map(({ text }) => text)
    .join('');

describe('the words that changed', () => {
  it('are marked one by one, between those that were kept', () => {
    expect(wordsChanged('Publish the plan by May.', 'Publish the whole plan by June.')).toEqual([
      { is: 'kept', text: 'Publish the ' },
      { is: 'added', text: 'whole ' },
      { is: 'kept', text: 'plan by ' },
      { is: 'removed', text: 'May' },
      { is: 'added', text: 'June' },
      { is: 'kept', text: '.' },
    ]);
  });

  it('are one change where only spaces are between them', () => {
    expect(wordsChanged('to review all fees now', 'to abolish no fees now')).toEqual([
      { is: 'kept', text: 'to ' },
      { is: 'removed', text: 'review all' },
      { is: 'added', text: 'abolish no' },
      { is: 'kept', text: ' fees now' },
    ]);
  });

  it('leave both texts whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'Rat', ' ', '\n', '.', 'é', '  ', '‘x’', '-'), { maxLength: 60 });
    const texts = fc.oneof(
      words.map((each) => each.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const parts = wordsChanged(from, to);
        expect([joinedWithout(parts, 'added'), joinedWithout(parts, 'removed')]).toEqual([from, to]);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('are told soon of two long texts that have nothing but their ends in common', () => {
    const long = (seed: string) =>
      `It begins. ${Array.from({ length: 30_000 }, (_, n) => seed + n).join(' ')} It ends.`;
    const began = process.cpuUsage();
    const parts = wordsChanged(long('a'), long('b'));
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
    expect(parts.map(({ is }) => is)).toEqual(['kept', 'removed', 'added', 'kept']);
    expect([joinedWithout(parts, 'added'), joinedWithout(parts, 'removed')]).toEqual([long('a'), long('b')]);
  });

  it('are not marked where people read “from … to …” faster', () => {
    expect(wordsMarked('Director of Housing', 'Director of Care')).toBeNull();
    expect(wordsMarked('Nothing of this stays here', 'Everything else came instead, later')).toBeNull();
    expect(wordsMarked('It is the first of May', 'It is the last of May')).toHaveLength(4);
  });
});
