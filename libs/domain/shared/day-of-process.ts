import { laterOf } from '#libs/calendar/plain-date.js';
import type { Past } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';

/**
 * A process goes on from when it is asked for, whatever day was told beside: one that was begun for an earlier day than
 * that on which another was completed would count as completed by it. Nothing where today is not known.
 */
export const dayOfProcess = ({ today, began }: Past<unknown>): { readonly effectiveOn?: PlainDate } =>
  today === null ? {} : { effectiveOn: laterOf(today, began) };
