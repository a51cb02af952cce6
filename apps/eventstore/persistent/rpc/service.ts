import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { CallerOf } from '../../access/access.js';
import { onlyTo } from '../../access/only.js';
import type { OpenCalls } from '../../rpc/open-calls.js';
import type { Groups } from '../groups.js';
import { create, deleteGroup, update } from './change.js';
import { getInfo, list } from './info.js';
import { read } from './read.js';
import { replayParked } from './replay-parked.js';
import { restartSubsystem } from './restart.js';

/** The calls of the PersistentSubscriptions service. Operators manage them; users see them, and read what they may. */
export const persistentSubscriptions = (
  groups: Groups,
  calls: OpenCalls,
  callerOf: CallerOf,
): UntypedServiceImplementation => {
  const byOperators = onlyTo(callerOf, (caller) => caller.operates);
  const byUsers = onlyTo(callerOf, (caller) => caller.known);
  return {
    create: byOperators(create(groups)),
    update: byOperators(update(groups)),
    delete: byOperators(deleteGroup(groups)),
    read: read(groups, calls, callerOf),
    getInfo: byUsers(getInfo(groups)),
    replayParked: byOperators(replayParked(groups)),
    list: byUsers(list(groups)),
    restartSubsystem: byOperators(restartSubsystem(groups)),
  };
};
