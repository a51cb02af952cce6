import { describe, expect, it } from '@jest/globals';
import type { Change } from './change-words.js';
import { saidBeside } from './data-words.js';
import { valueInWords } from './value-words.js';

const names = {
  people: { nameOf: (person: string) => (person === 'prs_1' ? 'Robin Hale' : null) },
  records: new Map(),
};

const beside = (data: object, ...changes: Change[]) =>
  saidBeside({ data, changes }, (value) => valueInWords(value, names)).map(({ field, words }) => `${field}: ${words}`);

describe('what an event says beside what it changed', () => {
  it('is what was so before', () => {
    const moved = { from: '2017-10-01', to: '2017-11-01', approver: 'Strategic Director' };
    expect(beside(moved, { path: 'due', from: '2017-10-01', to: '2017-11-01' })).toEqual([
      'Approver: Strategic Director',
    ]);
  });

  it('is nothing of what its changes tell, under whatever name', () => {
    const changes = [
      { path: 'owner.person', from: null, to: 'prs_1' },
      { path: 'evidence.0.title', from: null, to: 'Protocol' },
      { path: 'answers', from: null, to: ['one', 'two'] },
    ];
    const data = { to: { person: 'prs_1' }, evidence: [{ title: 'Protocol', sha256: 'ab' }], answers: ['one', 'two'] };
    expect(beside(data, ...changes)).toEqual([]);
  });

  it('is named as an event names it, and not as a thing does', () => {
    expect(beside({ from: '2017-10-01', to: { post: 'Director' }, by: 'prs_1', on: '2017-10-02', no: 1 })).toEqual([
      'From, as it was then: 1 October 2017',
      'To: Director',
      'By: Robin Hale',
      'Day: 2 October 2017',
      'Number: 1',
    ]);
  });

  it('leaves out what is empty, where it was read from, and ids', () => {
    const data = { minute: null, note: '', items: [], source: { words: 'x' }, actionId: 'x', revisions: ['1'] };
    expect(beside(data)).toEqual([]);
  });
});
