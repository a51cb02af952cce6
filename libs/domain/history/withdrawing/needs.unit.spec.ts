import { describe, expect, it } from '@jest/globals';
import type { ActionPlanEvent } from '../../action-plan/events.js';
import { entriesOf } from '#libs/testing/entries.js';
import { planFacts } from '#libs/testing/facts.js';
import { unfoundedIn } from './needs.js';

const started: ActionPlanEvent = { type: 'PlanStarted.v2', data: planFacts };
const included = (actionId: string): ActionPlanEvent => ({ type: 'ActionIncluded.v1', data: { actionId } });
const removed = (actionId: string): ActionPlanEvent => ({ type: 'ActionRemoved.v1', data: { actionId } });

const unfounded = (...events: Parameters<typeof entriesOf>[0]) =>
  unfoundedIn('action-plan', entriesOf(events, '2017-10-01')).map(({ entry, because }) => [entry.revision, because]);

describe('an entry that needs another', () => {
  it('is founded on one of the same day or an earlier one, in whichever case an id was typed', () => {
    expect(unfounded([started, '2017-07-10'], [included('AB'), '2017-07-20'], [removed('ab'), '2017-07-20'])).toEqual(
      [],
    );
  });

  it('is not founded on one of a later day, nor of another id', () => {
    expect(
      unfounded(
        [started, '2017-07-10'],
        [included('a'), '2017-07-21'],
        [removed('a'), '2017-07-20'],
        [removed('b'), '2017-07-22'],
      ),
    ).toEqual([
      [2n, 'needs another'],
      [3n, 'needs another'],
    ]);
  });

  it('is not founded where the thing did not begin', () => {
    expect(unfounded([included('a'), '2017-07-21'])).toEqual([[0n, 'needs another']]);
  });
});
