import type { Case } from '../case.js';
import { ACTION_PLAN } from './action-plan.js';
import { ACTION } from './action.js';
import { COMMITMENT } from './commitment.js';
import { RECOMMENDATIONS } from './recommendation.js';

export const CASES: readonly Case[] = [ACTION, COMMITMENT, ACTION_PLAN, ...RECOMMENDATIONS];
