import type { KindDescription } from './kind.js';

export const IMPORT: KindDescription<'import'> = {
  ref: ({ document }) => document.name,
  title: ({ title }) => title,
  scope: () => null,
  links: ({ reportId }) => ({ reportId }),
  facets: {},
};
