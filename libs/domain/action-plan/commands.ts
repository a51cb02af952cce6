import type { Duty } from '../shared/duty.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { PlanFacts } from './events.js';
import type { ACTION_PLAN } from './moves.js';

export type ActionPlanCommand = CommandOf<typeof ACTION_PLAN, { StartPlan: PlanFacts; RecordDuty: Duty }>;
