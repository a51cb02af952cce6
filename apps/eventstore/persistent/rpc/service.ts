import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { OpenCalls } from '../../rpc/open-calls.js';
import type { Groups } from '../groups.js';
import { create, deleteGroup, update } from './change.js';
import { getInfo, list } from './info.js';
import { read } from './read.js';
import { replayParked } from './replay-parked.js';
import { restartSubsystem } from './restart.js';

/** The calls of the PersistentSubscriptions service. */
export const persistentSubscriptions = (groups: Groups, calls: OpenCalls): UntypedServiceImplementation => ({
  create: create(groups),
  update: update(groups),
  delete: deleteGroup(groups),
  read: read(groups, calls),
  getInfo: getInfo(groups),
  replayParked: replayParked(groups),
  list: list(groups),
  restartSubsystem: restartSubsystem(groups),
});
