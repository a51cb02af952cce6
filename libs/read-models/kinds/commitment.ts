import type { KindDescription } from './kind.js';

export const COMMITMENT: KindDescription<'commitment'> = {
  ref: ({ ref }) => ref,
  title: ({ text }) => text,
  scope: ({ scope }) => scope,
  links: ({ reportId }) => ({ reportId }),
  facets: { firstDue: ({ by }) => by, due: ({ by }) => by },
};
