import { describe, expect, it } from '@jest/globals';
import { isSameName } from './same-name.js';

describe('names that are compared', () => {
  it.each([
    ['composition', 'Zoë Núñez', 'Zoë Núñez'.normalize('NFD')],
    ['a soft hyphen', 'Director of Education', 'Director of Edu\u00ADcation'],
    ['white space', 'Director of Education', ' Director\u00A0of \n Education\u3000'],
    ['a mark of direction', 'Director of Education', '\u200EDirector of Education\u200F'],
  ])('given two that differ in %s alone, they are the same', (_, one, other) => {
    expect(one).not.toBe(other);
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ['Zoe Nunez', 'Zoë Núñez'],
    ['Director', 'director'],
    ['Head of Care', 'Head of Cares'],
  ])('given %s and %s, they are two', (one, other) => expect(isSameName(one, other)).toBe(false));
});
