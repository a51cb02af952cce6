import { unknown } from '../../wire/errors.js';
import { persistent, type Persistent } from '../../wire/protocol.js';
import { groupFailed } from '../errors.js';
import type { Groups } from '../groups.js';
import { parseSourceName } from './requests.js';
import { unary } from './unary.js';

const NEGATIVE = 'Cannot stop replaying parked message at a negative version.';

/** Answers when the first of them, as many as there is room for, wait to be pushed. */
export const replayParked = (groups: Groups) =>
  unary(async (request: Persistent.ReplayParkedReq) => {
    const options = request.getOptions();
    if (!options) throw unknown('Options are required.');
    const source = parseSourceName(options);
    const name = options.getGroupName();
    if (!options.hasStopAt() && !options.hasNoLimit()) throw unknown('Say where the replay stops.');
    const stopAt = options.hasStopAt() ? BigInt(options.getStopAt()) : undefined;
    if (stopAt !== undefined && stopAt < 0n) throw groupFailed(source, name, NEGATIVE);
    await groups.find(source, name).replayParked(stopAt);
    return new persistent.ReplayParkedResp();
  });
