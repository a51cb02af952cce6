import { CannotDo } from '../failure.js';
import type { ApiClient } from './api-client.js';

/** A bearer token for a person of the development issuer. */
export const fetchToken = async (api: ApiClient, name: string): Promise<string> => {
  const answer = await api.postJson('/dev/token', { as: name });
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'access_token' in answer &&
    typeof answer.access_token === 'string'
  )
    return answer.access_token;
  throw new CannotDo(`No token was given for ${name}.`, 'Is a development issuer running at this address?');
};

/** A client that acts as a person of the development issuer. */
export const signIn = async (api: ApiClient, name: string): Promise<ApiClient> => api.as(await fetchToken(api, name));
