import { shared, type Shared } from '../../wire/protocol.js';
import type { Groups } from '../groups.js';
import { unary } from './unary.js';

/** Answers when all groups are started again. */
export const restartSubsystem = (groups: Groups) =>
  unary(async (_request: Shared.Empty) => {
    await groups.restart();
    return new shared.Empty();
  });
