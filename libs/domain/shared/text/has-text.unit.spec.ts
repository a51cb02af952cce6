import { describe, expect, it } from '@jest/globals';
import { hasText } from './has-text.js';

const everyCharacter = function* () {
  for (let point = 0; point <= 0x10ffff; point++)
    if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point);
};

const all = (property: RegExp) => [...everyCharacter()].filter((character) => property.test(character));

describe('what is text', () => {
  it.each([
    ['ignorable', /\p{Default_Ignorable_Code_Point}/u, 4000],
    ['marks of direction', /\p{Bidi_Control}/u, 10],
    ['spaces', /\p{White_Space}/u, 20],
    ['controls', /\p{Cc}/u, 60],
    ['variation selectors', /\p{Variation_Selector}/u, 200],
  ])('given a character that Unicode calls %s, alone or with others, there is none', (_, property, least) => {
    const invisible = all(property);
    expect(invisible.length).toBeGreaterThan(least);
    expect(invisible.filter(hasText)).toEqual([]);
    expect(hasText(invisible.join(''))).toBe(false);
    expect(invisible.filter((character) => !hasText(`${character}a${character}`))).toEqual([]);
  });

  it.each(['\u{E0041}\u{E007F}', '\u2800', '\u3164', '\u115F', '\u1160', '\uFFA0', '\u034F\u200D', ''])(
    'given fillers, tags or nothing (%j), there is none',
    (text) => expect(hasText(text)).toBe(false),
  );

  it('given a letter, a number, a mark of punctuation or a symbol of any script, there is some', () => {
    const visible = all(/[\p{L}\p{N}\p{P}\p{S}]/u).filter((c) => !/\p{Default_Ignorable_Code_Point}/u.test(c));
    expect(visible.length).toBeGreaterThan(100_000);
    expect(visible.filter((character) => !hasText(character))).toEqual(['\u2800', '\u{1D159}']);
  });
});
