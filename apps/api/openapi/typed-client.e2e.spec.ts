import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api, Schemas } from '#libs/testing/api/client.js';
import type { paths } from '#libs/testing/api/generated/types.js';
import { ApiJourney, sampleText } from '#libs/testing/api-journey.js';

const NOBODY = '00000000-0000-5000-8000-000000000000';

let journey: ApiJourney;
let api: Api;
let amara: { authorization: string };
/** Of what was recorded last. */
let minPosition: string;

beforeAll(async () => {
  journey = await ApiJourney.start();
  ({ api } = journey);
  amara = await journey.bearer('Amara Okafor');
});
afterAll(() => journey?.stop());

type ActionsQuery = paths['/v1/actions']['get']['parameters']['query'];
type CompareQuery = paths['/v1/compare']['get']['parameters']['query'];

/** The body of an answer that must be a good one. */
const good = async <T>(asked: Promise<{ data?: T; error?: unknown }>): Promise<T> => {
  const { data, error } = await asked;
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
};

const TEXT = { body: sampleText(), bodySerializer: (body: string) => body } as const;
const asText = () => ({ ...TEXT, headers: { ...amara, 'content-type': 'text/plain' } });

const firstAction = async (): Promise<Schemas['ActionDto']> => {
  const query = { minPosition, status: ['planned'], limit: 1 } satisfies ActionsQuery;
  const { items } = await good(api.GET('/v1/actions', { params: { query } }));
  if (!items[0]) throw new Error('No action is planned.');
  return items[0];
};

describe('a client that is made of the OpenAPI document', () => {
  it('reads a paper, and records it once', async () => {
    const draft = await good(api.POST('/v1/drafts', asText()));
    expect(draft.preview).not.toBeNull();
    const recorded = await api.POST('/v1/imports', asText());
    expect(recorded.response.status).toBe(201);
    minPosition = recorded.response.headers.get('event-position') ?? '';
    const again = await api.POST('/v1/imports', asText());
    expect([again.response.status, again.data?.outcome]).toEqual([200, 'already-recorded']);
  });

  it('walks a list page by page', async () => {
    const { total } = await good(api.GET('/v1/recommendations', { params: { query: { minPosition } } }));
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const page = await good(api.GET('/v1/recommendations', { params: { query } }));
      refs.push(...page.items.map(({ ref }) => ref));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(refs).toHaveLength(total);
    expect(new Set(refs).size).toBe(total);
  });

  it('looks at what a change would do, makes it, and reads what came of it', async () => {
    const { id, revision } = await firstAction();
    const header = { 'If-Match': `"${revision}"` };
    const asked = { params: { path: { id }, header }, body: {}, headers: amara };
    const change = '/v1/actions/{id}/agree';

    const looked = await good(api.POST(change, { ...asked, params: { ...asked.params, query: { preview: true } } }));
    expect(looked).toMatchObject({ preview: true, position: null, state: { status: 'agreed' } });
    const made = await good(api.POST(change, asked));
    expect(made.state.status).toBe('agreed');
    minPosition = made.position ?? minPosition;

    const params = { path: { id }, query: { minPosition } };
    const { status, state, moves } = await good(api.GET('/v1/actions/{id}', { params }));
    expect([status, state.status]).toEqual(['agreed', 'agreed']);
    expect(moves?.map(({ verb }) => verb)).toContain('start');
    const { items } = await good(api.GET('/v1/actions/{id}/history', { params }));
    expect(items.at(-1)).toMatchObject({ type: 'ActionAgreed.v1', revision: made.revision });
  });

  it('enters something new, and reports progress on it', async () => {
    const { reportId } = await firstAction();
    const body = { reportId: reportId ?? NOBODY, number: 99, objective: 'Publish the timetable' };
    const planned = await good(api.POST('/v1/actions', { body, headers: amara }));
    const header = { 'If-Match': `"${planned.revision}"` };
    const told = { rag: 'green', note: 'The draft is there' } as const;
    const params = { path: { id: planned.id }, header };
    const { state } = await good(api.POST('/v1/actions/{id}/report-progress', { params, body: told, headers: amara }));
    expect(state).toMatchObject({ status: 'planned', rag: { value: 'green' } });
  });

  it('asks for board, comparison, replay, trail', async () => {
    const board = await good(api.GET('/v1/dashboard', { params: { query: { minPosition } } }));
    expect(board.actions.length).toBeGreaterThan(0);
    const compared = { fromAtPosition: '0', what: ['came'], limit: 3 } satisfies CompareQuery;
    const comparison = await good(api.GET('/v1/compare', { params: { query: compared } }));
    if (typeof comparison === 'string') throw new Error('Nobody asked for CSV.');
    expect([comparison.items.length, comparison.kinds.length]).toEqual([3, 13]);
    const [inspection] = board.inspections;
    const path = { id: inspection?.id ?? NOBODY };
    const story = await good(api.GET('/v1/inspections/{id}/replay', { params: { path } }));
    expect(story.items[0]?.step).toBe(1);
    const trail = await good(api.GET('/v1/audit/entries', { params: { query: { type: ['ActionAgreed.v1'] } } }));
    expect(trail.total).toBe(1);
  });

  it('is told what is wrong as a problem', async () => {
    const { id, revision } = await firstAction();
    const change = '/v1/actions/{id}/start';
    const params = { path: { id }, header: { 'If-Match': '"7"' } };
    const lost = await api.POST(change, { params, body: {}, headers: amara });
    expect(lost.error).toMatchObject({ code: 'lost-race', status: 412, revision });
    const nobody = await api.POST(change, { params, body: {} });
    expect(nobody.error?.code).toBe('unauthenticated');
    const { error } = await api.GET('/v1/actions/{id}', { params: { path: { id: NOBODY } } });
    expect(error?.code).toBe('not-found');
    const wrong = await api.GET('/v1/actions', { params: { query: { limit: 0 } } });
    expect(wrong.error?.errors).toEqual([{ field: 'limit', message: expect.any(String) }]);
  });

  it('does not compile a call that the document does not describe', async () => {
    const calls = () => [
      // @ts-expect-error There is no such address.
      api.GET('/v1/nonsense'),
      // @ts-expect-error There is no such parameter.
      api.GET('/v1/actions', { params: { query: { colour: 'red' } } }),
      // @ts-expect-error A change names the revision that it was decided on.
      api.POST('/v1/actions/{id}/agree', { params: { path: { id: NOBODY } }, body: {} }),
    ];
    expect(calls).toBeInstanceOf(Function);
  });
});
