import type { Person } from '#libs/domain/person/state.js';
import type { Service } from '#libs/domain/service/state.js';
import type { ApiClient } from '../client/api-client.js';
import { CannotDo } from '../failure.js';
import { pagesOf } from '../replay/pages.js';

/** As the API lists them. */
interface Listed<State> {
  readonly id: string;
  readonly revision: string;
  readonly state: State;
}
export type FoundPerson = Listed<Person>;
export type FoundService = Listed<Service>;

const all = async <T>(api: ApiClient, path: string): Promise<readonly T[]> => {
  const found: T[] = [];
  for await (const { items } of pagesOf<T>(api, path, {})) found.push(...items);
  return found;
};

export const everyPerson = (api: ApiClient): Promise<readonly FoundPerson[]> => all(api, '/v1/people');
export const everyService = (api: ApiClient): Promise<readonly FoundService[]> => all(api, '/v1/services');

/** @throws CannotDo when nobody is called that, or several are */
export const personCalled = async (api: ApiClient, called: string): Promise<FoundPerson> => {
  const found = (await everyPerson(api)).filter(({ state }) => state.pseudonym === called || state.name === called);
  const [only, another] = found;
  if (only && !another) return only;
  throw only
    ? new CannotDo(
        `${found.length} people are called "${called}".`,
        `Say which by pseudonym: ${found.map(({ state }) => state.pseudonym).join(', ')}. Nothing was changed.`,
      )
    : new CannotDo(
        `Nobody who has signed in here is called "${called}".`,
        'npx oversight people says who has. Nothing was changed.',
      );
};
