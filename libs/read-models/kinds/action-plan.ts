import type { StateOf } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { KindDescription } from './kind.js';

/** The first day that a duty of a plan falls on: as the record states it, else as the law counts it. */
const dutyDay = ({ duties }: StateOf<'action-plan'>): PlainDate | null =>
  duties
    .map(({ stated, computed }) => stated ?? computed)
    .sort()
    .at(0) ?? null;

export const ACTION_PLAN: KindDescription<'action-plan'> = {
  ref: ({ ref }) => ref,
  title: ({ title }) => title,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId }) => ({ reportId, inspectionId }),
  facets: {
    firstDue: dutyDay,
    // A plan's duty is to submit: once that is done nothing is due, though it stays open until it is published.
    due: (state) => (state.submissions.length > 0 ? null : dutyDay(state)),
  },
};
