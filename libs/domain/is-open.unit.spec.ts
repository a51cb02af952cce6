import { describe, expect, it } from '@jest/globals';
import { STATUSES } from './statuses.js';
import { KINDS, type Kind, type StateOf } from './deciders.js';
import { isOpen } from './is-open.js';

/** Of a plan: it has no duty that could be unmet. */
const NOTHING_ELSE = { duties: [] };

describe.each(KINDS)('a thing of the kind %s', (kind) => {
  it.each(Object.entries(STATUSES[kind]))('that is %s: %s', (status, expected) => {
    expect(isOpen(kind, { ...NOTHING_ELSE, status } as unknown as StateOf<Kind>) ? 'open' : 'done').toBe(expected);
  });
});
