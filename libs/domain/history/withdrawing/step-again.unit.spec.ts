import { describe, expect, it } from '@jest/globals';
import { evidence, begun } from '#libs/testing/growing-history.js';

describe('a step that is to stand again', () => {
  it('given another that stands before it since, when it is to follow that, then it is refused, naming it', () => {
    const history = begun('action').did('AgreeAction').did('StartAction').did('BlockAction');
    history.did('WithdrawEntry', { revision: history.last });
    const unblocked = history.last;
    history.did('ClaimCompletion', evidence);
    history.did('WithdrawEntry', { revision: history.last });
    const unclaimed = history.last;
    history.did('WithdrawEntry', { revision: unblocked });
    expect(history.state.status).toBe('blocked');
    expect(history.refused('WithdrawEntry', { revision: unclaimed })).toMatchObject({
      field: 'revision',
      message:
        'A step stands now before what it withdrew, and did not when that was recorded (action blocked on 26 November 2026, ' +
        'revision 3): withdraw that first.',
    });
  });
});
