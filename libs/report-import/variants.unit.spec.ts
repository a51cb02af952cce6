import { describe, it, expect } from '@jest/globals';
import type { Draft } from './draft.js';
import { readReport } from './read-report.js';

/** Papers in the same template by invented authorities; what stands around the part that a test is about is left out. */
function read(paper: string): Draft {
  const result = readReport(new TextEncoder().encode(paper), 'paper.txt');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.draft;
}

const HEAD = `Item No. 11.\tClassification: Open\tDate: 14 November 2018\tMeeting Name: Cabinet
Report title:\tInspection of Children's Services
Ward(s) or groups affected:\tNone
From:\tDirector of Children's Services

`;

describe('an inspection under the 2018 framework, before cabinet', () => {
  const draft = read(`Item No. 11.
Classification: Open
Date: 14 November 2018
Decision maker: Cabinet
Report title: Inspection of Local Authority Children's
Services - outcome
Ward(s) or groups affected: All
From: Councillor Ada Penrose, Cabinet Member for Children, Schools and Adult Care

RECOMMENDATION(S)

1. That Cabinet:
   a) notes the outcome of the inspection;
   b) agrees the improvement plan at Appendix A; and
   c) asks the Director of Children's Services to report on progress in six months.

BACKGROUND INFORMATION

2. Ofsted inspected the children's services of Averley County Council from 3 September 2018 to 14 September 2018 under section 136 of the Education and Inspections Act 2006.
3. The report was received on 22 October 2018 and was published on 23 October 2018.
4. The council must submit its plan within seventy (70) working days of receipt of the report, that is by 31 January 2019.

KEY ISSUES FOR CONSIDERATION

5. The judgements are:

The impact of leaders on social work practice with children and families   Requires improvement
                                                                             to be good
The experiences and progress of children who need help and protection      INADEQUATE
The experiences and progress of children in care and care leavers          Good
Overall effectiveness                                                      Requires improvement
                                                                             to be good

6. The plan will be monitored by the improvement board. An update will be presented to Cabinet in spring 2019.

APPENDICES

No.\tTitle
Appendix A\tImprovement plan
`);

  it('reads lettered recommendations under one lead-in', () => {
    expect(draft.recommendations.map(({ no, kind, addressee }) => [no, kind, addressee])).toEqual([
      ['1a', 'note', 'Cabinet'],
      ['1b', 'approve', 'Cabinet'],
      ['1c', 'request', 'Cabinet'],
    ]);
  });

  it('reads the grades by the framework of the day it started, printed as 2018 prints them', () => {
    expect(draft.inspection?.framework).toBe('ofsted-ilacs-2018');
    expect(draft.judgements.map(({ code, grade, words }) => [code, grade, words])).toEqual([
      ['overall', 'Requires improvement', 'Requires improvement to be good'],
      ['leaders', 'Requires improvement', 'Requires improvement to be good'],
      ['help-and-protection', 'Inadequate', 'INADEQUATE'],
      ['care-and-care-leavers', 'Good', 'Good'],
    ]);
  });

  it('counts from receipt where the paper does', () => {
    expect(draft.inspection).toMatchObject({
      started: '2018-09-03',
      concluded: '2018-09-14',
      received: '2018-10-22',
      published: '2018-10-23',
    });
    expect(draft.deadlines).toMatchObject([
      {
        trigger: 'receipt',
        triggerDate: '2018-10-22',
        days: 70,
        stated: '2019-01-31',
        computed: '2019-01-31',
        agrees: true,
      },
    ]);
  });

  it('reads the head, the authority, the promise and the appendix', () => {
    expect(draft.report).toMatchObject({
      itemNo: '11',
      meeting: 'Cabinet',
      title: "Inspection of Local Authority Children's Services - outcome",
    });
    expect(draft.authority).toMatchObject({ code: 'averley', name: 'Averley County Council' });
    expect(draft.commitments).toMatchObject([
      { paragraph: 6, to: 'Cabinet', due: { words: 'spring 2019', earliest: '2019-03-01', latest: '2019-05-31' } },
    ]);
    expect(draft.appendices).toMatchObject([{ no: 'A', title: 'Improvement plan' }]);
    expect(draft.actions).toEqual([]);
  });
});

