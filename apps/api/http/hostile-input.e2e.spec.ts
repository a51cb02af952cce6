import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';
import { sendRaw, type RawAnswer, type RawRequest } from '#libs/testing/raw-http.js';

const AMARA = 'Amara Okafor';
const NOWHERE = '00000000-0000-5000-8000-000000000000';

let api: ApiJourney;
let officer: Record<string, string>;
let action: string;
let lists: ReadonlyMap<string, string>;

/** Addresses of lists, each with a cursor of its own. */
const LISTS = ['/v1/actions', '/v1/audit/entries', '/v1/recommendations', '/v1/order-of-entries', '/v1/compare'];

beforeAll(async () => {
  api = await ApiJourney.start();
  officer = await api.bearer(AMARA);
  await api.upload(AMARA, 'imports?name=sample.txt', sampleText());
  const wanted = await api.get<ListBody>('/v1/actions?limit=1');
  action = wanted.body.items[0]!.id;
  const cursors = await Promise.all(
    LISTS.map(async (path) => [path, (await api.get<ListBody>(`${path}?limit=1`)).body.next] as const),
  );
  lists = new Map(cursors.filter((each): each is [string, string] => each[1] !== null));
}, 60_000);
afterAll(() => api?.stop());

const send = (request: RawRequest) => sendRaw(api.system.url, request);
const problemIn = ({ text }: RawAnswer) => JSON.parse(text) as ProblemBody;

const expectProblem = (answer: RawAnswer, status: number, code?: string) => {
  expect({ status: answer.status, text: answer.text.slice(0, 400) }).toMatchObject({ status });
  expect(answer.headers['content-type']).toBe('application/problem+json');
  if (code !== undefined) expect(problemIn(answer).code).toBe(code);
  expect(problemIn(answer).instance).toMatch(/^urn:uuid:/);
};

const change = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  path = `/v1/actions/${NOWHERE}/cancel`,
) =>
  send({
    method: 'POST',
    path,
    body,
    headers: { 'content-type': 'application/json', 'if-match': '"0"', ...officer, ...headers },
  });

