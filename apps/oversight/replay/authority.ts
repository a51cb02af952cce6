import type { Named } from '#libs/domain/shared/scope.js';
import type { ApiClient } from '../client/api-client.js';
import { CannotDo } from '../failure.js';

const same = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

interface Recorded {
  readonly state: { readonly names: readonly Named[] };
}

/** The code of a recorded authority, named by any name that it had. */
const codeOfRecorded = async (api: ApiClient, words: string): Promise<string | undefined> => {
  const { items } = (await api.get('/v1/authorities/recorded?on=9999-12-31&limit=200')) as {
    readonly items: readonly Recorded[];
  };
  const found = items.find(({ state }) => state.names.some(({ code, name }) => same(code, words) || same(name, words)));
  return found?.state.names[0]?.code;
};

/** The code of an authority of the record, named by it or by any of its names. @throws CannotDo when there is none */
export const codeOfAuthority = async (api: ApiClient, words: string): Promise<string> => {
  const { items } = (await api.get('/v1/authorities?on=9999-12-31')) as { readonly items: readonly Named[] };
  const found = items.find(({ code, name }) => same(code, words) || same(name, words));
  const code = found?.code ?? (await codeOfRecorded(api, words));
  if (code !== undefined) return code;
  const known = items.map(({ name }) => name).join(', ');
  throw new CannotDo(`The record has no authority “${words}”.`, known ? `It has: ${known}.` : 'It is empty.');
};
