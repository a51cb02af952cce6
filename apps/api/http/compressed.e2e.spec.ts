import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney } from '#libs/testing/api-journey.js';
import { cookieOf, hiddenIn } from '#libs/testing/dashboard/visitor.js';

let api: ApiJourney;
let thing: string;
let css: string;

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
const receive = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Received>((resolve, reject) => {
    request(new URL(path, api.system.url), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  const { id } = await api.some('actions');
  thing = `/v1/actions/${id}`;
  css = /href="([^"]*govuk-frontend\.css)"/.exec((await receive('/')).bytes.toString())?.[1] ?? '';
});
afterAll(() => api?.stop());

const texts = () => [
  '/',
  '/actions',
  css,
  '/openapi.json',
  '/v1/actions',
  '/v1/schemas',
  '/v1/compare?fromAtPosition=0&format=csv',
];

describe('an answer', () => {
  it('is compressed as Accept-Encoding prefers, and says what it depends on', async () => {
    for (const path of texts()) {
      const plain = await receive(path);
      expect([path, plain.headers['content-encoding']]).toEqual([path, undefined]);
      for (const [accepted, encoding, unpack] of [
        ['gzip, deflate, br', 'br', brotliDecompressSync],
        ['br;q=0.5, gzip', 'gzip', gunzipSync],
        ['br;q=0, *', 'gzip', gunzipSync],
        ['gzip;q=1.0, identity;q=0.5', 'gzip', gunzipSync],
      ] as const) {
        const packed = await receive(path, { 'accept-encoding': accepted });
        expect([path, accepted, packed.headers['content-encoding']]).toEqual([path, accepted, encoding]);
        expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true);
        expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
        for (const { headers } of [plain, packed]) expect(headers.vary).toMatch(/accept-encoding/i);
        expect(packed.headers.etag).toBe(plain.headers.etag);
        expect(packed.headers.etag).toMatch(/^W\//);
        expect(packed.headers['content-length']).toBeUndefined();
      }
    }
  });

  it.each(['', 'identity', 'gzip;q=0', 'br;q=0, gzip;q=0', 'compress', 'identity;q=1, gzip;q=0.1'])(
    'is sent as it is to who accepts %p',
    async (accepted) => {
      const { headers } = await receive('/v1/actions', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBeUndefined();
    },
  );

  it('that is still good is told so, however it was sent', async () => {
    for (const path of texts().filter((each) => each !== css))
      for (const accepted of ['br', 'gzip', 'identity']) {
        const { headers } = await receive(path, { 'accept-encoding': accepted });
        const again = await receive(path, { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });
        expect([path, again.status, again.bytes.length, again.headers.etag]).toEqual([path, 304, 0, headers.etag]);
        expect(again.headers.vary).toMatch(/accept-encoding/i);
      }
  });

  it('of one thing is sent as it is: its strong tag is what a change names', async () => {
    const { headers, bytes } = await receive(thing, { 'accept-encoding': 'br, gzip' });
    expect(bytes.length).toBeGreaterThan(1024);
    const { revision } = JSON.parse(bytes.toString()) as { revision: string };
    expect([headers.etag, headers['content-encoding']]).toEqual([`"${revision}"`, undefined]);
    const again = await receive(`${thing}/history`, { 'accept-encoding': 'br' });
    expect(again.headers['content-encoding']).toBe('br');
  });

  it('that is short is sent as it is', async () => {
    for (const path of ['/health/live', '/v1/authorities', '/.well-known/oauth-protected-resource'])
      expect((await receive(path, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it('to HEAD has the headers of the answer to GET, and no length but that', async () => {
    const packed = await receive('/v1/actions', { 'accept-encoding': 'br' }, 'HEAD');
    const { headers } = await receive('/v1/actions', { 'accept-encoding': 'br' });
    expect([packed.status, packed.bytes.length]).toEqual([200, 0]);
    expect(packed.headers['content-length']).toBeUndefined();
    expect([packed.headers.vary, packed.headers.etag]).toEqual([headers.vary, headers.etag]);
    const plain = await receive('/v1/actions', {}, 'HEAD');
    const sent = await receive('/v1/actions');
    expect(plain.headers['content-length']).toBe(String(sent.bytes.length));
  });

  it('that is a page of somebody who is signed in is compressed too, the token of its forms another in each', async () => {
    const cookie = await cookieOf(api.system, 'Amara Okafor');
    const tokenIn = (html: string) => hiddenIn(html, 'method="post" action="/sign-out"')['form'];
    const [plain, again] = [await receive('/', { cookie }), await receive('/', { cookie })];
    expect(tokenIn(plain.bytes.toString())).toMatch(/^[\w-]{86}$/);
    expect(tokenIn(plain.bytes.toString())).not.toBe(tokenIn(again.bytes.toString()));
    const packed = await receive('/', { 'accept-encoding': 'br', cookie });
    expect([packed.headers['cache-control'], packed.headers['content-encoding']]).toEqual(['no-store', 'br']);
    expect(brotliDecompressSync(packed.bytes).toString()).toContain('Signed in as Amara Okafor');
  });

  it('of an asset is kept for ever, by its hash', async () => {
    const { headers } = await receive(css, { 'accept-encoding': 'br' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});
