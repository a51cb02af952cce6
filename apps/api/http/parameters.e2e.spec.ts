import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListBody } from '#libs/testing/api-journey.js';
import { expectProblem, problemIn, RawClient } from '#libs/testing/raw-client.js';

let client: RawClient;
let lists: ReadonlyMap<string, string>;

/** Addresses of lists, each with a cursor of its own. */
const LISTS = ['/v1/actions', '/v1/audit/entries', '/v1/recommendations', '/v1/order-of-entries', '/v1/compare'];

beforeAll(async () => {
  client = await RawClient.start();
  const cursors = await Promise.all(
    LISTS.map(async (path) => [path, (await client.journey.get<ListBody>(`${path}?limit=1`)).body.next] as const),
  );
  lists = new Map(cursors.filter((each): each is [string, string] => each[1] !== null));
}, 60_000);
afterAll(() => client?.stop());

describe('a parameter', () => {
  const WITHOUT = ['/health/live', '/health/ready', '/v1/schemas', '/v1/schemas/ActionPlanned.v2'];
  const WITH = [
    '/v1/actions',
    '/v1/dashboard',
    '/v1/audit/entries',
    '/v1/compare',
    '/v1/order-of-entries',
    '/v1/meetings',
  ];

  it.each(['constructor', '__proto__', 'toString', 'limit[a]', 'a[b]', '', 'Limit', 'hasOwnProperty'])(
    'called %j is unknown',
    async (name) => {
      for (const path of [...WITHOUT, ...WITH, `/v1/actions/${client.action}`]) {
        const answer = await client.send({ path: `${path}?${encodeURIComponent(name)}=1` });
        expectProblem(answer, 400, 'unknown-parameter');
        expect(problemIn(answer).errors.map(({ field }) => field)).toEqual([name]);
      }
      expectProblem(
        await client.post(`/v1/actions/${client.action}/cancel?${encodeURIComponent(name)}=1`, '{}'),
        400,
        'unknown-parameter',
      );
      expectProblem(
        await client.post(`/v1/drafts?${encodeURIComponent(name)}=1`, 'x', { 'content-type': 'text/plain' }),
        400,
        'unknown-parameter',
      );
    },
  );

  it.each([
    'limit=0',
    'limit=-1',
    'limit=1e9',
    'limit=99999999999999999999',
    'limit=1&limit=2',
    'limit=',
    'limit=%00',
    'minPosition=9223372036854775808',
    'minPosition=-1',
    'atPosition=99999999999999999999',
    'atPosition=1e3',
    'atPosition=0x1',
    'on=0000-00-00',
    'on=2017-02-30',
    'on=2017-02-03&on=2017-02-04',
    'asAt=9999-99-99',
    'asAt=%00',
    'authority=%00',
    'authority=a%00b',
    'authority=',
    `authority=${'x'.repeat(201)}`,
    'committee=a&committee=b',
  ])('%s is refused, once', async (query) => {
    const answer = await client.send({ path: `/v1/actions?${query}` });
    expectProblem(answer, 400, 'invalid-parameter');
    expect(problemIn(answer).errors).toHaveLength(1);
  });

  it.each(['on=0001-01-01', 'on=9999-12-31', 'asAt=0001-01-01', 'asAt=9999-12-31', 'atPosition=0'])(
    '%s is no fault of ours',
    async (query) => {
      for (const path of [
        '/v1/actions',
        '/v1/dashboard',
        `/v1/actions/${client.action}`,
        '/v1/audit/entries',
        '/',
        '/actions',
      ])
        expect([path, (await client.send({ path: `${path}?${query}` })).status]).not.toEqual([path, 500]);
    },
  );

  it('that is a cursor is refused unless this list gave it', async () => {
    expect(lists.size).toBeGreaterThan(2);
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      'abc',
      '%00',
      '',
      'x'.repeat(7_000),
      'x'.repeat(9_000),
      encoded(null),
      encoded({}),
      encoded([]),
      encoded(['a', 'b', 'c']),
      encoded({ __proto__: 1, length: 3 }),
      encoded(['\0', '\0']),
      encoded([1, [2], { a: 3 }]),
      Buffer.from('['.repeat(5_000)).toString('base64url'),
      '%F0%9F%98%80',
    ];
    for (const [path, own] of lists) {
      const others = [...lists].filter(([other]) => other !== path).map(([, cursor]) => cursor);
      for (const cursor of [...forged, ...others, `${own}=`, `${own}x`, own.slice(1), own.toUpperCase()])
        expectProblem(await client.send({ path: `${path}?limit=1&cursor=${cursor}` }), 400, 'invalid-parameter');
      expect((await client.send({ path: `${path}?limit=1&cursor=${own}` })).status).toBe(200);
    }
  });
});
