import { describe, expect, it } from '@jest/globals';
import { begun, type GrowingHistory } from '#libs/testing/growing-history.js';

const thing = { kind: 'action', id: 'a', ref: 'A1' };
const asked = { to: 'body-2', on: '2017-09-01', resolution: 'Resolved.', things: [thing] };
const post = { post: 'Head', holder: 'prs_9', on: '2017-09-01', actions: [thing] };
const carriedOver = (): GrowingHistory =>
  begun('body').did('CarryOverAll', asked).did('CompleteCarryingOver', { carried: 1, left: [] });

describe('what a process does to many things', () => {
  it('given one that was completed, when another is begun for an earlier day, then it waits to be completed', () => {
    const history = carriedOver().did('CarryOverAll', { ...asked, to: 'body-3' }, { on: '2017-08-01' });
    expect(history.state).toMatchObject({ carryingOver: { to: 'body-3' }, carriedOver: { to: 'body-2' } });
    history.did('CompleteCarryingOver', { carried: 1, left: [] });
    expect(history.state).toMatchObject({ carryingOver: null, carriedOver: { to: 'body-3' } });
  });

  it('given one of a post, when another is begun for an earlier day, then it waits to be completed', () => {
    const history = begun('authority')
      .did('TakeOverPost', post)
      .did('CompletePostTakeOver', { taken: 1, left: [] })
      .did('TakeOverPost', { ...post, post: 'Clerk' }, { on: '2017-08-01' });
    expect(history.state).toMatchObject({ takingOver: { post: 'Clerk' }, tookOver: { post: 'Head' } });
  });

  it('given one, when its beginning or its completion is to be withdrawn, then it is refused: the program went through it', () => {
    const message = 'What this program itself went through is not withdrawn.';
    const history = carriedOver();
    expect(history.refused('WithdrawEntry', { revision: '1' })).toMatchObject({ field: 'revision', message });
    expect(history.refused('WithdrawEntry', { revision: '2' })).toMatchObject({ field: 'revision', message });
    const minutes = begun('minutes').did('CarryOutMinutes', {
      ...{ resolutions: 0, corrections: 0, rows: 0, rowCorrections: 0, left: [] },
    });
    expect(minutes.refused('WithdrawEntry', { revision: minutes.last })).toMatchObject({ message });
  });

  it('given an authority that ended while a post was taken over, when that is completed, then it is told', () => {
    const history = begun('authority')
      .did('TakeOverPost', post)
      .did('EndAuthority', { on: '2026-11-26', succeededBy: [], resolution: 'Order' })
      .did('CompletePostTakeOver', { taken: 1, left: [] });
    expect(history.state).toMatchObject({ status: 'ended', takingOver: null, tookOver: { post: 'Head', taken: 1 } });
  });
});
