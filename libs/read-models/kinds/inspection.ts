import type { KindDescription } from './kind.js';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const INSPECTION: KindDescription<'inspection'> = {
  ref: ({ ref }) => ref,
  title: ({ inspectorate, scope }) => `${capital(inspectorate)} inspection of ${scope.authority.name}`,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
