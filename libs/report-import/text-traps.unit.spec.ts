import { describe, it, expect } from '@jest/globals';
import { draftOf } from '#libs/testing/papers.js';
import type { Draft } from './draft.js';

function read(body: string): Draft {
  return draftOf(`Item No. 1.\tClassification: Open\tDate: 3 July 2017\tMeeting Name: Cabinet
Report title:\tPlan
Ward(s) or groups affected:\tNone
From:\tDirector

${body}
`);
}

const issues = (body: string): Draft => read(`RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n${body}`);

describe('dates in words', () => {
  it.each([
    ['w/c 3 July 2017', '2017-07-03', '2017-07-09'],
    ['week commencing Monday 10 July 2017', '2017-07-10', '2017-07-16'],
    ['week ending 14/07/2017', '2017-07-08', '2017-07-14'],
    ['Q3 2017/18', '2017-10-01', '2017-12-31'],
    ['fourth quarter of 2017/18', '2018-01-01', '2018-03-31'],
    ['Q3 2017', null, null],
    ['end of March 2018', '2018-03-21', '2018-03-31'],
    ['Christmas 2017', '2017-12-25', '2017-12-26'],
    ['Christmas', '2017-12-25', '2017-12-26'],
    ['second half of 2018', '2018-07-01', '2018-12-31'],
    ['31 June 2017', null, null],
  ])('%s', (words, earliest, latest) => {
    expect(issues(`2. The work will be done by ${words} at last.`).dates).toMatchObject([{ words, earliest, latest }]);
  });

  it('that never were are told as what they are', () => {
    expect(issues('2. It was sent on 31 June 2017.').discrepancies).toMatchObject([
      { statements: ['31 June 2017'], why: 'there is no such day' },
    ]);
  });
});

describe('words cut at a line’s end', () => {
  const promise = (text: string) => issues(`2. ${text}`).commitments[0]?.text;

  it.each([
    ['A report on effec-\ntiveness will be brought to the committee.', 'effectiveness'],
    ['A report on oversight and on over-\nsight will be brought to the committee.', 'on oversight will'],
    ['A report by the Multi-\nAgency team will be brought to the committee.', 'Multi-Agency'],
    ['A report on multi-\nagency work will be brought to the committee.', 'multi-agency'],
    ['A report on the risk of at-\nrisk teams will be brought to the committee.', 'at-risk'],
    ['A report on high- \n   quality homes will be brought to the committee.', 'high-quality'],
    ['A report on in\u00adspec\u00adtions will be brought to the committee.', 'inspections'],
  ])('%j', (text, words) => {
    expect(promise(text)).toContain(words);
  });
});

describe('paragraphs numbered 1.1', () => {
  const draft = read(`1. RECOMMENDATIONS

1.1 That cabinet notes the plan.
1.2 That cabinet approves the plan.

2. BACKGROUND INFORMATION

2.1 In 2016 the council adopted a plan.
2.9 It was changed.
2.10 It was changed again. A report will be brought to cabinet in May 2018.

3. KEY ISSUES FOR CONSIDERATION

3.1 The council will:
• open a centre
3.2 The council will also do this. It will:
• close a home`);

  it('keep their numbers, each with its own list', () => {
    expect(draft.recommendations.map(({ no }) => no)).toEqual(['1.1', '1.2']);
    expect(draft.actions.map(({ paragraph, bullet, text }) => [paragraph, bullet, text])).toEqual([
      [3.1, 1, 'open a centre'],
    ]);
    expect(draft.report?.lastParagraph).toBe(3.2);
  });

  it('have none where a plain number cannot tell it', () => {
    expect(draft.commitments).toMatchObject([{ paragraph: null }]);
  });
});

describe('lists within lists', () => {
  it('are part of the item above them', () => {
    const text = '2. The council will:\n• train staff:\n   o in homes\n   o in schools\n• open a centre';
    expect(issues(text).actions.map(({ bullet, text: words }) => [bullet, words])).toEqual([
      [1, 'train staff: in homes in schools'],
      [2, 'open a centre'],
    ]);
  });

  it('are told from a list of circles', () => {
    expect(issues('2. The council will:\no\ttrain staff\no\topen a centre').actions).toHaveLength(2);
  });
});

