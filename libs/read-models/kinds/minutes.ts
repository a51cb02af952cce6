import { formatDate } from '#libs/calendar/words.js';
import type { KindDescription } from './kind.js';

export const MINUTES: KindDescription<'minutes'> = {
  ref: ({ ref }) => ref,
  title: ({ scope, heldOn }) => `Minutes of the ${scope.committee.name}, ${formatDate(heldOn)}`,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
