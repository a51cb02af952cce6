import { describe, it, expect } from '@jest/globals';
import { fieldInWords } from './field-words.js';

describe('fields in people’s words', () => {
  it.each([
    ['due', 'Due date'],
    ['firstDue', 'First due date'],
    ['owner.post', 'Owner'],
    ['scope.committee.name', 'Scope, committee, name'],
    ['discrepancies.0.why', 'Discrepancies 1, why'],
    ['neverHeardOf', 'Never heard of'],
  ])('%s is %s', (path, words) => {
    expect(fieldInWords(path)).toBe(words);
  });
});
