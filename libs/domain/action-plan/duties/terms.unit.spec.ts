import { describe, expect, it } from '@jest/globals';
import { STATUTORY_CLOCKS } from '#libs/calendar/index.js';
import { termsOf } from './terms.js';

describe('what a clock asks', () => {
  it('a written statement of action: sent to two, and published, all by its own day', () => {
    expect(termsOf('written-statement-of-action')).toMatchObject({
      recipients: [
        { code: 'secretary-of-state', due: null },
        { code: 'chief-inspector', due: null },
      ],
      publication: { what: 'the written statement of action', due: null },
    });
  });

  it.each(Object.values(STATUTORY_CLOCKS))('$code: every recipient is told apart by every name', ({ recipients }) => {
    const names = recipients.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(recipients.length).toBeGreaterThan(0);
  });

  it.each(['draft', 'constructor', ''])('a clock that is not known, %p: that it is sent to somebody', (clock) => {
    expect(termsOf(clock)).toEqual({ recipients: null, publication: null });
  });
});
