import { describe, expect, it } from '@jest/globals';
import { duty } from '#libs/testing/facts.js';
import { codeOf, isNamedByAny, isSameRecipient } from './recipient.js';
import { termsOf } from './terms.js';

const lawful = { ...duty, ...termsOf('written-statement-of-action') };

describe('the recipients of a written statement of action', () => {
  it.each([
    ['secretary-of-state', 'Secretary of State for Education'],
    ['secretary-of-state', '  the SECRETARY\u00a0of state '],
    ['secretary-of-state', 'Department for Education'],
    ['chief-inspector', 'HMCI'],
    ['chief-inspector', 'ofsted'],
    ['chief-inspector', 'Her Majesty\u2019s Chief Inspector'],
    ['chief-inspector', 'Chief\n Inspector'],
    [null, 'Our caretaker'],
    [null, 'Chief Inspector of Schools in Wales'],
    [null, ''],
  ])('%s: %p', (code, name) => {
    expect(codeOf(lawful, name)).toBe(code);
  });

  it('are known however their letters are composed', () => {
    const recipients = [{ code: 'cafe', name: 'Caf\u00e9', aliases: [], due: null }];
    expect(codeOf({ recipients }, 'cafe\u0301')).toBe('cafe');
  });
});

describe('two names', () => {
  it('are of one recipient by its code, or by their spelling where no duty knows them', () => {
    expect(isSameRecipient([lawful], 'HMCI', 'Ofsted')).toBe(true);
    expect(isSameRecipient([lawful], 'HMCI', 'Secretary of State')).toBe(false);
    expect(isSameRecipient([], 'HMCI', 'Ofsted')).toBe(false);
    expect(isSameRecipient([], 'Our caretaker', 'our  Caretaker')).toBe(true);
    expect(isSameRecipient([lawful], 'Our caretaker', 'Our cook')).toBe(false);
  });

  it('are named by a duty, or by none', () => {
    expect(isNamedByAny([lawful], 'Our caretaker')).toBe(false);
    expect(isNamedByAny([lawful], 'HMCI')).toBe(true);
    expect(isNamedByAny([{ ...lawful, recipients: null }], 'Our caretaker')).toBe(true);
    expect(isNamedByAny([], 'HMCI')).toBe(false);
  });
});
