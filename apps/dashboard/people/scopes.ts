import type { Places } from '#libs/asking/questions/people-pages.js';
import { isEverywhere, type GrantScope } from '#libs/domain/rights/scope.js';
import type { Option } from '../forms/control.js';

const bodyInWords = ({ name, authority }: Places['bodies'][number]): string =>
  authority === '' ? name : `${name}, ${authority}`;

/** Where a role holds: "Everywhere", "Southwark", "Housing Scrutiny, Southwark". */
export const scopeInWords = (scope: GrantScope, { authorities, bodies }: Places): string => {
  if (isEverywhere(scope)) return 'Everywhere';
  const body = bodies.find(({ id }) => id === scope.body);
  if (body) return bodyInWords(body);
  return (
    authorities.find(({ id }) => id === scope.authority)?.name ??
    `A place that is not recorded any more (${scope.body ?? scope.authority})`
  );
};

/** The same within a sentence: "Verifier, everywhere". */
export const scopeWithin = (scope: GrantScope, places: Places): string =>
  isEverywhere(scope) ? 'everywhere' : scopeInWords(scope, places);

export const authorityOptions = ({ authorities }: Places): readonly Option[] =>
  authorities.map(({ id, name }) => ({ value: id, text: name }));

export const bodyOptions = ({ bodies }: Places): readonly Option[] =>
  bodies.map((body) => ({ value: body.id, text: bodyInWords(body) }));

/** By id, what places are called: for what a history tells of them. */
export const placesById = ({ authorities, bodies }: Places): ReadonlyMap<string, string> =>
  new Map([...authorities, ...bodies].map(({ id, name }) => [id, name]));
