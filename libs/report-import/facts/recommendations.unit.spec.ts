import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

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
    expect(draftOf(`${CABINET_HEAD}RECOMMENDATION\n\n1. ${text}\n`).recommendations).toMatchObject([
      { no: '1', kind, addressee, text },
    ]);
  });
});

describe('recommendations as papers print them', () => {
  const read = (text: string) => draftOf(`${CABINET_HEAD}RECOMMENDATIONS\n\n${text}\n`);
  const told = (text: string) => read(text).recommendations.map(({ no, kind, text: words }) => [no, kind, words]);

  it('are two where two have one number, and a discrepancy says so', () => {
    const text =
      '1. That cabinet notes the report.\n1. That cabinet approves the budget.\n2. That cabinet agrees the plan.';
    expect(told(text)).toEqual([
      ['1', 'note', 'That cabinet notes the report.'],
      ['1', 'approve', 'That cabinet approves the budget.'],
      ['2', 'approve', 'That cabinet agrees the plan.'],
    ]);
    expect(read(text).discrepancies).toMatchObject([{ why: 'two recommendations have the number 1' }]);
  });

  it('are of each list where numbers begin again', () => {
    expect(
      told(
        'Recommendations to cabinet\n\n1. That cabinet notes the report.\n2. That cabinet agrees the plan.\n\nRecommendations to council assembly\n\n1. That council assembly approves the budget.\n2. That council assembly notes the risks.',
      ).map(([no, kind]) => [no, kind]),
    ).toEqual([
      ['1', 'note'],
      ['2', 'approve'],
      ['1', 'approve'],
      ['2', 'note'],
    ]);
  });

  it('end at any heading', () => {
    for (const heading of [
      '1. Introduction and Background',
      '3. Introduction and Background',
      'Introduction and Background',
      'WHAT HAS HAPPENED',
    ])
      expect(
        told(
          `1. That cabinet notes the report.\n2. That cabinet agrees the plan.\n\n${heading}\n\n1.3 Comments on the changes were received.\n\nThat the plan be changed was asked by many.`,
        ),
      ).toHaveLength(2);
  });

  it('are one where they are printed again, and a discrepancy says so if words differ', () => {
    const list = (second: string) =>
      `1. That cabinet notes the report of the inspection of children’s services in January 2018.\n2. ${second}`;
    const text = `${list('That cabinet agrees the improvement plan for children in care and care leavers.')}\n\nKEY ISSUES\n\n3. Words.\n\nRECOMMENDATIONS\n\n${list('That cabinet agrees the action plan for children in care and for care leavers.')}`;
    expect(told(text)).toHaveLength(2);
    expect(read(text).discrepancies).toMatchObject([{ why: 'recommendation 2 is printed twice, in other words' }]);
  });

  it.each(['\n', '\n\n'])('are one with their parts where the first part stands beside the number', (gap) => {
    expect(
      told(
        `1. a) That permission be granted subject to conditions.${gap}b) That the director be authorised to sign.${gap}c) That a report be made.\n\n2. That cabinet notes it.`,
      ).map(([no, kind]) => [no, kind]),
    ).toEqual([
      ['1', null],
      ['2', 'note'],
    ]);
  });
});
