import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiJourney, type ListBody } from '#libs/testing/api-journey.js';
import { sendRaw, type RawRequest } from '#libs/testing/raw-http.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
}
type Operation = { readonly parameters?: readonly Parameter[]; readonly requestBody?: object };

let api: ApiJourney;
let operations: readonly (readonly [path: string, method: string, operation: Operation])[];
let officer: string;
let ids: readonly string[];

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  officer = (await api.bearer('Amara Okafor')).authorization;
  const document = (await (await fetch(`${api.system.url}/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method.toUpperCase(), operation] as const),
  );
  operations = [...operations, ...PAGES.map((path) => [path, 'GET', { parameters: OF_PAGES }] as const)];
  ids = (
    await Promise.all(
      ['reports', 'actions', 'recommendations'].map(
        async (kind) => (await api.get<ListBody>(`/v1/${kind}`)).body.items,
      ),
    )
  ).flatMap((items) => items.slice(0, 3).map(({ id }) => id));
}, 60_000);
afterAll(() => api?.stop());

const PAGES = [
  '/',
  '/changes',
  '/compare',
  '/order-of-entries',
  '/docs',
  '/openapi.json',
  '/docs/{tag}',
  '/docs/operations/{id}',
  '/docs/schemas/{name}',
  '/assets/{hash}/{name}',
].concat(
  ['reports', 'actions', 'inspections', 'recommendations'].flatMap((kind) => [
    `/${kind}`,
    `/${kind}/{id}`,
    `/${kind}/{id}/compare`,
  ]),
  ['/inspections/{id}/replay', '/action-plans/{id}/replay'],
);
const OF_PAGES = [
  'on',
  'asAt',
  'atPosition',
  'cursor',
  'authority',
  'meeting',
  'status',
  'text',
  'reportId',
  'step',
  'fromOn',
  'what',
].map((name) => ({ name, in: 'query' }));

/** Made-up values for parameters that take a word. */
const NASTY = [
  '',
  '0',
  '-1',
  '1e300',
  '9007199254740993',
  '9223372036854775808',
  '99999999999999999999999999',
  'null',
  'true',
  '[]',
  '{}',
  '\0',
  'a\0b',
  '\u{10ffff}',
  '\u202e\u200b',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '2017-02-30',
  '2017-09-20',
  '2017-09-20T24:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '0001-01-01T00:00:00+14:00',
  'constructor',
  '__proto__',
  'toString',
  "'; drop table x; --",
  '%',
  '\\',
  '../../etc/passwd',
  'x'.repeat(300),
  'x'.repeat(9_000),
  'prs_aaaa',
  'recommendation-00000000-0000-5000-8000-000000000000',
  'ActionPlanned.v2',
  Buffer.from('["a","b","c"]').toString('base64url'),
  Buffer.from('["\\u0000","\\u0000"]').toString('base64url'),
];
const word = () => fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 }), fc.string());
/** Pieces of addresses, some of them with broken percent-encoding. */
const encoded = () =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: word()
        .filter((text) => !/\p{Cs}/u.test(text))
        .map(encodeURIComponent),
    },
    { weight: 1, arbitrary: fc.constantFrom('%ZZ', '%', '%00', '%C0%80', '%ED%A0%80', '%FF', 'a[b]', '%5B%5D') },
  );
const segment = () =>
  fc.oneof(
    fc.nat().map((n) => ids[n % ids.length]!),
    encoded().filter((text) => text !== '' && text !== '..'),
  );

const nested = fc.nat(40).map((levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`);
const numbers = fc.constantFrom('1e300', '-0', '9007199254740993', '1e400', '2147483648', '0.1', '-1', '1');
const value = () =>
  fc.oneof(
    word().map((text) => JSON.stringify(text)),
    numbers,
    nested,
    fc.json({ maxDepth: 3 }),
    fc.constantFrom('null', 'true', '"\\ud800"', '"\\u0000"', '"2017-09-20"', '{"post":"x"}', '[{"title":"x"}]'),
  );
const MEMBERS = [
  'reason',
  'effectiveOn',
  'irregular',
  'insteadOf',
  'forgotten',
  'owner',
  'due',
  'to',
  'approver',
  'rag',
  'note',
];
const ALSO = [
  'reportId',
  'number',
  'objective',
  'evidence',
  'by',
  'as',
  'constructor',
  '__proto__',
  'toString',
  '',
  'a\0',
];
const json = () =>
  fc.oneof(
    fc
      .array(fc.tuple(fc.constantFrom(...MEMBERS, ...ALSO), value()), { maxLength: 5 })
      .map((members) => `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`),
    value(),
    fc.string(),
  );
const body = () => fc.oneof(json(), fc.uint8Array({ maxLength: 40 }), fc.constant('[{'.repeat(3_000)));

const anyHeader = (name: string, values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: null }).map((given) => (given === null ? [] : [[name, given] as const]));
const headers = () =>
  fc
    .tuple(
      anyHeader('content-type', [
        'application/json',
        'application/json',
        'text/plain',
        'application/json; charset=utf-16',
        ';',
      ]),
      anyHeader('accept', ['*/*', 'application/json', 'text/csv', 'text/html', '*/*;q=0', ';', 'application/json;q=0']),
      anyHeader('if-match', ['"0"', '"1"', '*', 'W/"1"', '"9223372036854775808"', '"', '']),
      anyHeader('if-none-match', ['*', '"0"', 'W/"x"', '"', ',']),
      anyHeader('idempotency-key', ['"x"', '', '"', 'x'.repeat(300), 'k']),
      anyHeader('x-correlation-id', ['x', '', '00000000-0000-5000-8000-000000000000']),
      anyHeader('content-encoding', ['identity', 'gzip', '']),
      anyHeader('content-disposition', ['attachment; filename="x.txt"', 'attachment; filename="../x"', ';']),
      fc.constantFrom(
        [['authorization', 'officer']],
        [['authorization', 'officer']],
        [['authorization', 'Bearer x']],
        [],
      ),
    )
    .map((given) => Object.fromEntries(given.flat() as [string, string][]));

interface MadeUp {
  readonly which: number;
  readonly method: string | null;
  readonly segments: readonly string[];
  readonly query: readonly (readonly [which: number | string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}
const madeUp = (): fc.Arbitrary<MadeUp> =>
  fc.record({
    which: fc.nat(),
    method: fc.option(fc.constantFrom('HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'POST', 'GET'), {
      freq: 8,
      nil: null,
    }),
    segments: fc.array(segment(), { minLength: 1, maxLength: 1 }),
    query: fc.array(fc.tuple(fc.oneof(fc.nat(), encoded()), encoded()), { maxLength: 3 }),
    headers: headers(),
    body: body(),
  });

const requestOf = ({ which, method, segments, query, headers: given, body: sent }: MadeUp): RawRequest => {
  const [template, own, { parameters = [] }] = operations[which % operations.length]!;
  const asked = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const nameOf = (name: number | string) => (typeof name === 'string' ? name : (asked[name % asked.length] ?? 'x'));
  const said = query.map(([name, text]) => `${nameOf(name)}=${text}`).join('&');
  const path = template.replace(/\{\w+\}/g, () => segments[0]!);
  const authorization = given.authorization === 'officer' ? { authorization: officer } : {};
  return {
    method: method ?? own,
    path: said === '' ? path : `${path}?${said}`,
    headers: { ...given, ...authorization },
    ...((method ?? own) === 'POST' || given['content-type'] === ';' ? { body: sent } : {}),
  };
};

/** The only statuses with which a made-up request may be answered. */
const REFUSED = [400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 431];

describe('made-up requests to every documented address', () => {
  it('are answered, or refused with a problem: never with a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(madeUp(), { minLength: 8, maxLength: 8 }), async (all) => {
        await Promise.all(
          all.map(async (each) => {
            const request = requestOf(each);
            const { status, headers: told, text } = await sendRaw(api.system.url, request);
            const shown = `${request.method} ${request.path.slice(0, 200)} answered ${status}: ${text.slice(0, 200)}`;
            if (status < 400) return;
            // A position that is not there yet may be waited for.
            if (status === 503 && text.includes('not-yet-projected')) return;
            expect([shown, REFUSED.includes(status)]).toEqual([shown, true]);
            // Pages tell people.
            if (told['content-type']?.includes('text/html') && !request.path.startsWith('/v1/')) return;
            expect([shown, told['content-type']]).toEqual([shown, 'application/problem+json']);
            if (request.method === 'HEAD') return;
            expect(JSON.parse(text)).toMatchObject({ status, type: expect.stringMatching(/^urn:oversight:problem:/) });
          }),
        );
      }),
      { numRuns: 60 },
    );
  }, 180_000);
});
