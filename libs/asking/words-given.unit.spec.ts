import { describe, expect, it } from '@jest/globals';
import { wordsGiven } from './words-given.js';

const VOCABULARY = ['planned', 'agreed', 'closed'] as const;

describe('words of a vocabulary', () => {
  it.each<[unknown, readonly string[]]>([
    ['agreed', ['agreed']],
    ['closed,planned', ['planned', 'closed']],
    [' closed , planned ', ['planned', 'closed']],
    [
      ['closed', 'planned,closed'],
      ['planned', 'closed'],
    ],
  ])('are each given once and in its order: %j', (given, words) => {
    expect(wordsGiven(given, VOCABULARY)).toEqual({ words });
  });

  it.each<[unknown, readonly string[]]>([
    ['', ['']],
    ['agreed,', ['']],
    ['Agreed', ['Agreed']],
    ['agreed,shut,open', ['shut', 'open']],
    [['agreed', 'shut'], ['shut']],
    [7, ['7']],
    [{ agreed: true }, ['[object Object]']],
  ])('are told apart from what it does not know: %j', (given, unknown) => {
    expect(wordsGiven(given, VOCABULARY)).toEqual({
      unknown,
      message: 'Give one or several of: planned, agreed, closed.',
    });
  });
});
