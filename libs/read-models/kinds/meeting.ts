import { titleOf } from '#libs/domain/meeting/state.js';
import type { KindDescription } from './kind.js';

export const MEETING: KindDescription<'meeting'> = {
  ref: ({ ref }) => ref,
  title: titleOf,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
