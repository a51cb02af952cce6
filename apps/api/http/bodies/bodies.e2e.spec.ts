import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText } from '#libs/testing/api-journey.js';
import { RawSocket } from '#libs/testing/raw-socket.js';

const MB = 1024 * 1024;
const OFFICERS = ['Amara Okafor', 'Tom Lindqvist', 'Priya Raman', 'Joan Ellery'];

let api: ApiJourney;
const accepted = new Set<Socket>();
let clients: RawSocket[] = [];

beforeAll(async () => {
  api = await ApiJourney.start();
  for (const name of OFFICERS.slice(2)) await api.system.grant(name, 'records officer');
  api.system.app.getHttpServer().on('connection', (socket: Socket) => accepted.add(socket));
});
afterEach(() => {
  clients.forEach((client) => client.end());
  clients = [];
});
afterAll(() => api?.stop());

const opened = async (): Promise<RawSocket> => {
  const client = await RawSocket.to(api.system.url);
  clients.push(client);
  return client;
};

const head = (path: string, headers: Record<string, string>) =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

const upload = async (headers: Record<string, string>, path = '/v1/drafts'): Promise<RawSocket> => {
  const client = await opened();
  client.write(head(path, { 'Content-Type': 'text/plain', ...headers }));
  return client;
};

/** An upload whose body never comes. */
const waiting = async (name: string): Promise<RawSocket> => {
  const { authorization } = await api.bearer(name);
  return upload({ 'Content-Length': String(MB), Authorization: authorization });
};

/** Sends `beginning`, then `drop` twice a second, for ever: the server answers 408 all the same, and ends the connection. */
const timesOut = async (beginning: string, drop: string): Promise<void> => {
  const client = await opened();
  client.write(beginning);
  const dripping = setInterval(() => client.write(drop), 500);
  try {
    await client.until(/^HTTP\/1\.1 408 .*request-timeout/s, 20_000);
    await client.closed;
  } finally {
    clearInterval(dripping);
  }
};

describe('uploads without a token', () => {
  it('are answered before their bodies come', async () => {
    const client = await upload({ 'Content-Length': String(5 * MB) });
    expect(await client.until(/^HTTP\/1\.1 401 .*unauthenticated/s)).toMatch(/Connection: close/i);
    await client.closed;
  });

  it('are not read: 40 at once of 5 MB each', async () => {
    accepted.clear();
    const before = process.memoryUsage.rss();
    const body = Buffer.alloc(5 * MB, 'x');
    const all = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const client = await upload({ 'Content-Length': String(body.length) });
        client.write(body);
        return client;
      }),
    );
    await Promise.all(all.map((client) => client.until(/^HTTP\/1\.1 401 /)));
    await Promise.all(all.map((client) => client.closed));
    const read = [...accepted].map(({ bytesRead }) => bytesRead);
    expect(read.length).toBe(40);
    expect(Math.max(...read)).toBeLessThan(MB / 2);
    // The bodies that this very process sends lie in its memory once, and in the buffers of the sockets.
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MB);
  }, 30_000);

  it('are not asked for the body that they wait with', async () => {
    const client = await upload({ 'Content-Length': String(MB), Expect: '100-continue' });
    expect(await client.until(/ 401 /)).not.toContain('100 Continue');
  });

  it('are refused by the length that they declare before anybody asks who', async () => {
    const client = await upload({ 'Content-Length': String(5 * MB + 1) });
    await client.until(/^HTTP\/1\.1 413 .*payload-too-large/s);
  });
});

