import { describe, expect, it } from '@jest/globals';
import type { ActionEvent } from '../../action/events.js';
import { entriesOf } from '#libs/testing/entries.js';
import { actionPlanned } from '#libs/testing/record.js';
import { fold } from './fold.js';
import { placesOf } from './places.js';
import { standingOf } from './standing.js';
import type { WithdrawalEvent } from '../../withdrawal/events.js';

const agreed: ActionEvent = { type: 'ActionAgreed.v1', data: {} };
const started: ActionEvent = { type: 'ActionStarted.v1', data: {} };
const cancelled: ActionEvent = { type: 'ActionCancelled.v1', data: {} };
const owned: ActionEvent = { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Head' } } };
const withdrawn = (...revisions: readonly string[]): WithdrawalEvent => ({
  type: 'EntryWithdrawn.v1',
  data: { revisions },
});

const placesIn = (...events: Parameters<typeof entriesOf>[0]) =>
  Object.fromEntries(
    placesOf(entriesOf(events, '2017-10-01')).map(({ entry, place }) => [String(entry.revision), place]),
  );

describe('the place of an entry', () => {
  it('is its day for a fact, and not before that of the step before it for a step', () => {
    expect(
      placesIn(
        [actionPlanned(), '2017-07-10'],
        [agreed, '2017-08-01'],
        [owned, '2017-07-20'],
        [started, '2017-07-25'],
        [cancelled, '2017-09-01'],
      ),
    ).toEqual({ 0: '2017-07-10', 1: '2017-08-01', 2: '2017-07-20', 3: '2017-08-01', 4: '2017-09-01' });
  });

  it('is no other because it is told again that the thing began', () => {
    expect(
      placesIn(
        [actionPlanned(), '2017-07-10'],
        [actionPlanned(), '2017-08-01'],
        [agreed, '2017-07-20'],
        [owned, '2017-07-01'],
      ),
    ).toEqual({ 0: '2017-07-10', 1: '2017-08-01', 2: '2017-07-20', 3: '2017-07-10' });
  });

  it('is not held up by a step that was withdrawn', () => {
    expect(
      placesIn(
        [actionPlanned(), '2017-07-10'],
        [agreed, '2017-08-01'],
        [withdrawn('1'), '2017-08-01'],
        [agreed, '2017-07-20'],
      ),
    ).toEqual({ 0: '2017-07-10', 3: '2017-07-20' });
  });
});

describe('a withdrawal in a log', () => {
  it('takes nothing with it that was recorded later, nor itself', () => {
    const entries = entriesOf(
      [
        [actionPlanned(), '2017-07-10'],
        [withdrawn('1', '2'), '2017-07-10'],
        [owned, '2017-07-10'],
      ],
      '2017-10-01',
    );
    expect(standingOf(entries)).toEqual(entries);
  });
});

describe('what was agreed ahead', () => {
  const afterwards = (recordedAt: string, day: string) => {
    const entries = entriesOf(
      [
        [actionPlanned(), '2017-07-10'],
        [cancelled, '2017-07-20'],
        [owned, day],
      ],
      '2017-07-10',
    );
    const told = entries.map((entry) => ({ ...entry, metadata: { ...entry.metadata, recordedAt } }));
    return fold('action', told);
  };

  it.each([
    ['the day before', '2017-07-31T12:00:00.000Z', '2017-08-01', null],
    ['the day itself', '2017-08-01T12:00:00.000Z', '2017-08-01', { post: 'Head' }],
    [
      'the day itself, which begins an hour earlier in London',
      '2017-07-31T23:30:00.000Z',
      '2017-08-01',
      { post: 'Head' },
    ],
    ['a later day', '2017-09-01T12:00:00.000Z', '2017-08-01', { post: 'Head' }],
  ])('and recorded on %s comes to nothing only where it was ahead, and the thing ended first', (_, at, day, owner) => {
    expect(afterwards(at, day)).toMatchObject({ owner });
  });
});
