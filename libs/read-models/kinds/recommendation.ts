import { lastDayOf } from '#libs/domain/action-plan/duties/standing.js';
import { dutiesToRespond } from '#libs/domain/recommendation/duty-to-respond.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { KindDescription } from './kind.js';

/** The first day by which an addressee has, or had, to respond by law; of those who have not yet where `missing`. */
const firstDay = (state: Recommendation, missing: boolean): PlainDate | null =>
  dutiesToRespond(state)
    .filter(({ met }) => !(missing && met))
    .flatMap(({ recipients }) => recipients.map(lastDayOf))
    .sort()[0] ?? null;

export const RECOMMENDATION: KindDescription<'recommendation'> = {
  ref: ({ ref }) => ref,
  title: ({ text }) => text,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId }) => ({ reportId, inspectionId }),
  facets: {
    // One addressee's day is no other's that slipped.
    firstDue: (state) => firstDay(state, true) ?? firstDay(state, false),
    due: (state) => firstDay(state, true),
    origin: ({ origin }) => origin,
    priority: ({ priority }) => priority,
  },
};
