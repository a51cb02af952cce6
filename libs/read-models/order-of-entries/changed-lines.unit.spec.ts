import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { entriesOf } from '#libs/testing/entries.js';
import { actionPlanned } from '#libs/testing/record.js';
import { changedLines } from './changed-lines.js';

const TODAY = '2026-11-26';
const DAYS = ['2017-07-10', '2017-09-20', '2017-12-05', TODAY];

type Dated = readonly [DomainEvent, PlainDate];

const progress = (rag: 'red' | 'green', day: PlainDate): Dated => [
  { type: 'ProgressReported.v2', data: { rag, rule: null, percent: null, status: null, note: 'as before' } },
  day,
];
const step = (type: string, day: PlainDate, data: object = {}): Dated => [{ type, data }, day];
const linesOf = (...events: readonly Dated[]) =>
  changedLines('action', entriesOf([[actionPlanned(), '2017-07-10'], ...events], TODAY), DAYS);

describe('what a thing is told of otherwise by the place of its entries', () => {
  it('is told once for days that follow one another, with the entry that was entered late', () => {
    expect(linesOf(progress('red', '2017-09-05'), progress('green', '2017-08-10'))).toEqual([
      {
        path: 'rag.value',
        until: 'green',
        now: 'red',
        firstDay: '2017-09-20',
        lastDay: TODAY,
        because: {
          entry: expect.objectContaining({ type: 'ProgressReported.v2', effectiveOn: '2017-08-10', revision: '2' }),
          after: expect.objectContaining({ effectiveOn: '2017-09-05', revision: '1' }),
        },
      },
    ]);
  });

  it('is told twice where it was alike on a day between', () => {
    const lines = linesOf(
      progress('red', '2017-09-05'),
      progress('green', '2017-08-10'),
      progress('green', '2017-11-01'),
      progress('red', TODAY),
      progress('green', '2018-01-01'),
    );
    expect(lines.map(({ until, now, firstDay, lastDay }) => [until, now, firstDay, lastDay])).toEqual([
      ['green', 'red', '2017-09-20', '2017-09-20'],
      ['green', 'red', TODAY, TODAY],
    ]);
  });

  it('names for a step the step that it follows, and from which day it holds', () => {
    const lines = linesOf(
      step('ActionAgreed.v1', '2017-08-01'),
      progress('red', '2030-01-01'),
      step('CompletionClaimed.v2', TODAY, { by: 'prs_tom', evidence: [] }),
      step('CompletionVerified.v1', '1999-01-01', { by: 'prs_priya' }),
    );
    expect(lines.map(({ path, until, now, firstDay, lastDay }) => [path, until, now, firstDay, lastDay])).toEqual([
      ['status', 'verified', 'planned', '2017-07-10', '2017-07-10'],
      ['verifiedBy', 'prs_priya', null, '2017-07-10', '2017-12-05'],
      ['status', 'verified', 'agreed', '2017-09-20', '2017-12-05'],
    ]);
    for (const { because } of lines)
      expect(because).toMatchObject({
        entry: { type: 'CompletionVerified.v1', effectiveOn: '1999-01-01', place: TODAY },
        after: { type: 'CompletionClaimed.v2', effectiveOn: TODAY },
      });
  });

  it('is nothing where no entry was entered late', () =>
    expect(linesOf(progress('red', '2017-09-05'), progress('green', '2017-10-10'))).toEqual([]));
});