describe('a body', () => {
  const PLAN = '/v1/actions';
  const planned = (number: string) =>
    `{"reportId":"${NOWHERE}","number":${number},"objective":"A","answers":["${NOWHERE}"]}`;

  it.each([
    ['9007199254740993', 400],
    ['12345678901234567890', 400],
    ['1e400', 400],
    ['1e300', 422],
    ['9007199254740992', 422],
    ['2147483648', 422],
    ['-1', 422],
    ['0', 422],
    ['-0', 422],
    ['1.5', 422],
    ['true', 422],
    ['"1"', 422],
    ['[1]', 422],
    ['{}', 422],
    ['null', 422],
  ])('whose number is %s is refused with %i', async (number, status) => {
    const answer = await change(planned(number), {}, PLAN);
    expectProblem(answer, status);
    expect(problemIn(answer).errors.map(({ field }) => field)).toEqual(['number']);
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"reason":', '}'],
    ['both', '[{"reason":', '}]'],
  ])('of %s within one another is refused', async (_what, open, close) => {
    for (const levels of [33, 2_500, 5_000])
      expectProblem(await change(open.repeat(levels) + '1' + close.repeat(levels)), 400, 'malformed-request');
    expectProblem(await change(open.repeat(200_000)), 413);
  });

  it.each([
    ['a byte that is none of UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['an overlong NUL', Buffer.from([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
    ['a surrogate as bytes', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
    ['an end inside a character', Buffer.from([0x7b, 0x7d, 0xe2, 0x82])],
    ['a byte order mark', Buffer.from('\ufeff{"reason":"x"}')],
    ['UTF-16', Buffer.from('{"reason":"x"}', 'utf16le')],
    ['UTF-16 with its mark', Buffer.from('\ufeff{"reason":"x"}', 'utf16le')],
    ['UTF-32', Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
    ['nothing but spaces', Buffer.from('   ')],
    ['NUL', Buffer.from([0])],
  ])('with %s is refused', async (_what, bytes) => {
    expectProblem(await change(bytes), 400, 'malformed-request');
  });

  it.each([
    ['application/json; charset=utf-16'],
    ['application/json; charset=iso-8859-1'],
    ['application/json; charset=utf-8; charset=utf-16'],
    ['application/json; charset='],
    ['application/jsonp'],
    ['application/merge-patch+json'],
    ['text/json'],
    ['multipart/form-data; boundary=x'],
    ['nonsense'],
    ['application/json, text/plain'],
  ])('as %s is refused', async (type) => {
    expectProblem(await change('{"reason":"x"}', { 'content-type': type }), 415, 'unsupported-media-type');
  });

  it.each(['application/json; charset=UTF-8', 'application/json;charset="utf-8"', 'APPLICATION/JSON'])(
    'as %s is taken',
    async (type) => {
      expectProblem(await change('{"reason":"x"}', { 'content-type': type }), 404, 'not-found');
    },
  );

  it.each(['gzip', 'deflate', 'br', 'zstd', 'identity, gzip'])('coded as %s is refused', async (coding) => {
    const answer = await change('{"reason":"x"}', { 'content-encoding': coding });
    expectProblem(answer, 415, 'unsupported-media-type');
    expect(answer.headers['accept-encoding']).toBe('identity');
  });

  it.each([
    ['{"reason":"a","reason":"a"}', 'reason'],
    ['{"reason":"a","\\u0072eason":"b"}', 'reason'],
    ['{"__proto__":1,"__proto__":1}', '__proto__'],
  ])('that says %s is refused, naming the member and where', async (body, field) => {
    const answer = await change(body);
    expectProblem(answer, 400, 'malformed-request');
    expect(problemIn(answer).errors.map((error) => error.field)).toEqual([field]);
    expect(problemIn(answer).detail).toContain('in line 1, column');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype', '', 'reason '])(
    'with a member %j is refused',
    async (name) => {
      const answer = await change(`{"reason":"x",${JSON.stringify(name)}:{"a":1}}`);
      expectProblem(answer, 400, 'malformed-body');
      expect(problemIn(answer).errors.map(({ field }) => field)).toEqual([name]);
      const within = await change(
        `{"owner":{"post":"x",${JSON.stringify(name)}:1}}`,
        {},
        `/v1/actions/${action}/assign-owner`,
      );
      expectProblem(within, 400, 'malformed-body');
      expect(problemIn(within).errors.map(({ field }) => field)).toEqual([`owner.${name}`]);
    },
  );

  it('is counted in characters, not in halves of them', async () => {
    const emoji = '\u{1F469}';
    expectProblem(await change(JSON.stringify({ reason: emoji.repeat(4000) })), 404);
    expectProblem(await change(JSON.stringify({ reason: emoji.repeat(4001) })), 422);
  });

  it.each(['"9223372036854775808"', '"99999999999999999999"', '"-1"', '"1.0"', '"0x1"', '7', '"01"'])(
    'that puts right the revision %s is refused',
    async (revision) => {
      const answer = await change(`{"reason":"x","insteadOf":${revision}}`, {}, `/v1/actions/${action}/agree`);
      expectProblem(answer, 422, 'invalid');
    },
  );

  it.each(['0000-00-00', '2017-02-30', '2017-13-01', '10000-01-01', '-0001-01-01', '2017-2-3', ' 2017-02-03'])(
    'of the day %s is refused',
    async (day) => {
      const answer = await change(
        JSON.stringify({ reason: 'x', effectiveOn: day }),
        {},
        `/v1/actions/${action}/cancel`,
      );
      expectProblem(answer, 422, 'invalid');
    },
  );

  it.each(['0001-01-01', '9999-12-31'])('of the day %s, which is one, is no fault of ours', async (day) => {
    const answer = await change(JSON.stringify({ reason: 'x', effectiveOn: day }), {}, `/v1/actions/${action}/cancel`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each(['', '*', '0', 'W/"0"', '"0", "1"', '"9223372036854775808"', '"-1"', '"01"', '"0', '"0.2017-09-20"'])(
    'under If-Match: %s is refused',
    async (tag) => {
      expectProblem(await change('{"reason":"x"}', { 'if-match': tag }), 400, 'malformed-precondition');
    },
  );
});

describe('an address', () => {
  const GET_ONLY = ['/v1/actions', '/v1/dashboard', '/health/live', '/health/ready', '/v1/schemas', '/openapi.json'];

  it.each(GET_ONLY)('%s takes no other method than it has, and names them', async (path) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const answer = await send({ method, path });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toMatch(/\bGET, HEAD, OPTIONS\b/);
    }
    const options = await send({ method: 'OPTIONS', path });
    expect([options.status, options.text]).toEqual([204, '']);
    expect(options.headers.allow).toMatch(/\bGET, HEAD, OPTIONS\b/);
  });

  it('of a command takes POST', async () => {
    for (const path of [`/v1/actions/${NOWHERE}/cancel`, '/v1/drafts', '/dev/token']) {
      const answer = await send({ path });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe('OPTIONS, POST');
    }
  });

  it('of a page takes no other method either', async () => {
    for (const path of ['/', '/reports', `/actions/${action}`, '/compare']) {
      const answer = await send({ method: 'POST', path });
      expectProblem(answer, 405, 'method-not-allowed');
      expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS');
    }
  });

  it('that means nothing is not found, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS'])
      expectProblem(await send({ method, path: '/v1/nonsense' }), 404, 'no-such-route');
  });

  it('answers HEAD as GET, without a body', async () => {
    const paths = [
      ...GET_ONLY,
      `/v1/actions/${action}`,
      '/v1/actions?limit=1',
      '/',
      '/reports',
      '/v1/compare?format=csv',
    ];
    for (const path of [...paths, '/v1/nonsense', '/v1/actions?limit=0']) {
      const [got, head] = [await send({ path }), await send({ method: 'HEAD', path })];
      expect([path, head.status, head.text]).toEqual([path, got.status, '']);
      for (const name of ['content-type', 'etag', 'content-length', 'event-position', 'cache-control'])
        if (path !== '/health/ready') expect([path, name, head.headers[name]]).toEqual([path, name, got.headers[name]]);
    }
  });

  it.each(['%ZZ', '%', '%2', '%C0%80', '%ED%A0%80', '%FF', '%u0041', '%E2%82'])(
    'with %s in it is refused, in the path and in the query',
    async (broken) => {
      for (const path of [
        `/v1/actions/${broken}`,
        `/v1/actions?text=${broken}`,
        `/v1/actions?${broken}=x`,
        `/v1/schemas/${broken}`,
        `/health/live?x=${broken}`,
        `/reports/${broken}`,
        `/changes?text=${broken}`,
      ])
        expectProblem(await send({ path }), 400, 'malformed-request');
    },
  );

  it.each(['%00', '..%2f..%2fetc', '%20', "'", '%22', 'x'.repeat(8_000), '%F0%9F%98%80', '__proto__', 'constructor'])(
    'of a thing called %s is not found',
    async (name) => {
      for (const path of [
        `/v1/actions/${name}`,
        `/v1/actions/${name}/history`,
        `/v1/inspections/${name}/replay`,
        `/v1/actions/${name}/compare`,
        `/v1/schemas/${name}`,
      ])
        expectProblem(await send({ path }), 404);
      for (const path of [`/reports/${name}`, `/assets/x/${name}`, `/inspections/${name}/replay`])
        expect((await send({ path })).status).toBe(404);
      expectProblem(await change('{"reason":"x"}', {}, `/v1/actions/${name}/cancel`), 404);
    },
  );

  it('and headers that are too long together are refused', async () => {
    expectProblem(await send({ path: `/v1/actions?text=${'x'.repeat(20_000)}` }), 431, 'head-too-large');
    expectProblem(await send({ path: '/v1/actions', headers: { 'x-long': 'x'.repeat(20_000) } }), 431);
  });
});

describe('a parameter', () => {
  const WITHOUT = ['/health/live', '/health/ready', '/v1/schemas', '/v1/schemas/ActionPlanned.v1'];
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
      for (const path of [...WITHOUT, ...WITH, `/v1/actions/NOWHERE`.replace('NOWHERE', action)]) {
        const answer = await send({ path: `${path}?${encodeURIComponent(name)}=1` });
        expectProblem(answer, 400, 'unknown-parameter');
        expect(problemIn(answer).errors.map(({ field }) => field)).toEqual([name]);
      }
      expectProblem(
        await change('{}', {}, `/v1/actions/${action}/cancel?${encodeURIComponent(name)}=1`),
        400,
        'unknown-parameter',
      );
      expectProblem(
        await send({
          method: 'POST',
          path: `/v1/drafts?${encodeURIComponent(name)}=1`,
          body: 'x',
          headers: { 'content-type': 'text/plain', ...officer },
        }),
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
    const answer = await send({ path: `/v1/actions?${query}` });
    expectProblem(answer, 400, 'invalid-parameter');
    expect(problemIn(answer).errors).toHaveLength(1);
  });

  it.each(['on=0001-01-01', 'on=9999-12-31', 'asAt=0001-01-01', 'asAt=9999-12-31', 'atPosition=0'])(
    '%s is no fault of ours',
    async (query) => {
      for (const path of [
        '/v1/actions',
        '/v1/dashboard',
        `/v1/actions/${action}`,
        '/v1/audit/entries',
        '/',
        '/actions',
      ])
        expect([path, (await send({ path: `${path}?${query}` })).status]).not.toEqual([path, 500]);
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
        expectProblem(await send({ path: `${path}?limit=1&cursor=${cursor}` }), 400, 'invalid-parameter');
      expect((await send({ path: `${path}?limit=1&cursor=${own}` })).status).toBe(200);
    }
  });
});

