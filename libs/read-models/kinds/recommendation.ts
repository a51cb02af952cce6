import type { KindDescription } from './kind.js';

export const RECOMMENDATION: KindDescription<'recommendation'> = {
  ref: ({ ref }) => ref,
  title: ({ text }) => text,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId }) => ({ reportId, inspectionId }),
  facets: {},
};