describe('a body', () => {
  it('is asked for once it is wanted', async () => {
    const text = sampleText();
    const { authorization } = await api.bearer(OFFICERS[0]!);
    const length = String(Buffer.byteLength(text));
    const client = await upload({ 'Content-Length': length, Expect: '100-continue', Authorization: authorization });
    await client.until(/^HTTP\/1\.1 100 Continue/);
    client.write(text);
    await client.until(/HTTP\/1\.1 200 /);
  });

  it('in chunks is counted as it comes', async () => {
    const { authorization } = await api.bearer(OFFICERS[0]!);
    const client = await upload({ 'Transfer-Encoding': 'chunked', Authorization: authorization });
    const chunk = Buffer.alloc(MB, 'x');
    for (let sent = 0; sent < 6; sent += 1) {
      client.write(`${MB.toString(16)}\r\n`);
      client.write(chunk);
      client.write('\r\n');
    }
    await client.until(/^HTTP\/1\.1 413 .*payload-too-large/s);
    await client.closed;
  });

  it.each(['zz\r\nx', '5\r\nxxxxxxxx\r\n', 'fffffffffffffffff\r\n'])(
    'in chunks that are none, %j, is a problem',
    async (chunks) => {
      const { authorization } = await api.bearer(OFFICERS[0]!);
      const client = await upload({ 'Transfer-Encoding': 'chunked', Authorization: authorization });
      client.write(chunks);
      await client.until(/^HTTP\/1\.1 4\d\d .*application\/problem\+json/s);
      await client.closed;
    },
  );

  it('that an operation does not take is not read, and ends the connection', async () => {
    const client = await opened();
    client.write(`GET /health/live HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${MB}\r\n\r\n`);
    expect(await client.until(/^HTTP\/1\.1 200 /)).toMatch(/Connection: close/i);
    await client.closed;
  });

  it('that was read leaves the connection as it is', async () => {
    const client = await opened();
    const { authorization } = await api.bearer(OFFICERS[0]!);
    const body = '{}';
    // It is read whole, and refused for what it lacks.
    const request =
      head('/v1/reports', {
        Authorization: authorization,
        'Content-Type': 'application/json',
        'Content-Length': String(body.length),
      }) + body;
    client.write(request);
    await client.until(/^HTTP\/1\.1 422 /);
    client.write(request);
    await client.until(/^HTTP\/1\.1 422 .*HTTP\/1\.1 422 /s);
  });
});

describe('uploads at once', () => {
  it('are four of one person; then others are answered still', async () => {
    const [amara, tom] = OFFICERS as [string, string];
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => waiting(amara)));
    expect(await theRefused(five)).toMatch(/^HTTP\/1\.1 429 .*Retry-After: \d/s);
    const answer = await api.upload<{ preview: object }>(tom, 'drafts', sampleText());
    expect(answer.status).toBe(200);

    five.forEach((client) => client.end());
    await untilAnswered(amara);
  }, 60_000);

  it('are twelve in all', async () => {
    const [amara, tom, priya, joan] = OFFICERS as [string, string, string, string];
    const twelve = [amara, tom, priya].flatMap((name) => Array<string>(4).fill(name));
    const text = await theRefused(await Promise.all([...twelve, joan].map(waiting)));
    expect(text).toMatch(/^HTTP\/1\.1 503 .*Retry-After: \d.*overloaded/s);
  }, 60_000);
});

/** The answer to the one that is refused: which it is, is decided by when each of them is known. */
const theRefused = (clients: readonly RawSocket[]): Promise<string> =>
  Promise.any(clients.map((client) => client.until(/^HTTP.*\r\n\r\n.*\}/s)));

const untilAnswered = async (name: string): Promise<void> => {
  for (let tries = 0; tries < 50; tries += 1) {
    // All four of his: one that is taken says nothing of those that were given up and are counted still.
    const answers = await Promise.all([1, 2, 3, 4].map(() => api.upload(name, 'drafts', sampleText())));
    if (answers.every(({ status }) => status === 200)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing of ${name} is taken any more.`);
};

describe('what is not there in time', () => {
  it('is given up: a body, and a head', async () => {
    const { authorization } = await api.bearer(OFFICERS[0]!);
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': '1000',
      Authorization: authorization,
      'If-Match': '"0"',
    };
    await Promise.all([
      timesOut(head('/v1/actions/00000000-0000-5000-8000-000000000000/cancel', headers), ' '),
      timesOut('GET /health/live HTTP/1.1\r\nHost: x\r\n', 'X-Slow: 1\r\n'),
    ]);
  }, 30_000);
});

describe('a connection', () => {
  it.each([
    ['nonsense', 'nonsense\r\n\r\n'],
    ['a method that is none', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST /v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length and chunks',
      'POST /v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['a negative length', 'POST /v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    ['NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n'],
  ])('with %s gets a problem', async (_what, bytes) => {
    const client = await opened();
    client.write(bytes);
    await client.until(/^HTTP\/1\.1 4\d\d .*application\/problem\+json/s);
  });
});
