import type { ACTION } from '#libs/domain/action/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import { isCouncillor, NO_COUNCILLOR_ALONE } from '#libs/domain/shared/more-time/councillor.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';

type Revision = Told<typeof ACTION, 'ReviseDueDate'>;

/** A new date is approved by nobody who could not grant more time. What was recorded before this rule stands. */
export const byNoCouncillor = (told: Revision): Revision | Refusal =>
  isCouncillor(told.approver)
    ? invalid('approver', `${NO_COUNCILLOR_ALONE}: name the body, or the officer to whom it is delegated.`)
    : told;