describe('Accept', () => {
  it.each([
    ['application/json', 200],
    ['*/*', 200],
    ['application/*', 200],
    ['application/json;q=0.1', 200],
    ['application/json; charset=utf-8', 200],
    ['text/html, */*;q=0.1', 200],
    ['', 200],
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['*/*;q=0', 406],
    ['application/json;q=0, */*', 406],
    ['application/*;q=0, text/html', 406],
    ['nonsense', 406],
  ])('%s is answered with %i', async (accept, status) => {
    for (const path of ['/v1/actions', '/v1/dashboard', '/health/live', '/v1/schemas', `/v1/actions/${action}`]) {
      const answer = await send({ path, headers: { accept } });
      if (status === 200) expect([path, answer.status]).toEqual([path, 200]);
      else expectProblem(answer, 406, 'not-acceptable');
    }
  });

  it('is asked before a change is made', async () => {
    expectProblem(await change('{"reason":"x"}', { accept: 'text/html' }), 406, 'not-acceptable');
  });

  it('is asked by pages too', async () => {
    expect((await send({ path: '/', headers: { accept: 'application/json' } })).status).toBe(406);
    expect((await send({ path: '/', headers: { accept: 'text/html;q=0, */*' } })).status).toBe(406);
    expect((await send({ path: '/', headers: { accept: 'text/*' } })).status).toBe(200);
  });

  it('chooses a file where it can be had', async () => {
    const typeOf = async (accept: string) =>
      (await send({ path: '/v1/compare', headers: { accept } })).headers['content-type'];
    expect(await typeOf('text/csv')).toContain('text/csv');
    expect(await typeOf('application/json, text/csv;q=0')).toContain('application/json');
    expect(
      (await send({ path: '/v1/compare', headers: { accept: 'text/csv;q=0, application/json;q=0' } })).status,
    ).toBe(406);
  });
});

describe('If-None-Match', () => {
  it('is answered with 304 wherever an ETag is given', async () => {
    const { body } = await api.get<ListBody>('/v1/reports?limit=1');
    for (const path of [
      '/v1/actions',
      '/v1/dashboard',
      '/v1/schemas',
      '/v1/schemas/ActionPlanned.v1',
      '/v1/compare',
      '/v1/order-of-entries',
      `/v1/reports/${body.items[0]!.id}`,
      '/openapi.json',
      '/changes',
      '/order-of-entries',
    ]) {
      const { etag } = (await send({ path })).headers;
      if (typeof etag !== 'string') throw new Error(`${path} has no ETag.`);
      const weak = etag.startsWith('W/') ? etag : `W/${etag}`;
      for (const method of ['GET', 'HEAD'])
        for (const known of [etag, weak, `"x", ${etag}`, `W/"y",${weak}, "z"`, '*']) {
          const answer = await send({ method, path, headers: { 'if-none-match': known } });
          expect([path, method, known, answer.status, answer.text]).toEqual([path, method, known, 304, '']);
          expect(answer.headers.etag).toBe(etag);
        }
      expect((await send({ path, headers: { 'if-none-match': '"x", W/"y"' } })).status).toBe(200);
    }
  });
});
