import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describedApi } from '#libs/testing/api/document.js';

let document: OpenAPIObject;

beforeAll(async () => {
  document = await describedApi();
});

const operations = () =>
  Object.values(document.paths).flatMap(
    (item) => Object.values(item) as NonNullable<OpenAPIObject['paths'][string]['get']>[],
  );

describe('the OpenAPI document', () => {
  it('is the same whenever it is made', async () => {
    expect(JSON.stringify(await describedApi())).toBe(JSON.stringify(document));
  });

  it('calls every operation by what it does: a verb and what it is done to', () => {
    const ids = operations().map(({ operationId }) => operationId ?? 'none');
    expect(ids).toEqual(expect.arrayContaining(['listActions', 'getActionPlan', 'reportProgress', 'compareAction']));
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z]+)+$/.test(id))).toEqual([]);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
  });

  it('tells of every change what its body holds', () => {
    const posts = Object.entries(document.paths).filter(([path]) => path !== '/v1/order-of-entries/seen');
    for (const [path, { post }] of posts)
      if (post) expect([path, post.requestBody]).toEqual([path, expect.objectContaining({ required: true })]);
  });

  it('says of every operation what it does in a sentence and in more', () => {
    for (const { operationId, summary, description } of operations()) {
      expect([operationId, summary]).toEqual([operationId, expect.stringMatching(/^[A-Z].{5,}[^.]$/)]);
      expect([operationId, description]).toEqual([operationId, expect.stringMatching(/^[A-Z][^]{20,}\.$/)]);
    }
  });

  it('has tags that are described and used, and no other', () => {
    const used = operations().flatMap(({ tags = [] }) => tags);
    expect(document.tags?.map(({ name }) => name)).toEqual([...new Set(document.tags?.map(({ name }) => name))]);
    expect(new Set(document.tags?.map(({ name }) => name))).toEqual(new Set(used));
    for (const { description } of document.tags ?? []) expect(description).toMatch(/^[A-Z].{15,}\.$/);
  });
});
