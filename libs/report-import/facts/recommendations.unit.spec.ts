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
