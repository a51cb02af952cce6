import type { KindDescription } from './kind.js';

export const SERVICE: KindDescription<'service'> = {
  ref: ({ client }) => client,
  title: ({ name }) => name,
  scope: () => null,
  links: () => ({}),
  facets: {},
};
