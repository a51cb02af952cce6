import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

describe('planned actions', () => {
  const actions = (text: string) =>
    draftOf(`${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES FOR CONSIDERATION\n\n${text}\n`)
      .actions;

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

  it.each(['•', '–', '\uf0b7'])('have no heading among their words that was put above their list: %s', (mark) => {
    const list = `${mark} recruit four advisers\n${mark} review the service`;
    expect(
      actions(`2. The council will:\n\n1. Introduction and Background\n\n${list}`).map(({ text }) => text),
    ).toEqual(['recruit four advisers', 'review the service']);
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
    const [action] = draftOf(
      `${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. The council will:\n• ${item}\n• rest`,
    ).actions;
    expect(action).toMatchObject({ text: item, owner, due, rag });
    if (owner !== null) expect(action?.objective).toBe('open a centre');
  });
});
