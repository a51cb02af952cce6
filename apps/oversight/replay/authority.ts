import type { Named } from '#libs/domain/shared/scope.js';
import type { ApiClient } from '../client/api-client.js';
import { CannotDo } from '../failure.js';

const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

/** The code of an authority of the record, named by it or by its name. @throws CannotDo when there is none */
export const codeOfAuthority = async (api: ApiClient, words: string): Promise<string> => {
  const { items } = (await api.get('/v1/authorities?on=9999-12-31')) as { readonly items: readonly Named[] };
  const found = items.find(({ code, name }) => same(code, words) || same(name, words));
  if (found) return found.code;
  const known = items.map(({ name }) => name).join(', ');
  throw new CannotDo(`The record has no authority “${words}”.`, known ? `It has: ${known}.` : 'It is empty.');
};
