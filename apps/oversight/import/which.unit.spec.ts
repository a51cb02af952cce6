import { describe, expect, it } from '@jest/globals';
import { answerOf, questionIn, questionInWords, type Question } from './which.js';

const candidates = [
  { id: 'a-1', ref: 'CPC wexmoor', name: 'A', names: ['A', 'B'], endedOn: null },
  { id: 'b-2', ref: 'HC wexmoor', name: 'C', names: ['C'], endedOn: '2018-05-16' },
];
const question: Question = { asks: 'body', candidates };

describe('a paper whose body or authority is not plain', () => {
  it('is asked about with its candidates, by numbers', () => {
    expect(questionIn({ preview: null, ...question })).toEqual(question);
    const words = questionInWords(question);
    expect(words).toContain('which body had the name');
    expect(words).toContain('1  A, later B (CPC wexmoor)');
    expect(words).toContain('2  C (HC wexmoor, ended on 16 May 2018)');
    expect(questionInWords({ ...question, asks: 'authorityId' })).toContain('n  another authority: a new one');
  });

  it.each([
    ['1', 'a-1'],
    ['2', 'b-2'],
    ['B-2', 'b-2'],
    ['n', 'new'],
    ['new', 'new'],
    ['3', null],
    ['0', null],
    ['', null],
  ])('takes %j as %j', (typed, answer) => expect(answerOf(typed, question)).toBe(answer));

  it.each([
    null,
    {},
    { candidates: null, asks: null },
    { candidates: [], asks: 'body' },
    { candidates, asks: 'title' },
  ])('asks nothing in %j', (answer) => expect(questionIn(answer)).toBeNull());
});
