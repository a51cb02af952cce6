import { lastDayOf, missingOf, partsOf, dutiesOf, type DutyPart } from '#libs/domain/action-plan/duties/standing.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { KindDescription } from './kind.js';

const firstDay = (parts: readonly DutyPart[]): PlainDate | null => parts.map(lastDayOf).sort()[0] ?? null;

export const ACTION_PLAN: KindDescription<'action-plan'> = {
  ref: ({ ref }) => ref,
  title: ({ title }) => title,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId }) => ({ reportId, inspectionId }),
  facets: {
    firstDue: (plan) => firstDay(dutiesOf(plan).flatMap(partsOf)),
    // Something is due until every recipient has the plan and it is published.
    due: (plan) => firstDay(missingOf(plan)),
  },
};
