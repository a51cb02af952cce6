import { titleOf } from '#libs/domain/minutes/state.js';
import type { KindDescription } from './kind.js';

export const MINUTES: KindDescription<'minutes'> = {
  ref: ({ ref }) => ref,
  title: titleOf,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
