import { capitalised } from '#libs/domain/shared/text/capitalised.js';
import type { KindDescription } from './kind.js';

export const INSPECTION: KindDescription<'inspection'> = {
  ref: ({ ref }) => ref,
  title: ({ inspectorate, scope }) => `${capitalised(inspectorate)} inspection of ${scope.authority.name}`,
  scope: ({ scope }) => scope,
  links: () => ({}),
  facets: {},
};
