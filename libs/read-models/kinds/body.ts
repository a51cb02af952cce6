import type { KindDescription } from './kind.js';

export const BODY: KindDescription<'body'> = {
  ref: ({ ref }) => ref,
  title: ({ name }) => name,
  scope: () => null,
  links: () => ({}),
  facets: {},
};
