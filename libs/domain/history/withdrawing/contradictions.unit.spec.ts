import { describe, expect, it } from '@jest/globals';
import { madeFacts } from '#libs/testing/facts.js';
import { GrowingHistory } from '#libs/testing/growing-history.js';

describe('what cannot be true together once something is withdrawn', () => {
  it('given a response that was earlier than a withdrawn receipt, when that is to stand again, then it is refused', () => {
    const history = new GrowingHistory('recommendation')
      .did('MakeRecommendation', madeFacts, { on: '2017-07-10' })
      .did('ReceiveRecommendation', { addressee: 'Cabinet', on: '2017-09-20' });
    history.did('WithdrawEntry', { revision: history.last });
    const revision = history.last;
    history.did('RespondToRecommendation', { addressee: 'Cabinet', response: 'accepted', on: '2017-09-01' });
    expect(history.refused('WithdrawEntry', { revision })).toMatchObject({
      field: 'revision',
      message:
        'Then Cabinet responded on 1 September 2017, before it received it, on 20 September 2017: withdraw or put right the ' +
        'other entry first.',
    });
  });

  it('given a response that was later, when the receipt is to stand again, then it stands', () => {
    const history = new GrowingHistory('recommendation')
      .did('MakeRecommendation', madeFacts, { on: '2017-07-10' })
      .did('ReceiveRecommendation', { addressee: 'Cabinet', on: '2017-08-01' });
    history.did('WithdrawEntry', { revision: history.last });
    const revision = history.last;
    history.did('RespondToRecommendation', { addressee: 'Cabinet', response: 'accepted', on: '2017-09-01' });
    expect(history.refused('WithdrawEntry', { revision })).toBeNull();
  });
});
