import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

describe('an inspection under the 2018 framework, before cabinet', () => {
  const draft = draftOf(`Item No. 11.
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
  const draft = draftOf(`${CABINET_HEAD}RECOMMENDATION

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
    const { report } = draftOf(
      `Item No.\n4\nClassification:\nExempt - paragraph 2 of Schedule 12A\nDate:\n1 March 2017\nMeeting Name:\nStandards Committee\n${CABINET_HEAD.slice(CABINET_HEAD.indexOf('Report title'))}RECOMMENDATIONS\n\n1. That the committee notes the report.\n`,
    );
    expect(report).toMatchObject({
      itemNo: '4',
      classification: 'Exempt - paragraph 2 of Schedule 12A',
      meeting: 'Standards Committee',
      date: '2017-03-01',
    });
  });
});
