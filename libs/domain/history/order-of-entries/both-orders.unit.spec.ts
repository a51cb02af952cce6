import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { entriesOf } from '#libs/testing/entries.js';
import { planFacts } from '#libs/testing/facts.js';
import { actionPlanned } from '#libs/testing/record.js';
import { inBothOrders } from './both-orders.js';
import { overtakenBy } from './overtaken.js';

const BEGAN = '2017-07-10';
const TODAY = '2026-11-26';
const DAYS = ['2016-12-05', BEGAN, '2017-08-15', '2017-09-20', '2017-12-05', TODAY];

type Dated = readonly [DomainEvent, PlainDate];

const progress = (rag: 'red' | 'amber' | 'green', day: PlainDate): Dated => [
  { type: 'ProgressReported.v2', data: { rag, rule: null, percent: null, status: null, note: rag } },
  day,
];
const due = (day: PlainDate, on: PlainDate): Dated => [{ type: 'DueDateSet.v1', data: { due: day } }, on];
const moved = (to: PlainDate, on: PlainDate): Dated => [
  { type: 'DueDateRevised.v1', data: { from: '2017-12-31', to, approver: 'Director' } },
  on,
];
const step = (type: string, day: PlainDate, data: object = {}): Dated => [{ type, data }, day];

/** What both orders say of a member of an action on each of the days: [as recorded, by place]. */
const actionOf = (member: string, ...events: readonly Dated[]) => {
  const entries = entriesOf([[actionPlanned(), BEGAN], ...events], TODAY);
  const valueOf = (state: object) => (state as Record<string, { value?: string } | string | null>)[member] ?? null;
  return inBothOrders('action', entries, DAYS).map(({ day, asRecorded, byPlace }) => [
    day,
    valueOf(asRecorded),
    valueOf(byPlace),
  ]);
};

const differing = (said: readonly (readonly unknown[])[]) =>
  said.filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b));

describe('a thing in both orders of its entries', () => {
  it('T2: a green of August, entered after the red of September, wins from September on only as recorded', () => {
    const said = actionOf('rag', progress('red', '2017-09-05'), progress('green', '2017-08-10'));
    const rag = (value: string) => ({ value, rule: null, note: value });
    expect(differing(said)).toEqual(['2017-09-20', '2017-12-05', TODAY].map((day) => [day, rag('green'), rag('red')]));
    expect(said[2]).toEqual(['2017-08-15', rag('green'), rag('green')]);
  });

  it('T3: a date moved in September, entered after one moved in October, is today’s only as recorded', () => {
    const events = [
      due('2017-12-31', '2017-07-12'),
      moved('2018-06-30', '2017-10-10'),
      moved('2018-03-31', '2017-09-01'),
    ];
    expect(differing(actionOf('due', ...events))).toEqual([
      ['2017-12-05', '2018-03-31', '2018-06-30'],
      [TODAY, '2018-03-31', '2018-06-30'],
    ]);
    expect(differing(actionOf('firstDue', ...events))).toEqual([]);
    expect(differing(actionOf('revisions', ...events))).toEqual([]);
  });

  it('T4: progress of before the action began is told from its beginning by both', () =>
    expect(differing(actionOf('rag', progress('amber', '2016-01-01')))).toEqual([]));

  it('T5: what was verified in 1999 of a claim of today is verified from today on only by place', () => {
    const events = [
      step('ActionAgreed.v1', '2017-08-01'),
      step('CompletionClaimed.v2', TODAY, { by: 'prs_tom', evidence: [] }),
      step('CompletionVerified.v1', '1999-01-01', { by: 'prs_priya' }),
    ];
    expect(differing(actionOf('status', ...events))).toEqual([
      [BEGAN, 'verified', 'planned'],
      ['2017-08-15', 'verified', 'agreed'],
      ['2017-09-20', 'verified', 'agreed'],
      ['2017-12-05', 'verified', 'agreed'],
    ]);
  });

  it('T6: what is cancelled from 2090 on is open until then by both', () => {
    const events = [due('2018-01-31', '2017-07-12'), step('ActionCancelled.v1', '2090-01-01')];
    expect(differing(actionOf('status', ...events))).toEqual([]);
  });

  it('T7: a date mistyped and put right is the same by both: nothing was entered out of order', () => {
    const events = [due('2071-10-31', '2017-07-12'), moved('2017-10-31', '2017-07-12')];
    for (const member of ['due', 'firstDue', 'revisions']) expect(differing(actionOf(member, ...events))).toEqual([]);
  });

  it('T8: a plan with a draft of 1900 is drafting from its beginning by both: a step is not before the one it follows', () => {
    const entries = entriesOf(
      [
        [{ type: 'PlanStarted.v2', data: planFacts }, BEGAN],
        step('ActionIncluded.v1', '2017-08-01', { actionId: 'a' }),
        step('PlanDraftIssued.v1', '1900-01-01', { on: '1900-01-01' }),
      ],
      TODAY,
    );
    const told = inBothOrders('action-plan', entries, DAYS);
    for (const { asRecorded, byPlace } of told) expect(byPlace).toEqual(asRecorded);
    expect(told.at(-1)).toMatchObject({ byPlace: { status: 'draft issued', actions: ['a'] } });
  });

  it('an owner agreed ahead lapses by place only, where the thing ended first', () => {
    const owner: Dated = [
      { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Head', person: null } } },
      '2026-12-24',
    ];
    const entries = entriesOf([[actionPlanned(), BEGAN], owner, step('ActionCancelled.v1', TODAY)], TODAY);
    const [then] = inBothOrders('action', entries, ['2026-12-31']);
    expect(then).toMatchObject({ asRecorded: { owner: { post: 'Head' } }, byPlace: { owner: null } });
  });
});

describe('what an entry was entered late after', () => {
  const entries = entriesOf(
    [progress('red', '2017-09-05'), progress('green', '2017-08-10'), progress('red', '2017-08-10')],
    TODAY,
  );

  it('is what was recorded before and is of a later day', () =>
    expect(entries.map((entry) => overtakenBy(entry, entries).map(({ revision }) => revision))).toEqual([
      [],
      [0n],
      [0n],
    ]));
});
