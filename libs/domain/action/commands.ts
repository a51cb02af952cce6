import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { ActionFacts } from './events.js';
import type { ACTION } from './moves.js';

export type ActionCommand = CommandOf<typeof ACTION, { PlanAction: ActionFacts }>;
