import { titleOf } from '#libs/domain/tracker/state.js';
import type { KindDescription } from './kind.js';

export const TRACKER: KindDescription<'tracker'> = {
  ref: ({ ref }) => ref,
  title: titleOf,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
