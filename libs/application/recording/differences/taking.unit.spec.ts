import { describe, expect, it } from '@jest/globals';
import type { Action } from '#libs/domain/action/state.js';
import type { Kind } from '#libs/domain/kinds.js';
import { actionFacts, duty, noMinute, planFacts, recommendationFacts } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { aggregateOf } from '../../load.js';
import { DROPPED } from './dropped-field.js';
import { movesToTake } from './taking.js';

interface Given {
  readonly kind: Kind;
  readonly events: readonly { readonly type: string; readonly data: object }[];
  readonly field: string;
  readonly said?: object | null;
  readonly approver?: string;
}

const taking = ({ kind, events, field, said = null, approver }: Given) => {
  const log = new Log();
  for (const event of events) log.record(`${kind}-1`, event as never, { effectiveOn: '2017-07-10' });
  const statement = { recorded: null, document: null, recordedSource: null, documentSource: null };
  return movesToTake({
    difference: { kind, id: '1', ref: 'X', field, ...statement },
    said: said as Action | null,
    loaded: aggregateOf(kind, log.events),
    ...{ paperDay: '2017-07-05', today: '2026-11-26', approver: approver ?? null },
  });
};

const planned = { type: 'ActionPlanned.v2', data: actionFacts };
const due = { type: 'DueDateSet.v1', data: { due: '2017-09-01' } };
const said = (more: object) => ({ ...actionFacts, status: 'planned', owner: null, due: null, rag: null, ...more });

describe('what a paper says otherwise of an action, taken', () => {
  it('sets a first due date; revises one that is there, once it is told who approved it', () => {
    const other = { kind: 'action', field: 'due', said: said({ due: '2017-10-01' }) } as const;
    expect(taking({ ...other, events: [planned] })).toMatchObject([{ command: { type: 'SetDueDate' } }]);
    expect(taking({ ...other, events: [planned, due] })).toMatchObject({ code: 'invalid', field: 'approver' });
    expect(taking({ ...other, events: [planned, due], approver: 'Cabinet' })).toEqual([
      {
        command: { type: 'ReviseDueDate', data: { to: '2017-10-01', approver: 'Cabinet' } },
        effectiveOn: '2017-07-10',
      },
    ]);
  });

  it('assigns an owner, asserts a RAG, and corrects the text with its parts', () => {
    const events = [planned];
    const owner = { post: 'Director of Care' };
    expect(taking({ kind: 'action', events, field: 'owner', said: said({ owner }) })).toMatchObject([
      { command: { type: 'AssignOwner', data: { owner } } },
    ]);
    expect(taking({ kind: 'action', events, field: 'RAG', said: said({ rag: { value: 'red' } }) })).toMatchObject([
      { command: { type: 'ReportProgress', data: { rag: 'red' } } },
    ]);
    const moves = taking({
      kind: 'action',
      events,
      field: 'text',
      said: said({ text: 'a b', objective: 'a', means: 'b' }),
    });
    expect(moves).toMatchObject(
      ['text', 'objective', 'means'].map((field) => ({ command: { type: 'CorrectAction', data: { field } } })),
    );
  });

  it.each(['owner', 'due', 'RAG'])('takes no %s away that the paper leaves out', (field) => {
    expect(taking({ kind: 'action', events: [planned, due], field, said: said({}) })).toMatchObject({ field: 'no' });
  });
});

describe('what a paper says otherwise of other things, taken', () => {
  it('records a clock that counts otherwise in the place of the one that was recorded', () => {
    const events = [
      { type: 'PlanStarted.v2', data: planFacts },
      { type: 'DutyRecorded.v2', data: duty },
    ];
    const duties = [{ ...duty, stated: '2017-09-21' }];
    expect(
      taking({ kind: 'action-plan', events, field: 'duties', said: { ...planFacts, status: 'drafting', duties } }),
    ).toMatchObject([{ command: { type: 'RecordDuty', data: duties[0] }, way: { insteadOf: 1n } }]);
  });

  it('withdraws a recommendation that is not printed any more, unless a meeting has decided', () => {
    const proposed = { type: 'RecommendationProposed.v2', data: recommendationFacts };
    const agreed = { type: 'RecommendationAgreed.v2', data: { ...noMinute, meeting: '2017-07-10' } };
    const dropped = { kind: 'recommendation', field: DROPPED } as const;
    expect(taking({ ...dropped, events: [proposed] })).toMatchObject([{ command: { type: 'WithdrawRecommendation' } }]);
    expect(taking({ ...dropped, events: [proposed, agreed] })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('close-unimplemented') as never,
    });
  });

  it('leaves the text that a meeting amended', () => {
    const events = [
      { type: 'RecommendationProposed.v2', data: recommendationFacts },
      {
        type: 'RecommendationAgreedAsAmended.v2',
        data: { ...noMinute, meeting: '2017-07-10', from: recommendationFacts.text, to: 'Amended' },
      },
    ];
    const saidText = { ...recommendationFacts, status: 'proposed', text: 'Reprinted' };
    expect(taking({ kind: 'recommendation', events, field: 'text', said: saidText })).toMatchObject({ field: 'no' });
  });
});
