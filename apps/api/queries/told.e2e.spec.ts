import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { naturalId } from '#libs/kernel/natural-id.js';
import { ApiJourney, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { TOLD_PAPERS } from '#libs/testing/told-papers.js';

interface Told {
  readonly told?: {
    readonly body: { readonly id: string } | null;
    readonly members?: readonly { readonly member: string }[];
    readonly things?: readonly { readonly kind: string; readonly ref: string; readonly members: readonly unknown[] }[];
  };
}

const AMARA = 'Amara Okafor';
const HEFC = 'health-education-and-families-committee';

let api: ApiJourney;
let judgement: ThingBody;
let first: string;

beforeAll(async () => {
  api = await ApiJourney.start();
  const positions: string[] = [];
  for (const paper of TOLD_PAPERS)
    positions.push((await api.upload<{ position: string }>(AMARA, 'imports', paper)).body.position);
  first = positions[0] ?? '';
  const { body } = await api.get<ListBody>(`/v1/judgements?minPosition=${positions.at(-1)}&text=2.1`);
  judgement = body.items.find(({ ref }) => ref.endsWith('J2.1')) as ThingBody;
});
afterAll(() => api?.stop());

const ask = async (query: string) => (await api.get<ThingBody & Told>(`/v1/judgements/${judgement.id}?${query}`)).body;
const grade = async (query: string) => (await ask(query)).told?.members?.find(({ member }) => member === 'grade');

describe('what a body had been told of a thing', () => {
  it('is what the last of its papers said by then, beside what is true', async () => {
    expect(await grade(`toldBy=2016-09-19&body=${HEFC}`)).toMatchObject({
      said: 'Good',
      by: { kind: 'report', ref: 'HEFC 2016-05-23/6', meeting: '2016-05-23' },
      differedThen: false,
      differsNow: false,
    });
    const left = { said: 'Outstanding', by: { meeting: '2016-09-20' }, then: 'Good', now: 'Good', differsNow: true };
    expect(await grade(`toldBy=2016-09-20&body=wexmoor/${HEFC}`)).toMatchObject(left);
    const id = naturalId(['body', 'wexmoor', HEFC]);
    expect(await ask(`toldBy=2016-09-20&body=${id.toUpperCase()}`)).toMatchObject({
      id: judgement.id,
      told: { body: { id } },
    });
    expect(await grade('toldBy=2016-12-31&body=cabinet')).toMatchObject({ said: 'Inadequate' });
    expect((await ask('toldBy=2016-07-03&body=cabinet')).told).toMatchObject({ members: [] });
  });

  it('is as it was known to have been told', async () => {
    expect(await grade(`toldBy=2016-12-31&body=${HEFC}&atPosition=${first}`)).toMatchObject({ said: 'Good' });
    expect(await grade(`toldBy=2016-12-31&body=cabinet&atPosition=${first}`)).toBeUndefined();
  });

  it('is to the public what was published by then', async () => {
    expect((await ask('toldBy=2016-12-31')).told).toMatchObject({ body: null, members: [] });
  });

  it('is left out where nobody asks', async () => {
    expect(await ask('')).not.toHaveProperty('told');
  });

  it.each([
    ['body=cabinet', 'body', /Give `toldBy` too/],
    ['toldBy=2016-13-01', 'toldBy', /./],
    ['toldBy=soon&body=cabinet', 'toldBy', /./],
    [
      'toldBy=2016-09-20&body=nobody',
      'body',
      /No paper of the record was put before a body with the id or code nobody/,
    ],
  ])('%s is refused, naming the parameter', async (query, field, message) => {
    const { status, body } = await api.get<ProblemBody>(`/v1/judgements/${judgement.id}?${query}`);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
    expect(body.errors?.[0]?.message).toMatch(message);
  });
});

describe('what a body had been told, on its board', () => {
  const board = async (query: string) => (await api.get<Told & { reports: unknown[] }>(`/v1/dashboard?${query}`)).body;

  it('is everything of which it was told anything, beside the board as it is', async () => {
    const { told, reports } = await board(`toldBy=2016-05-23&body=${HEFC}`);
    expect(told?.things).toHaveLength(22);
    expect(reports).toHaveLength(2);
    expect((await board(`toldBy=2016-05-22&body=${HEFC}`)).told?.things).toEqual([]);
  });

  it('is of one body', async () => {
    const { status, body } = await api.get<ProblemBody>('/v1/dashboard?toldBy=2016-05-23');
    expect([status, body.errors?.[0]?.field]).toEqual([400, 'body']);
  });
});
