import { describe, it, expect } from '@jest/globals';
import type { Change } from './change-words.js';
import { eventInWords } from './event-words.js';
import { valueInWords } from './value-words.js';

const RECORD = '00000000-0000-5000-8000-000000000001';
const names = {
  people: { nameOf: (person: string) => (person === 'prs_1' ? 'Robin Hale' : null) },
  records: new Map([[RECORD, 'CPC 2017-07-10/8/A12.1']]),
};

const said = (type: string, ...changes: Change[]) =>
  eventInWords({ type, data: {}, changes }, (value) => valueInWords(value, names));

describe('events in people’s words', () => {
  it.each<[string, string, Change[]]>([
    [
      'Due date revised from 1 September 2017 to 1 October 2017',
      'DueDateRevised.v1',
      [{ path: 'due', from: '2017-09-01', to: '2017-10-01' }],
    ],
    [
      'Judgement revised from Good to Outstanding',
      'JudgementRevised.v1',
      [{ path: 'grade', from: 'Good', to: 'Outstanding' }],
    ],
    ['Owner assigned: Robin Hale', 'OwnerAssigned.v1', [{ path: 'owner.person', from: null, to: 'prs_1' }]],
    [
      'Owner assigned from Robin Hale to Head of Safeguarding',
      'OwnerAssigned.v1',
      [
        { path: 'owner.person', from: 'prs_1', to: null },
        { path: 'owner.post', from: null, to: 'Head of Safeguarding' },
      ],
    ],
    ['Progress reported: amber', 'ProgressReported.v2', [{ path: 'rag.value', from: null, to: 'amber' }]],
    [
      'Inspection started on 6 March 2017',
      'InspectionStarted.v1',
      [{ path: 'startedOn', from: null, to: '2017-03-06' }],
    ],
    ['Completion claimed', 'CompletionClaimed.v2', []],
  ])('%s', (words, type, changes) => {
    expect(said(type, ...changes)).toBe(words);
  });

  it('still says something of a change that is not there, and of a type that it does not know', () => {
    expect(said('DueDateRevised.v1')).toBe('Due date revised');
    expect(said('ActionHandedOver.v3')).toBe('Action handed over');
  });
});

describe('values in people’s words', () => {
  it.each([
    ['20 September 2017', '2017-09-20'],
    ['23 November 2026 at 10:04', '2026-11-23T10:04:00.000Z'],
    ['20 September 2017 at 11:30', '2017-09-20T10:30:00.000Z'],
    ['Robin Hale', 'prs_1'],
    ['Someone not in the directory (prs_2)', 'prs_2'],
    ['CPC 2017-07-10/8/A12.1', RECORD],
    ['another record', RECORD.replace('1', '2')],
    ['yes', true],
    ['3', 3],
    ['Title: Protocol', { title: 'Protocol', sha256: 'ab' }],
    ['Title: Protocol; Title: Minutes', [{ title: 'Protocol' }, { title: 'Minutes' }]],
    [null, null],
    [null, []],
  ])('%s', (words, value) => {
    expect(valueInWords(value, names)).toBe(words);
  });
});

it('tells of what was carried over by the names of the bodies, and of a body that was renamed by both', () => {
  const inWords = (value: unknown) => (typeof value === 'string' ? value : null);
  const carried = [{ path: 'scope.committee.name', from: 'Corporate Parenting Committee', to: 'Children Board' }];
  expect(eventInWords({ type: 'CarriedOver.v1', data: { to: 'b2' }, changes: carried }, inWords)).toBe(
    'Carried over from Corporate Parenting Committee to Children Board',
  );
  const renamed = [{ path: 'name', from: 'One', to: 'Two' }];
  expect(eventInWords({ type: 'BodyRenamed.v1', data: { name: 'Two' }, changes: renamed }, inWords)).toBe(
    'Body renamed from One to Two',
  );
});
