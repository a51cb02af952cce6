import { describe, it, expect } from '@jest/globals';
import { draftOf } from '#libs/testing/papers.js';
import type { Draft } from '../../draft.js';

function read(table: string): Draft {
  return draftOf(`Item No. 1.\tClassification: Open\tDate: 6 June 2019\tMeeting Name: Cabinet
Report title:\tPlan
Ward(s) or groups affected:\tNone
From:\tDirector

RECOMMENDATION

1. That cabinet notes it.

KEY ISSUES FOR CONSIDERATION

2. The plan is this.

${table}

3. The plan is reviewed each quarter.
`);
}

const rows = ({ actions }: Draft) => actions.map(({ text, owner, due, rag }) => [text, owner, due, rag]);

const TWO = [
  ['Open a centre', 'Head of Care', '2019-10-01', 'Amber'],
  ['Close a home', null, '2020-03-31', null],
];

describe('a table of actions', () => {
  it.each([
    [
      'tabs',
      'Action\tOwner\tDue\tRAG\nOpen a centre\tHead of Care\t1 October 2019\tAmber\nClose a home\t\t31/03/2020\t',
    ],
    [
      'tabs, blank cells lost',
      'Action\tOwner\tDue\tRAG\nOpen a centre\tHead of Care\t1 October 2019\tAmber\nClose a home\t31/03/2020',
    ],
    [
      'tabs, rows broken',
      'Action\tOwner\tDue\tRAG\nOpen a\ncentre\tHead of Care\t1 October 2019\tAmber\nClose a home\t\t31/03/2020',
    ],
    [
      'bars',
      '| Action | Owner | Due | RAG |\n|---|---|---|---|\n| Open a centre | Head of Care | 1 October 2019 | Amber |\n| Close a home | | 31/03/2020 | |',
    ],
    [
      'bars within',
      'Action | Owner | Due | RAG\nOpen a centre | Head of Care | 1 October 2019 | Amber\nClose a home | | 31/03/2020 |',
    ],
    [
      'columns',
      'Action             Owner           Due               RAG\nOpen a             Head of Care    1 October         Amber\ncentre                             2019\n\nClose a home                       31/03/2020',
    ],
    [
      'wide spaces',
      'Action    Owner    Due    RAG\nOpen a centre    Head of Care    1 October 2019    Amber\nClose a home    31/03/2020',
    ],
    [
      'a cell a line',
      'Action\nOwner\nDue\nRAG\nOpen a centre\nHead of Care\n1 October 2019\nAmber\nClose a home\n\n31/03/2020\n',
    ],
    [
      'a cell a line, blank ones lost',
      'Action\n\nOwner\n\nDue\n\nRAG\n\nOpen a centre\n\nHead of Care\n\n1 October 2019\n\nAmber\n\nClose a home\n\n31/03/2020',
    ],
    [
      'other headings',
      'Ref\tPlanned action\tBy whom\tBy when\tRAG status\tComments\n1\tOpen a centre\tHead of Care\t1 October 2019\tAmber\tDelayed\n2\tClose a home\t\t31/03/2020\t\tNone',
    ],
  ])('is read by its headings: %s', (_kind, table) => {
    const draft = read(table);
    expect(rows(draft)).toEqual(TWO);
    expect(draft.actions.map(({ paragraph, bullet }) => [paragraph, bullet])).toEqual([
      [2, 1],
      [2, 2],
    ]);
    expect(draft.report?.lastParagraph).toBe(3);
  });

  it('has no owner, date or RAG where the cell says that there is none', () => {
    const table = `Action\tOwner\tDue\tRAG
Open a centre\tTBC\tOngoing\tN/A
Close a home\tVacant\tsee above\tComplete`;
    const draft = read(table);
    expect(rows(draft)).toEqual([
      ['Open a centre', null, null, null],
      ['Close a home', null, null, null],
    ]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('“see above”');
  });

  it('keeps a date that is no full one in its words', () => {
    const table = 'Action\tDue\nOpen a centre\tQ3 2019/20\nClose a home\tw/c 7 October 2019\nMove\tend of March 2020';
    expect(read(table).actions.map(({ due }) => due)).toEqual([
      { words: 'Q3 2019/20', earliest: '2019-10-01', latest: '2019-12-31' },
      { words: 'w/c 7 October 2019', earliest: '2019-10-07', latest: '2019-10-13' },
      { words: 'end of March 2020', earliest: '2020-03-21', latest: '2020-03-31' },
    ]);
  });

  it.each([
    ['a date stands for an owner', 'Action\tOwner\tDue\tRAG\nOpen a centre\t1 October 2019\tHead of Care\tAmber'],
    [
      'a colour stands for an action',
      'Action\tOwner\tRAG\nOpen a centre\tHead of Care\tAmber\nGreen\tHead of Care\tRed',
    ],
    [
      'lines were cut anywhere',
      'Action             Owner           Due               RAG\nOpen a centre      Head of Care    1 October\n2019         Amber\nClose a home       Head of Homes   2\nOctober 2019      Red',
    ],
    ['cells are lost', 'Action\nOwner\nDue\nRAG\nOpen a centre\nClose a home\nHead of Care\nAmber'],
  ])('is not read where %s, and a warning says so', (_why, table) => {
    const draft = read(table);
    expect(draft.actions).toEqual([]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('table of actions');
  });

  it.each([
    'Action\tCost\nOpen a centre\t£1m',
    'Owner\tDue\nHead of Care\t1 October 2019',
    'Team\tStatus\nNorth\tGreen',
  ])('is none without actions and one of owner, date and RAG: %j', (table) => {
    expect(read(table).actions).toEqual([]);
  });
});

describe('a row that was broken within a cell, and whose last cells are blank', () => {
  it.each(['Head of\nCare', 'Head\nof Care', 'Service Director\nHousing'])(
    'has its owner whole, or none: %j',
    (owner) => {
      const draft = read(
        `Action\tOwner\tDue\tRAG\nOpen a centre\tHead of Law\t1 October 2019\tAmber\nClose a home\t${owner}\tTBC\t`,
      );
      expect(rows(draft)).toEqual([
        ['Open a centre', 'Head of Law', '2019-10-01', 'Amber'],
        ['Close a home', owner.replace('\n', ' '), null, null],
      ]);
    },
  );
});
