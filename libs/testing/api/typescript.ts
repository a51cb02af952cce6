import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTS, { astToString } from 'openapi-typescript';

const HEAD = '// Generated from the OpenAPI document by `npm run api-types`: do not edit.\n\n';

/** The types of every operation, as `openapi-fetch` takes them. */
export const typescriptOf = async (document: OpenAPIObject): Promise<string> =>
  HEAD + astToString(await openapiTS(JSON.stringify(document)));
