import type { KindDescription } from './kind.js';

export const AUTHORITY: KindDescription<'authority'> = {
  ref: ({ ref }) => ref,
  title: ({ name }) => name,
  scope: () => null,
  links: () => ({}),
  facets: {},
};
