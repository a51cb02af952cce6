import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api.module.js';
import { stateComponents } from '../record/states.js';
import { withSharedParts } from './shared-parts.js';
import { TAGS } from './tags.js';

const DESCRIPTION = `Every change to a public committee's recommendations, judgements and actions, as an event.

Anybody reads; officers change, with a bearer token. A change names in \`If-Match\` the revision that it was decided on.
Positions and revisions are 64 bits and therefore strings of digits. Errors are problem details (RFC 9457).`;

const config = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Oversight')
  .setDescription(DESCRIPTION)
  .setVersion('1')
  .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
  .addServer('/', 'Where this document is')
  .addBearerAuth()
  .addGlobalParameters({
    name: 'X-Correlation-Id',
    in: 'header',
    description: 'A UUID of the caller’s, kept with whatever the request leads to',
    schema: { type: 'string', format: 'uuid' },
  })
  .build();

const operationsOf = (paths: OpenAPIObject['paths']) =>
  Object.values(paths).flatMap((item) => Object.values(item) as { readonly tags?: readonly string[] }[]);

/** The OpenAPI 3.1 document of the API, as far as it is mounted in the application. */
export const openApiDocument = (app: INestApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(app, config, { include: [ApiModule] });
  const { components, paths } = document;
  const used = new Set(operationsOf(paths).flatMap(({ tags = [] }) => tags));
  const tags = TAGS.filter(({ name }) => used.has(name));
  const schemas = { ...components?.schemas, ...stateComponents() };
  return withSharedParts({ ...document, tags, components: { ...components, schemas } });
};

/** The document of an application that is whole once this is asked: made the first time only. */
export const describedOnce = (app: () => INestApplication): (() => OpenAPIObject) => {
  let described: OpenAPIObject | null = null;
  return () => (described ??= openApiDocument(app()));
};

/** The document at `/openapi.json`. The pages at `/docs`, which show it, are the dashboard's. */
export const mountOpenApi = (app: NestExpressApplication, describe: () => OpenAPIObject): void => {
  let text: string | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_, response) => {
      response.type('application/json').send((text ??= JSON.stringify(describe())));
    });
};
