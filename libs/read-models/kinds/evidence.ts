import type { KindDescription } from './kind.js';

export const EVIDENCE: KindDescription<'evidence'> = {
  ref: ({ ref }) => ref,
  title: ({ title }) => title,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
