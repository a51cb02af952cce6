import { CannotDo } from '../failure.js';
import { type ApiClient, Refused } from './api-client.js';

const whyNot = (error: unknown, name: string): unknown => {
  if (!(error instanceof Refused)) return error;
  if (error.status === 404)
    return new CannotDo(
      'This system trusts an OpenID Connect provider of its own, and the command line cannot sign in there.',
      'Use the API with a token of that provider.',
    );
  const known = error.problem.errors?.find(({ field }) => field === 'as');
  return known ? new CannotDo(`Nobody here is called "${name}".`, known.message) : error;
};

/**
 * A bearer token for a person of the development issuer.
 * @throws CannotDo when it knows nobody of that name, or there is none
 */
export const fetchToken = async (api: ApiClient, name: string): Promise<string> => {
  const answer = await api.postJson('/dev/token', { as: name }).catch((error: unknown) => {
    throw whyNot(error, name);
  });
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