describe('a paper that is not about an inspection', () => {
  const draft = read(`${HEAD}RECOMMENDATION

1. That the cabinet welcomes the work of foster carers.
2. That the report on respite care be noted.

BACKGROUND INFORMATION

3. In 2015 the council adopted its fostering strategy. Section 22 of the Children Act 1989 sets the duties. The strategy was published on 1 May 2015.
4. Carers told us that they value:
- regular supervision
- a telephone line that is answered
5. Good practice was seen in many homes. Leadership, management and governance matter: good leaders make good services.

KEY ISSUES FOR CONSIDERATION

Team\tScore
North\tGood
South\tOutstanding

6. The survey asked whether plans are made to:
- keep brothers and sisters together
- let children stay at their school
7. By July 2014 the council had plans that were intended to:
- recruit ten carers.

BACKGROUND DOCUMENTS

Background Papers\tHeld At\tContact
None
`);

  it('has no inspection, judgement, action, deadline or promise', () => {
    const { inspection, judgements, actions, deadlines, commitments, discrepancies, backgroundDocuments } = draft;
    expect({ inspection, judgements, actions, deadlines, commitments, discrepancies, backgroundDocuments }).toEqual({
      inspection: null,
      judgements: [],
      actions: [],
      deadlines: [],
      commitments: [],
      discrepancies: [],
      backgroundDocuments: [],
    });
  });

  it('gives an unknown verb no kind, and says so', () => {
    expect(draft.recommendations.map(({ no, kind, addressee }) => [no, kind, addressee])).toEqual([
      ['1', null, 'Cabinet'],
      ['2', 'note', 'Cabinet'],
    ]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('Recommendation 1:');
  });

  it('says what it did not find', () => {
    const said = draft.warnings.map(({ what }) => what).join('\n');
    for (const what of ['whose paper', 'lead officer', 'consultation table', 'date of sending'])
      expect(said).toContain(what);
  });
});

describe('an exempt paper', () => {
  it('is read, and keeps its classification', () => {
    const { report } = read(
      `Item No.\n4\nClassification:\nExempt - paragraph 2 of Schedule 12A\nDate:\n1 March 2017\nMeeting Name:\nStandards Committee\n${HEAD.slice(HEAD.indexOf('Report title'))}RECOMMENDATIONS\n\n1. That the committee notes the report.\n`,
    );
    expect(report).toMatchObject({
      itemNo: '4',
      classification: 'Exempt - paragraph 2 of Schedule 12A',
      meeting: 'Standards Committee',
      date: '2017-03-01',
    });
  });
});

describe('grades of two inspections', () => {
  const body = (table: string) =>
    read(`${HEAD}RECOMMENDATION

1. That cabinet refers the report to the Scrutiny Commission.

BACKGROUND INFORMATION

2. The Ofsted inspection took place between Monday 9 January 2017 and 2 February 2017.

KEY ISSUES FOR CONSIDERATION

${table}
`);

  it('leaves the earlier one alone', () => {
    const draft = body(`3. At the previous inspection the grades were:

Overall effectiveness\tGood

4. This inspection gives these judgements:

Children's services in Kell Bay are inadequate
Leadership, Management & Governance: Inadequate
Adoption performance
Requires
improvement
Experiences and progress of
care leavers\tGood`);
    expect(draft.judgements.map(({ code, grade }) => [code, grade])).toEqual([
      ['overall', 'Inadequate'],
      ['2.1', 'Requires improvement'],
      ['2.2', 'Good'],
      ['3', 'Inadequate'],
    ]);
    expect(draft.authority?.code).toBe('kell-bay');
  });

  it('records what two statements of one grade cannot both hold', () => {
    const draft = body(`3. The council achieved an overall effectiveness judgement of good.

Children's services in Kell Bay require improvement to be good`);
    expect(draft.judgements).toMatchObject([{ code: 'overall', grade: 'Requires improvement' }]);
    expect(draft.discrepancies.map(({ why }) => why).join()).toContain('overall grade');
  });

  it('takes the overall grade from prose where there is no table', () => {
    expect(body('3. The council achieved an overall effectiveness judgement of outstanding.').judgements).toMatchObject(
      [{ code: 'overall', grade: 'Outstanding' }],
    );
  });

  it('reads no columns of which it cannot tell the inspection', () => {
    const draft = body('Overall effectiveness\tGood\tInadequate\nAdoption performance\tGood');
    expect(draft.judgements.map(({ code }) => code)).toEqual(['2.1']);
  });
});

describe('planned actions', () => {
  const actions = (text: string) =>
    read(`${HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES FOR CONSIDERATION\n\n${text}\n`).actions;

  it.each([
    'Plans are continuing to develop to:',
    'We will:',
    'The council will:',
    'The following actions are planned:',
    'To address the areas that inspectors identified, work is under way to:',
    'The action plan will:',
    'Officers intend to:',
    'Plans to address the areas for improvement identified by the inspection are in place to:',
    'Our priorities for the next year are to:',
  ])('follow “%s”', (lead) => {
    expect(
      actions(`2. Some words before. ${lead}\n• recruit four advisers\n• review\nthe service.`).map(
        ({ paragraph, bullet, text }) => [paragraph, bullet, text],
      ),
    ).toEqual([
      [2, 1, 'recruit four advisers'],
      [2, 2, 'review the service.'],
    ]);
  });

  it.each([
    'Inspectors found that:',
    'Inspectors recommended that the council should:',
    'The inspection looked at whether plans are made to:',
    'The council was asked to:',
    'Since then the council has taken steps to:',
    'Members will recall that the service was asked to:',
    'The regulations require the council to:',
    'Plans were developed in 2012 to:',
    'The strengths of the service are:',
    'The council will be required to:',
    'The following actions have been completed:',
  ])('do not follow “%s”', (lead) => {
    expect(actions(`2. Some words before. ${lead}\n• recruit four advisers\n• review the service.`)).toEqual([]);
  });

  it('have an owner, a date or a rating only where one is printed', () => {
    const found = actions(
      '2. The council will:\n• recruit advisers (Lead: Head of Care; RAG: Amber)\n• open the centre by 31 March 2019\n• close the old one in March',
    );
    expect(found.map(({ owner, due, rag }) => [owner, due, rag])).toEqual([
      ['Head of Care', null, 'Amber'],
      [null, '2019-03-31', null],
      [null, null, null],
    ]);
  });
});

describe('what is told of an action in its own line', () => {
  it.each([
    [
      'open a centre (Lead: Director, Children and Families; due: 31 March 2019)',
      'Director, Children and Families',
      '2019-03-31',
      null,
    ],
    ['open a centre. Owner: Head of Care. Due: 31 March 2019. RAG: Amber', 'Head of Care', '2019-03-31', 'Amber'],
    [
      'open a centre (Owner – Head of Children’s Homes, by 31 March 2019)',
      'Head of Children’s Homes',
      '2019-03-31',
      null,
    ],
    ['open a centre (Lead: TBC)', null, null, null],
    ['review the cases that were opened before 1 April 2018', null, null, null],
    ['take the lead: others follow', null, null, null],
  ])('%s', (item, owner, due, rag) => {
    const [action] = read(
      `${HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. The council will:\n• ${item}\n• rest`,
    ).actions;
    expect(action).toMatchObject({ text: item, owner, due, rag });
    if (owner !== null) expect(action?.objective).toBe('open a centre');
  });
});

describe('whom a recommendation addresses', () => {
  it.each([
    [
      'That the Cabinet Member for Children and Schools approves the plan.',
      'approve',
      'Cabinet Member for Children and Schools',
    ],
    ['That council assembly be asked to note the plan.', 'note', 'Council assembly'],
    ['Members are recommended to endorse the plan.', 'approve', 'Cabinet'],
    [
      'That, subject to consultation, the Education Scrutiny Sub-Committee formally refers the plan.',
      'refer',
      'Education Scrutiny Sub-Committee',
    ],
    ['That the plan be approved.', 'approve', 'Cabinet'],
    ['To note the plan.', 'note', 'Cabinet'],
  ])('%s', (text, kind, addressee) => {
    expect(read(`${HEAD}RECOMMENDATION\n\n1. ${text}\n`).recommendations).toMatchObject([
      { no: '1', kind, addressee, text },
    ]);
  });
});

describe('promises to report back', () => {
  const promises = (text: string) =>
    read(`${HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. ${text}\n`).commitments;

  it.each([
    [
      'Progress will be reported quarterly to the Education and Schools Scrutiny Sub-Committee.',
      'Education and Schools Scrutiny Sub-Committee',
    ],
    ['A further report will be brought back to cabinet in March 2019.', 'Cabinet'],
    ['The Improvement Board will receive an update each month.', 'Improvement Board'],
    ['Officers will report to the Corporate Parenting Panel on placements.', 'Corporate Parenting Panel'],
  ])('%s', (text, to) => {
    expect(promises(text)).toMatchObject([{ paragraph: 2, text, to }]);
  });

  it.each([
    'The committee was given a report last year.',
    'Inspectors will report to the board.',
    'The council is required to submit the plan to the Secretary of State.',
    'The committee will recall the report.',
  ])('are not found in “%s”', (text) => {
    expect(promises(text)).toEqual([]);
  });
});

describe('statutory deadlines', () => {
  const deadlines = (text: string) =>
    read(`${HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nBACKGROUND INFORMATION\n\n${text}\n`);

  it('finds the date that starts the count in another paragraph, and a stated date before the count', () => {
    const { deadlines: found } = deadlines(
      '2. The Ofsted inspection report was published on 25 November 2016.\n3. The plan must be submitted by 9 March 2017, within 70 working days of publication.',
    );
    expect(found).toMatchObject([
      {
        trigger: 'publication',
        triggerDate: '2016-11-25',
        stated: '2017-03-09',
        computed: '2017-03-08',
        agrees: false,
      },
    ]);
  });

  it('leaves open what is not printed', () => {
    expect(deadlines('2. A plan is due within 70 working days of receiving the report.').deadlines).toMatchObject([
      { trigger: 'receipt', triggerDate: null, stated: null, computed: null, agrees: null },
    ]);
    expect(
      deadlines('2. Return interviews are held within 3 working days of the child coming home.').deadlines,
    ).toEqual([]);
  });

  it('says which years it can count in', () => {
    const draft = deadlines(
      '2. Within 70 working days of publication of the inspection report (3 May 2035) a plan is sent.',
    );
    expect(draft.deadlines).toMatchObject([{ triggerDate: '2035-05-03', computed: null }]);
    expect(draft.warnings.map(({ what }) => what).join()).toContain('2012 to 2028');
  });
});

describe('dates of an inspection told in other words', () => {
  it('reads start, end, announcement and the inspection before', () => {
    const { inspection, discrepancies } = read(`${HEAD}RECOMMENDATION

1. That cabinet notes it.

BACKGROUND INFORMATION

2. The inspection was announced on Tuesday 6 June 2017. The following day the team of Ofsted inspectors arrived. The inspection began on Wednesday 7 June 2017 and concluded on 29 June 2017.
3. Wexmoor was last inspected on 3 October 2012. The inspection was led by Janet Okoye HMI. The report was published on Monday 14 August 2017.
`);
    expect(inspection).toMatchObject({
      announced: '2017-06-06',
      started: '2017-06-07',
      concluded: '2017-06-29',
      published: '2017-08-14',
      leadInspector: 'Janet Okoye',
    });
    expect(inspection?.previous).toMatchObject({ earliest: '2012-10-03' });
    expect(discrepancies).toEqual([]);
  });
});
