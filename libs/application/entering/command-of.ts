import type { Command } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { ACTION_PLAN } from '#libs/domain/action-plan/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { dutyOf } from './duty.js';
import { isRefused } from './entry.js';

/** Of a move on a thing that is there, the command: most hold what they are told, a statutory clock is counted first. */
export const commandOf = (type: string, told: object): (Command & { readonly data: object }) | Refusal => {
  const data = type === 'RecordDuty' ? dutyOf(told as Told<typeof ACTION_PLAN, 'RecordDuty'>) : told;
  return isRefused(data) ? data : { type, data };
};
