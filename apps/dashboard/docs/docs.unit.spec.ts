import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describedApi } from '#libs/testing/api/document.js';
import { Links } from '../frame/links.js';
import { render } from '../frame/render.js';
import { operationsOf, type Description } from './description.js';
import { exampleOf } from './example.js';
import { operationPage } from './operation-page.js';
import { overviewPage, tagPage } from './overview-page.js';
import { schemaPage } from './schema-page.js';
import { slug } from '#libs/domain/shared/text/slug.js';

const AT = 'https://oversight.example.org';
const MOST_BYTES = 200_000;

let api: Description;
const pages = new Map<string, string>();

beforeAll(async () => {
  api = (await describedApi()) as unknown as Description;
  const add = (address: string, template: string, model: object | null) =>
    pages.set(address, render(`docs/${template}.njk`, { ...(model ?? {}), links: new Links() }));
  add('/docs', 'overview', overviewPage(api, ''));
  for (const { name } of api.tags) add(`/docs/${slug(name)}`, 'tag', tagPage(api, slug(name)));
  for (const { operationId } of operationsOf(api))
    add(`/docs/operations/${operationId}`, 'operation', operationPage(api, operationId, AT));
  for (const name of Object.keys(api.components.schemas)) add(`/docs/schemas/${name}`, 'schema', schemaPage(api, name));
}, 60_000);

describe('the pages of the API', () => {
  it('are none longer than 200 kB', () => {
    const long = [...pages].filter(([, html]) => Buffer.byteLength(html) > MOST_BYTES).map(([address]) => address);
    expect(long).toEqual([]);
    expect(pages.size).toBeGreaterThan(400);
  });

  it('link to pages that there are, and to places that are there', () => {
    const dangling = [...pages].flatMap(([address, html]) =>
      [...html.matchAll(/href="(\/docs[^"?]*)"/g)].flatMap(([, href = '']) =>
        pages.has(href) ? [] : [`${address} → ${href}`],
      ),
    );
    expect(dangling).toEqual([]);
  });

  it('name every operation in the index, and where it stands', () => {
    const index = pages.get('/docs') ?? '';
    for (const { operationId, path } of operationsOf(api)) {
      expect(index).toContain(`href="/docs/operations/${operationId}"`);
      expect(pages.get(`/docs/operations/${operationId}`)).toContain(` ${path}</code>`);
    }
  });

  it('hold no id twice', () => {
    for (const [address, html] of pages) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect([address, ids.filter((id, n) => ids.indexOf(id) !== n)]).toEqual([address, []]);
    }
  });

  it('tell what a body holds, how it fails, and how it is called', () => {
    const html = pages.get('/docs/operations/reportProgress') ?? '';
    for (const told of ['percent', 'whole number, 0 to 100', 'forbidden-by-lifecycle', 'it needs a bearer token'])
      expect(html.toLowerCase()).toContain(told);
    const page = operationPage(api, 'reportProgress', AT)!;
    expect(page.example).toBe(
      `curl -i -X POST '${AT}/v1/actions/0f8fad5b-d9cb-469f-a165-70867728950e/report-progress' \\\n` +
        `  -H "authorization: Bearer $TOKEN" \\\n  -H 'if-match: "7"' \\\n  -H 'content-type: application/json' \\\n` +
        `  -d '{"note":"Text"}'`,
    );
  });

  it('find operations by every word that is asked for', () => {
    const found = (asked: string) =>
      overviewPage(api, asked).tags.flatMap(({ operations }) => operations.map(({ operationId }) => operationId));
    expect(found('due date revise')).toContain('reviseDueDate');
    expect(found('no-such-word-anywhere')).toEqual([]);
    expect(found('')).toHaveLength(operationsOf(api).length);
  });

  it('have no page for what is not there', () => {
    expect([tagPage(api, 'nonsense'), schemaPage(api, 'toString'), operationPage(api, 'nonsense', AT)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the example of a body', () => {
  it('is one that the operation’s schema takes', () => {
    const validator = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(validator);
    validator.addSchema({ ...api, $id: 'openapi' });
    const wrong = operationsOf(api).flatMap(({ operationId, requestBody }) => {
      const schema = requestBody?.content['application/json']?.schema;
      if (schema === undefined) return [];
      const told = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
      const check = validator.compile(told);
      return check(exampleOf(api, schema)) ? [] : [`${operationId}: ${validator.errorsText(check.errors)}`];
    });
    expect(wrong).toEqual([]);
  });
});
