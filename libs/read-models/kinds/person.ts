import type { KindDescription } from './kind.js';

export const PERSON: KindDescription<'person'> = {
  ref: ({ pseudonym }) => pseudonym,
  title: ({ name }) => name,
  scope: () => null,
  links: () => ({}),
  facets: {},
};
