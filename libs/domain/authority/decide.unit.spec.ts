import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { authorityFacts } from '#libs/testing/facts.js';
import { authorityDecider } from './decide.js';
import type { AuthorityEvent } from './events.js';

const { given } = specify(authorityDecider);
const established: AuthorityEvent = { type: 'AuthorityEstablished.v1', data: authorityFacts };
const action = { kind: 'action', id: 'a1', ref: 'A1' };
const taking = { post: 'Director', holder: 'prs_2', on: '2017-09-01', actions: [action] };
/** A process goes on from the day on which it is asked for. */
const begun: AuthorityEvent = { type: 'PostTakeOverBegun.v1', data: taking, effectiveOn: '2026-11-26' };

describe('an authority', () => {
  it('says what its own words for statuses mean, and may say otherwise', () => {
    const map = (words: string, means: 'in progress' | 'blocked') =>
      ({ type: 'MapStatus', data: { words, means } }) as const;
    const mapped: AuthorityEvent = {
      type: 'StatusWordsMapped.v1',
      data: { words: 'On track', from: null, to: 'in progress' },
    };
    given(established).when(map('On track', 'in progress')).then(mapped);
    given(established, mapped).when(map('ON  TRACK', 'in progress')).then();
    const state = given(established, mapped)
      .when(map('on track', 'blocked'))
      .then({ type: 'StatusWordsMapped.v1', data: { words: 'on track', from: 'in progress', to: 'blocked' } });
    expect(state).toMatchObject({ statusWords: [{ words: 'on track', means: 'blocked' }] });
  });

  it('has a post taken over with its actions, one post at a time, for a reason', () => {
    given(established).when({ type: 'TakeOverPost', data: taking }).refused({ code: 'reason-required' });
    const state = given(established)
      .when({ type: 'TakeOverPost', data: taking }, because('She was appointed'))
      .then(begun);
    expect(state).toMatchObject({ takingOver: taking, tookOver: null });
    given(established, begun)
      .when({ type: 'TakeOverPost', data: { ...taking, post: 'Head' } }, because('x'))
      .refused({ code: 'invalid', field: 'post' });
    const over = given(established, begun)
      .when({ type: 'CompletePostTakeOver', data: { taken: 1, left: [] } })
      .then({ type: 'PostTakeOverCompleted.v1', data: { taken: 1, left: [] }, effectiveOn: '2026-11-26' });
    expect(over).toMatchObject({ takingOver: null, tookOver: { post: 'Director', holder: 'prs_2', taken: 1 } });
  });

  it('has no more actions taken over at once than one event names, nor without any', () => {
    const actions = Array.from({ length: 5001 }, () => action);
    given(established)
      .when({ type: 'TakeOverPost', data: { ...taking, actions } }, because('x'))
      .refused({ code: 'invalid', field: 'post' });
    given(established)
      .when({ type: 'TakeOverPost', data: { ...taking, actions: [] } }, because('x'))
      .refused({ code: 'invalid', field: 'post' });
    given(established)
      .when({ type: 'CompletePostTakeOver', data: { taken: 1, left: [] } })
      .then();
  });
});
