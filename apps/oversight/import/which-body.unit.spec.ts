import { describe, expect, it } from '@jest/globals';
import { answerOf, candidatesIn, questionOf } from './which-body.js';

const candidates = [
  { id: 'a-1', ref: 'CPC wexmoor', name: 'A', names: ['A', 'B'], endedOn: null },
  { id: 'b-2', ref: 'HC wexmoor', name: 'C', names: ['C'], endedOn: '2018-05-16' },
];

describe('a paper whose body is not plain', () => {
  it('is asked about with its candidates, by numbers', () => {
    expect(candidatesIn({ preview: null, candidates })).toEqual(candidates);
    expect(questionOf(candidates)).toContain('1  A, later B (CPC wexmoor)');
    expect(questionOf(candidates)).toContain('2  C (HC wexmoor, ended 2018-05-16)');
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
  ])('takes %j as %j', (typed, answer) => expect(answerOf(typed, candidates)).toBe(answer));

  it.each([null, {}, { candidates: null }])('has no candidates in %j', (answer) => {
    expect(candidatesIn(answer)).toEqual([]);
  });
});
