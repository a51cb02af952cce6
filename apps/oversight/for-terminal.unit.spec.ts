import { describe, expect, it } from '@jest/globals';
import { forTerminal } from './for-terminal.js';

describe('words for a terminal', () => {
  it('given a mark of direction, it ends with its word, wherever the line is broken', () => {
    expect(forTerminal('Why: paid \u202Eten pounds\n  (Amara)')).toBe(
      'Why: paid \u2068\u202Eten\u2069 pounds\n  (Amara)',
    );
    expect(forTerminal('Zoë  שלום')).toBe('Zoë  שלום');
  });
});
