import type { RawQuery } from '../frame/asked.js';
import type { UnknownParameters } from '../frame/known-parameters.js';
import { Links, type Query } from '../frame/links.js';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Which parameters the page does not have, which it has, and the way to the same page without the others. */
export const unknownParametersPage = (
  { unknown, known }: UnknownParameters,
  { query, path }: { readonly query: RawQuery; readonly path: string },
) => {
  const kept = Object.entries(query).filter(([name, value]) => known.includes(name) && typeof value === 'string');
  return {
    status: 400,
    template: 'errors/unknown-parameters.njk',
    model: {
      message: `This page knows nothing of ${quoted(unknown)} in its address, and would rather not leave it out silently.`,
      known,
      without: { href: new Links().to(path, Object.fromEntries(kept) as Query) },
    },
  };
};
