import { describe, expect, it } from '@jest/globals';
import { STATUSES } from '#libs/testing/statuses.js';
import { KINDS, type Kind, type StateOf } from './deciders.js';
import { isOpen } from './is-open.js';

describe.each(KINDS)('a thing of the kind %s', (kind) => {
  it.each(Object.entries(STATUSES[kind]))('that is %s: %s', (status, expected) => {
    expect(isOpen(kind, { status } as StateOf<Kind>) ? 'open' : 'done').toBe(expected);
  });
});
