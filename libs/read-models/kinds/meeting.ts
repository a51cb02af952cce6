import { formatDate } from '#libs/calendar/words.js';
import type { KindDescription } from './kind.js';

export const MEETING: KindDescription<'meeting'> = {
  ref: ({ ref }) => ref,
  title: ({ scope, date }) => `${scope.committee.name}, ${formatDate(date)}`,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
