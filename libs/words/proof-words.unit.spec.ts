import { describe, expect, it } from '@jest/globals';
import { proofInWords, standsOnInWords } from './proof-words.js';

const signed = (witnesses: readonly { readonly name: string; readonly at: Date }[]) => ({
  origin: 'oversight.example/1b4e28ba',
  size: 1_210n,
  signedAt: new Date('2026-11-27T10:14:30Z'),
  witnesses,
});

describe('how far an entry is proved, in words', () => {
  it('says that it is not sealed, or not covered, yet', () => {
    expect(proofInWords(null)).toBe('Not sealed in the log yet.');
    expect(proofInWords({ index: 1_204n, checkpoint: null })).toBe(
      'Sealed as leaf 1,204 of the log; no checkpoint covers it yet.',
    );
  });

  it('names the checkpoint, when it was signed, and who witnessed it when, or that nobody did', () => {
    expect(proofInWords({ index: 1_204n, checkpoint: signed([]) })).toBe(
      'Sealed as leaf 1,204 of the log; checkpoint 1,210, signed on 27 November 2026 at 10:14; no witness has signed it.',
    );
    const at = new Date('2026-11-27T10:15:00Z');
    expect(
      proofInWords({
        index: 0n,
        checkpoint: signed([
          { name: 'one.example', at },
          { name: 'two.example', at },
        ]),
      }),
    ).toBe(
      'Sealed as leaf 0 of the log; checkpoint 1,210, signed on 27 November 2026 at 10:14; ' +
        'witnessed by one.example on 27 November 2026 at 10:15 and by two.example on 27 November 2026 at 10:15.',
    );
  });

  it('names the checkpoint and the log that a board stands on', () => {
    expect(standsOnInWords(null)).toContain('not sealed in the log yet');
    expect(standsOnInWords({ index: 1_204n, checkpoint: null })).toContain(
      'up to number 1,204, which no checkpoint covers yet',
    );
    expect(standsOnInWords({ index: 1_204n, checkpoint: signed([]) })).toBe(
      'This stands on checkpoint 1,210 of the log oversight.example/1b4e28ba, signed on 27 November 2026 at 10:14; ' +
        'no witness has signed it.',
    );
  });
});
