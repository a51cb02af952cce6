import type { Rights } from './rights.js';
import type { Role } from './roles.js';
import type { GrantScope } from './scope.js';

/** Who reads also what is not published yet. */
const READ_UNPUBLISHED: readonly Role[] = [
  'records officer',
  'authorising officer',
  'verifier',
  'chair',
  'governance reviewer',
  'regulator',
];

/** Where somebody reads also what is not published; what is published they read everywhere, as a guest does. */
export const unpublishedScopes = ({ held, service }: Rights): readonly GrantScope[] => [
  ...held.filter(({ role }) => READ_UNPUBLISHED.includes(role)).map(({ scope }) => scope),
  ...(service === null ? [] : [service.scope]),
];
