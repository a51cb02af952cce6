import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describedApi } from '#libs/testing/api/document.js';
import { OPENAPI_31 } from '#libs/testing/openapi-structure.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

let system: TestSystem;
let document: OpenAPIObject;

beforeAll(async () => {
  system = await startTestSystem();
  document = (await (await fetch(`${system.url}/openapi.json`)).json()) as OpenAPIObject;
});
afterAll(() => system?.stop());

interface Described {
  readonly place: string;
  readonly operation: OperationObject;
}

const operations = (): Described[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OperationObject>).map(([method, operation]) => ({
      place: `${method} ${path}`,
      operation,
    })),
  );

const OF_THE_API = /^\/(v1|health|\.well-known|audit)\/(?!.*\{)/;

/** Every route of the API that Express serves, written as the document writes it; the pages have routes too. */
const routes = (): string[] =>
  system.app
    .getHttpAdapter()
    .getInstance()
    .router.stack.flatMap(({ route }) => (route ? [route] : []))
    .filter(({ path }) => OF_THE_API.test(path))
    .flatMap(({ path, stack }) => stack.map(({ method }) => `${method} ${path.replaceAll(/[:*](\w+)/g, '{$1}')}`));

const ajv = () => {
  const validator = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(validator);
  return validator;
};

/** It is no question of the record: it is read from the log alone, by who signed in. */
const ACCESS_LOG = 'get /v1/access-log';

/** Operations of which a query parameter names one thing: they answer 404 where there is none. */
const NAME_ONE = ['get /v1/audit/entries', 'get /v1/audit/dossier'];
/** Of the audit log, what tells more to who may read more. */
const FOR_READERS = ['get /audit/proof/inclusion', 'get /audit/export'];

describe('the OpenAPI document', () => {
  it('is an OpenAPI 3.1 document', () => {
    const validator = ajv();
    const valid = validator.validate(OPENAPI_31, document);
    expect(validator.errorsText(validator.errors)).toBe('No errors');
    expect(valid).toBe(true);
  });

  it('holds only schemas that can be used', () => {
    const validator = ajv();
    validator.addSchema({ ...document, $id: 'openapi' });
    for (const name of Object.keys(document.components?.schemas ?? {}))
      expect(() => validator.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
  });

  it('has every route that is served, and no other', () => {
    expect(
      operations()
        .map(({ place }) => place)
        .sort(),
    ).toEqual([...new Set(routes())].sort());
    expect(operations().length).toBeGreaterThan(70);
  });

  it('has one operation at each address: nothing is served behind another', () => {
    const seen = new Set<string>();
    expect(routes().filter((route) => seen.size === seen.add(route).size)).toEqual([]);
  });

  it('is the one that the typed client is made of', async () => {
    expect(JSON.parse(JSON.stringify(await describedApi()))).toEqual(document);
  });

  it('tells of every operation how it fails', () => {
    const failures = ({ operation }: Described) => Object.keys(operation.responses).filter((status) => status >= '400');
    // Withdrawing an import takes no If-Match, so it answers neither 412 nor 428: it is no change like those of things.
    const changes = operations().filter(({ place }) => /^post \/v1\/(?!imports\/)[^/]+\/\{id\}/.test(place));
    const isDownload = ({ place }: Described) => /\/\{id\}\/(document|files\/\{is\})$/.test(place);
    const downloads = operations().filter(isDownload);
    const questions = operations().filter(
      (each) => /^get \/v1\/(?!schemas)/.test(each.place) && !isDownload(each) && each.place !== ACCESS_LOG,
    );
    const namesOne = ({ place }: Described) => place.includes('{id}') || NAME_ONE.includes(place);
    const schemas = operations().filter(({ place }) => place.startsWith('get /v1/schemas'));

    expect(changes.length).toBeGreaterThan(40);
    for (const change of changes)
      expect([change.place, failures(change)]).toEqual([
        change.place,
        ['400', '401', '403', '404', '406', '408', '409', '412', '413', '415', '422', '428', '429', '500', '503'],
      ]);
    for (const question of questions)
      expect([question.place, failures(question)]).toEqual([
        question.place,
        namesOne(question)
          ? ['400', '401', '403', '404', '406', '410', '500', '503']
          : ['400', '401', '403', '406', '410', '500', '503'],
      ]);
    for (const download of downloads)
      expect(failures(download)).toEqual(['400', '401', '403', '404', '406', '410', '429', '500', '503']);
    expect(downloads).toHaveLength(3);
    expect(schemas.map(failures)).toEqual([
      ['400', '406', '500'],
      ['400', '404', '406', '500'],
    ]);
    for (const each of operations()) expect(failures(each)).toContain('500');
  });

  it('asks for a token where something can be changed, and takes one where something is read', () => {
    const secured = (security: object[]) =>
      operations()
        .filter(({ operation }) => JSON.stringify(operation.security) === JSON.stringify(security))
        .map(({ place }) => place);
    const places = operations().map(({ place }) => place);
    expect(secured([{ bearer: [] }])).toEqual(
      places.filter((place) => place.startsWith('post /v1/') || place === ACCESS_LOG),
    );
    // Who is not signed in reads what is public.
    expect(secured([{}, { bearer: [] }])).toEqual(
      places.filter(
        (place) => FOR_READERS.includes(place) || (/^get \/v1\/(?!schemas)/.test(place) && place !== ACCESS_LOG),
      ),
    );
  });
});
