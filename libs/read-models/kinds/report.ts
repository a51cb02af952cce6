import type { KindDescription } from './kind.js';

export const REPORT: KindDescription<'report'> = {
  one: 'report',
  many: 'reports',
  path: 'reports',
  ref: ({ ref }) => ref,
  title: ({ title }) => title,
  scope: ({ scope }) => scope,
  links: ({ inspectionId }) => ({ inspectionId }),
  facets: {},
};
