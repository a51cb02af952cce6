/**
 * What an OpenAPI 3.1 document must look like (OAS 3.1.0, sections 4.8.1 to 4.8.24), as far as this project uses it,
 * in our own words as a JSON Schema. Schema objects are checked against JSON Schema 2020-12 by whoever compiles them.
 */
const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  required: [...required],
  properties,
  additionalProperties: false,
});
const mapOf = (values: object) => ({ type: 'object', additionalProperties: values });
const text = { type: 'string', minLength: 1 };
const schema = { $ref: 'https://json-schema.org/draft/2020-12/schema' };

const header = closed([], { description: text, required: { type: 'boolean' }, schema });
const content = mapOf(closed(['schema'], { schema }));

const parameter = {
  ...closed(['name', 'in', 'schema'], {
    name: text,
    in: { enum: ['path', 'query', 'header'] },
    description: text,
    required: { type: 'boolean' },
    style: { const: 'form' },
    explode: { type: 'boolean' },
    schema,
  }),
  if: { properties: { in: { const: 'path' } } },
  then: { required: ['required'], properties: { required: { const: true } } },
};

/** Of this document's own components. */
const referenceTo = (kind: string) => closed(['$ref'], { $ref: { pattern: `^#/components/${kind}/\\w+$` } });

const orReference = (kind: string, itself: object) => ({
  if: { required: ['$ref'] },
  then: referenceTo(kind),
  else: itself,
});

const response = closed(['description'], { description: { type: 'string' }, headers: mapOf(header), content });

const operation = closed(['operationId', 'summary', 'responses', 'tags'], {
  operationId: text,
  summary: text,
  description: text,
  tags: { type: 'array', minItems: 1, items: text },
  parameters: { type: 'array', items: orReference('parameters', parameter) },
  requestBody: closed(['content'], { description: text, required: { type: 'boolean' }, content }),
  responses: {
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: '^[1-5]\\d\\d$' },
    additionalProperties: orReference('responses', response),
  },
  security: { type: 'array', items: mapOf({ type: 'array', items: text }) },
});

export const OPENAPI_31 = closed(['openapi', 'info', 'paths', 'components'], {
  openapi: { const: '3.1.0' },
  info: closed(['title', 'version'], {
    title: text,
    version: text,
    description: text,
    contact: { type: 'object' },
    license: closed(['name'], { name: text, url: text }),
  }),
  servers: { type: 'array', items: closed(['url'], { url: text, description: text }) },
  tags: { type: 'array', items: closed(['name'], { name: text, description: text }) },
  paths: {
    type: 'object',
    propertyNames: { pattern: '^/' },
    additionalProperties: closed([], { get: operation, post: operation }),
  },
  components: closed(['schemas', 'securitySchemes'], {
    schemas: mapOf(schema),
    responses: mapOf(response),
    parameters: mapOf(parameter),
    securitySchemes: mapOf(closed(['type', 'scheme'], { type: { const: 'http' }, scheme: text, bearerFormat: text })),
  }),
});
