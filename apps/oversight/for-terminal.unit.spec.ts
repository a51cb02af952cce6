import { describe, expect, it } from '@jest/globals';
import { forTerminal, jsonForTerminal } from './for-terminal.js';

describe('words for a terminal', () => {
  it('given a mark of direction, it ends with its word, wherever the line is broken', () => {
    expect(forTerminal('Why: paid \u202Eten pounds\n  (Amara)')).toBe(
      'Why: paid \u2068\u202Eten\u2069 pounds\n  (Amara)',
    );
    expect(forTerminal('Zoë  Αθήνα')).toBe('Zoë  Αθήνα');
  });

  it('given letters from right to left, what stands beside their word keeps its place', () => {
    expect(forTerminal('R1: שלום, 12 (سلام)')).toBe('R1: \u2068שלום,\u2069 12 \u2068(سلام)\u2069');
  });

  it('given a control, the terminal has nothing to obey', () => {
    for (let code = 0; code < 0xa0; code++) {
      const character = String.fromCharCode(code);
      if (/[\n\t]/.test(character)) expect(forTerminal(`a${character}b`)).toBe(`a${character}b`);
      else expect(forTerminal(`a${character}b`)).toBe(/\p{Cc}/u.test(character) ? 'a\uFFFDb' : `a${character}b`);
    }
    expect(forTerminal('one\r\ntwo')).toBe('one\ntwo');
  });
});

describe('JSON for a terminal', () => {
  const hostile = { ['n\u009b']: 'a\u009b31mred\u202Eb\u2066\u001b[31m\u007f\n', list: ['Zoë שלום 😀'] };

  it('says the same, with nothing in it that a terminal would obey or reorder by', () => {
    const written = jsonForTerminal(hostile);
    expect(JSON.parse(written)).toEqual(hostile);
    expect(written).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
    expect(written).toContain('Zoë שלום 😀');
  });
});
