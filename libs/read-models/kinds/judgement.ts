import type { KindDescription } from './kind.js';

export const JUDGEMENT: KindDescription<'judgement'> = {
  one: 'judgement',
  many: 'judgements',
  path: 'judgements',
  ref: ({ ref }) => ref,
  title: ({ area }) => area,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId }) => ({ reportId, inspectionId }),
  facets: { grade: ({ grade }) => grade },
};
