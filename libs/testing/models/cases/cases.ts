import type { Case } from '../case.js';
import { ACTION_PLAN } from './action-plan.js';
import { ACTION } from './action.js';
import { AUTHORITY, BODY } from './body.js';
import { COMMITMENT } from './commitment.js';
import { EVIDENCE } from './evidence.js';
import { INSPECTION } from './inspection.js';
import { JUDGEMENTS } from './judgement.js';
import { MEETING } from './meeting.js';
import { MINUTES } from './minutes.js';
import { RECOMMENDATIONS } from './recommendation.js';
import { REPORT } from './report.js';
import { TRACKER } from './tracker.js';

export const CASES: readonly Case[] = [
  ...RECOMMENDATIONS,
  ...[ACTION, ACTION_PLAN, COMMITMENT],
  ...[REPORT, INSPECTION, ...JUDGEMENTS, EVIDENCE],
  ...[MEETING, MINUTES, TRACKER, BODY, AUTHORITY],
];
