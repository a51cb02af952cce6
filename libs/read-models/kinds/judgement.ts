import type { KindDescription } from './kind.js';

export const JUDGEMENT: KindDescription<'judgement'> = {
  ref: ({ ref }) => ref,
  title: ({ area }) => area,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId }) => ({ reportId, inspectionId }),
  facets: { grade: ({ grade }) => grade },
};