describe('headings', () => {
  it('are none where the last words of a sentence stand alone in small letters', () => {
    const draft = issues('2. The auditor made these\nrecommendations:\n• train staff\n• open a centre');
    expect(draft.recommendations.map(({ no }) => no)).toEqual(['1']);
  });

  it.each([
    '1. RECOMMENDATION',
    'Recommendation',
    'recommendation',
    'RECOMMENDATIONS:',
    '**Recommendation(s)**',
    '## 1 Recommendations',
  ])('are found as %s', (heading) => {
    expect(read(`${heading}\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. Words.`).recommendations).toHaveLength(1);
  });
});

describe('recommendations printed twice', () => {
  it('are there once', () => {
    const draft = read(`RECOMMENDATIONS

1. That cabinet notes the plan.
2. That cabinet agrees the plan.

KEY ISSUES

3. Words.

RECOMMENDATIONS

4. That cabinet notes  the plan
5. That cabinet agrees the plan.`);
    expect(draft.recommendations.map(({ no, kind }) => [no, kind])).toEqual([
      ['1', 'note'],
      ['2', 'approve'],
    ]);
  });
});

describe('grades of several inspections side by side', () => {
  const about = 'Ofsted inspected children’s services between 4 June 2018 and 15 June 2018.';
  const grades = (table: string): Draft => issues(`2. ${about}\n\n3. The grades were:\n\n${table}`);
  const codes = (draft: Draft) => draft.judgements.map(({ code, grade }) => [code, grade]);

  it.each([
    ['Judgement\t2018\t2014\nOverall effectiveness\tGood\tInadequate\nHelp and protection\tOutstanding\tGood'],
    [
      'Judgement\tPrevious\tCurrent\nOverall effectiveness\tInadequate\tGood\nHelp and protection\tNot judged\tOutstanding',
    ],
    ['Area\n2014\n2018\nOverall effectiveness\nInadequate\nGood\nHelp and protection\nGood\nOutstanding'],
    [
      'Area                      2014              2018\nOverall effectiveness     Requires          Good\n                          improvement\nHelp and protection       Good              Outstanding',
    ],
  ])('are this inspection’s where the head tells them: %j', (table) => {
    expect(codes(grades(table))).toEqual([
      ['overall', 'Good'],
      ['help-and-protection', 'Outstanding'],
    ]);
  });

  it.each([
    ['Area\tOurs\tTheirs\nOverall effectiveness\tGood\tInadequate\nHelp and protection\tGood\tGood'],
    ['Overall effectiveness\nGood\nInadequate\nHelp and protection\nGood\nOutstanding'],
    ['Area\n2014\n2018\nOverall effectiveness\nInadequate\nGood\nGood\nHelp and protection\nGood\nOutstanding'],
  ])('are not read where nothing tells them apart: %j', (table) => {
    const draft = grades(table);
    expect(codes(draft)).toEqual([]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('Several grades');
  });
});

describe('deadlines of other things', () => {
  it.each([
    'Complaints are answered within 15 working days of receipt.',
    'Inspectors found that assessments are done within 45 working days of receipt of a referral.',
    'Appeals are heard within 20 working days of the publication of the register.',
  ])('are none: %s', (text) => {
    expect(issues(`2. ${text}`).deadlines).toEqual([]);
  });

  it('run from a letter’s own day, where the paper says it', () => {
    const ask = 'Ofsted asks for a draft plan within 20 working days of this letter.';
    expect(issues(`2. ${ask} The letter was published on 5 June 2017.`).deadlines).toMatchObject([
      { trigger: 'letter', triggerDate: null, computed: null },
    ]);
    expect(issues(`2. The letter, dated 5 June 2017, is at Appendix 1. ${ask}`).deadlines).toMatchObject([
      { trigger: 'letter', triggerDate: '2017-06-05', computed: '2017-07-03', stated: null },
    ]);
  });
});
