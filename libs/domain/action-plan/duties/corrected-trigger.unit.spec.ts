import { describe, expect, it } from '@jest/globals';
import { correctedTrigger } from './corrected-trigger.js';

const inspection = { publishedOn: '2017-06-13', receivedOn: '2017-06-12' };

describe('a duty whose trigger has another day now', () => {
  it.each([
    ['receipt', '2017-06-13', '2017-06-12'],
    ['receipt', '2017-06-12', null],
    ['publication', '2017-06-13', null],
    ['publication', '2017-06-15', '2017-06-13'],
  ] as const)('by %s on %s: %p', (trigger, triggerDate, day) => {
    expect(correctedTrigger({ trigger, triggerDate }, inspection)).toBe(day);
  });

  it('is none where the inspection has no such day', () => {
    const unknown = { publishedOn: null, receivedOn: null };
    expect(correctedTrigger({ trigger: 'receipt', triggerDate: '2017-06-12' }, unknown)).toBeNull();
  });
});
