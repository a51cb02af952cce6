import createClient, { type Client } from 'openapi-fetch';
import type { Contract } from '../contract.js';
import type { components, paths } from './generated/types.js';

export type Schemas = components['schemas'];

/** What answers and problems are told in; a file is asked for otherwise. */
type Json = `application/${string}`;

/** The API with the types of its OpenAPI document, answered in JSON: a call that it does not describe does not compile. */
export type Api = Client<paths, Json>;

/** Every answer is held against the document of the system that gave it. */
export const typedApi = (contract: Contract): Api =>
  createClient<paths, Json>({
    baseUrl: contract.url,
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) => contract.fetch(request),
  });
