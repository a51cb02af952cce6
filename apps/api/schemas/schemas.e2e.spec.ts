import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { EVENT_TYPES } from '#libs/event-store/event-types.js';
import { ApiJourney, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';

interface Listed {
  readonly type: string;
  readonly version: number;
  readonly kind: string;
  readonly $id: string;
  readonly href: string;
}

const GOLDEN = new URL('../../../libs/event-store/golden/', import.meta.url);

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const listed = async () => (await api.get<ListBody<Listed>>('/v1/schemas')).body.items;

describe('the schemas of the events', () => {
  it('are listed, every type and version', async () => {
    const items = await listed();
    expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining([...EVENT_TYPES]));
    expect(items.find(({ type }) => type === 'PlanStarted.v2')).toEqual({
      type: 'PlanStarted.v2',
      version: 2,
      kind: 'action-plan',
      $id: 'urn:oversight:event:PlanStarted.v2',
      href: '/v1/schemas/PlanStarted.v2',
    });
  });

  it('hold what lies in the log, every stored event there ever was', async () => {
    const ajv = new Ajv({ allowUnionTypes: true });
    addFormats.default(ajv);
    const hrefs = new Map((await listed()).map(({ type, href }) => [type, href]));
    for (const file of await readdir(GOLDEN)) {
      const { type, data } = JSON.parse(await readFile(new URL(file, GOLDEN), 'utf8')) as {
        type: string;
        data: object;
      };
      const schema = await api.get<{ $id: string }>(hrefs.get(type) ?? `/v1/schemas/${type}`);
      expect(schema.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
      const validate = ajv.compile(schema.body);
      expect([type, validate(data), ajv.errorsText(validate.errors)]).toEqual([type, true, 'No errors']);
      expect([type, validate({ ...data, more: 1 })]).toEqual([type, false]);
    }
  });

  it('are told once to whoever keeps them', async () => {
    for (const path of ['/v1/schemas', '/v1/schemas/DueDateSet.v1']) {
      const { headers } = await api.get(path);
      expect(headers.get('cache-control')).toBe('no-cache');
      const again = await api.get(path, { 'if-none-match': headers.get('etag') ?? '' });
      expect([path, again.status]).toEqual([path, 304]);
    }
  });

  it('that are not there are not found', async () => {
    for (const type of ['Nonsense.v1', 'constructor', '..%2Freleased']) {
      const answer = await api.get<ProblemBody>(`/v1/schemas/${type}`);
      expect([type, answer.status, answer.body.code]).toEqual([type, 404, 'not-found']);
    }
  });
});
