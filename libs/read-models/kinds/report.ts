import type { KindDescription } from './kind.js';

export const REPORT: KindDescription<'report'> = {
  ref: ({ ref }) => ref,
  title: ({ title }) => title,
  scope: ({ scope }) => scope,
  links: ({ inspectionId }) => ({ inspectionId }),
  facets: {},
};
