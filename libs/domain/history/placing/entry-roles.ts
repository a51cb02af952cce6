import { ACTION_ENTRIES } from '../../action/entries.js';
import { ACTION_PLAN_ENTRIES } from '../../action-plan/entries.js';
import { COMMITMENT_ENTRIES } from '../../commitment/entries.js';
import type { EventType } from '../../deciders.js';
import { IMPORT_ENTRIES } from '../../document-import/entries.js';
import { INSPECTION_ENTRIES } from '../../inspection/entries.js';
import { JUDGEMENT_ENTRIES } from '../../judgement/entries.js';
import { PASSED_EVENT_ENTRIES } from '../../passed-event/entries.js';
import { RECOMMENDATION_ENTRIES } from '../../recommendation/entries.js';
import { REPORT_ENTRIES } from '../../report/entries.js';
import type { EntryRole } from '../../shared/entry-role.js';
import { WITHDRAWAL_ENTRIES } from '../../withdrawal/entries.js';

const ROLES: Readonly<Record<EventType, EntryRole>> = {
  ...REPORT_ENTRIES,
  ...INSPECTION_ENTRIES,
  ...JUDGEMENT_ENTRIES,
  ...RECOMMENDATION_ENTRIES,
  ...ACTION_ENTRIES,
  ...ACTION_PLAN_ENTRIES,
  ...COMMITMENT_ENTRIES,
  ...IMPORT_ENTRIES,
  ...PASSED_EVENT_ENTRIES,
  ...WITHDRAWAL_ENTRIES,
};

/** The types of what may be agreed ahead of its day. */
export const EVENT_TYPES_AHEAD: readonly string[] = Object.entries(ROLES)
  .filter(([, role]) => role === 'ahead')
  .map(([type]) => type);

/** What an entry of this type does to the thing; null for a type that is not known: it does nothing. */
export const roleOf = (type: string): EntryRole | null =>
  Object.hasOwn(ROLES, type) ? ROLES[type as EventType] : null;

interface Typed {
  readonly event: { readonly type: string };
}

/** Whether the entry begins its thing. */
export const begins = ({ event }: Typed): boolean => roleOf(event.type) === 'begins';

/** Whether the entry is a step of its thing's lifecycle, after that which begins it. */
export const isStep = ({ event }: Typed): boolean => roleOf(event.type) === 'step';
