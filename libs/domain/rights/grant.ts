import type { PlainDate } from '#libs/kernel/event.js';
import type { Role } from './roles.js';
import type { GrantScope } from './scope.js';

/** A role that somebody was granted: the days are days in Europe/London. */
export interface Grant {
  /** Of this person, counted from 1. */
  readonly no: number;
  readonly role: Role;
  readonly scope: GrantScope;
  /** The first day on which it holds. */
  readonly from: PlainDate;
  /** The first day on which it holds no more; null for no end. */
  readonly until: PlainDate | null;
}

/** Whether it holds on a day, as long as nobody revoked it. */
export const holdsOn = ({ from, until }: Pick<Grant, 'from' | 'until'>, day: PlainDate): boolean =>
  from <= day && (until === null || day < until);

/** The one that is never taken from the last who has it: without an end, and everywhere. */
export const isLastingAdministrator = ({ role, until }: Pick<Grant, 'role' | 'until'>): boolean =>
  role === 'administrator' && until === null;
