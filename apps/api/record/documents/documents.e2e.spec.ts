import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ApiJourney, type ProblemBody } from '#libs/testing/api-journey.js';
import { RawSocket } from '#libs/testing/raw-socket.js';

const AMARA = 'Amara Okafor';
const MB = 1024 * 1024;
const PDF = 'application/pdf';

interface Kept {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly receivedAt: string;
}

let api: ApiJourney;
let db: pg.Client;
beforeAll(async () => {
  api = await ApiJourney.start();
  db = new pg.Client(api.system.databaseUrl);
  db.on('error', () => undefined);
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await api?.stop();
});

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pdf = (words: string, length = 0) =>
  Buffer.concat([Buffer.from(`%PDF-1.7 ${words}`), Buffer.alloc(length, words)]);
const rows = async (): Promise<string[]> => {
  const { rows: counted } = await db.query<{ documents: string; parts: string }>(
    'select (select count(*) from evidence.document) as documents, (select count(*) from evidence.part) as parts',
  );
  return [counted[0]?.documents ?? '', counted[0]?.parts ?? ''];
};
const keep = async <T = Kept>(body: Buffer, headers: Record<string, string> = {}, query = '') =>
  api.contract.send<T>(`/v1/documents${query}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': PDF, ...(await api.bearer(AMARA)), ...headers },
  });

describe('the bytes of a document', () => {
  it('are kept by their SHA-256, as they came', async () => {
    const bytes = pdf('one', 300_000);
    const kept = await keep(bytes, { 'content-disposition': 'attachment; filename="certificate.pdf"' });
    expect(kept.status).toBe(201);
    expect(kept.body).toEqual({
      ...{ sha256: sha256Of(bytes), name: 'certificate.pdf', mediaType: PDF, size: bytes.length },
      receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('again change nothing, whatever is said of them', async () => {
    const bytes = pdf('two');
    const [first, before] = [await keep(bytes, {}, '?name=first.pdf'), await rows()];
    const again = await keep(bytes, {}, '?name=second.pdf');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await rows()).toEqual(before);
  });

  it('sent by several at once are kept once', async () => {
    const [bytes, before] = [pdf('at once', 400_000), await rows()];
    const all = await Promise.all([keep(bytes), keep(bytes)]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(Number(await rows().then(([documents]) => documents))).toBe(Number(before[0]) + 1);
  });

  it('that are not those that their sender hashed are not kept', async () => {
    const [bytes, before] = [pdf('cut'), await rows()];
    const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
    const refused = await keep<ProblemBody>(bytes.subarray(1), {
      'content-digest': digest,
      'content-type': 'text/plain',
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'malformed-request']);
    expect(await rows()).toEqual(before);
    expect((await keep(bytes, { 'content-digest': digest })).status).toBe(201);
  });

  it.each([
    ['text/html', '<script>alert(1)</script>', 415],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415],
    ['application/pdf', '<html>', 415],
    ['image/png', '%PDF-1.7', 415],
    ['text/plain', 'a\0b', 415],
    ['application/pdf', '', 400],
  ])('as %s, %j, are refused', async (type, text, status) => {
    const before = await rows();
    const refused = await keep<ProblemBody>(Buffer.from(text), { 'content-type': type });
    expect(refused.status).toBe(status);
    expect(await rows()).toEqual(before);
  });

  it('without a token are not taken', async () => {
    const { status } = await keep<ProblemBody>(pdf('who'), { authorization: '' });
    expect(status).toBe(401);
  });
});

/** An upload whose head says that so much comes, and whose body is begun. */
const begun = async (length: number, body: Buffer): Promise<RawSocket> => {
  const { authorization } = await api.bearer(AMARA);
  const client = await RawSocket.to(api.system.url);
  const head = ['POST /v1/documents HTTP/1.1', 'Host: localhost', `Content-Type: ${PDF}`, `Content-Length: ${length}`];
  client.write([...head, `Authorization: ${authorization}`, '', ''].join('\r\n'));
  client.write(body);
  return client;
};

/** Waits until some connection of the system has kept a part, in a transaction that is not over. */
const onItsWay = async (): Promise<number> => {
  for (let tries = 0; tries < 400; tries++) {
    const { rows: found } = await db.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and state = 'idle in transaction'
          and query like 'insert into evidence.part%'`,
    );
    if (found[0]) return found[0].pid;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('No upload is on its way.');
};

/** Waits until exactly so many uploads hold a lock on `evidence.part`, as they do until their transaction is over. */
const untilOnTheirWay = async (wanted: number): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    const { rows: found } = await db.query<{ n: number }>(
      `select count(distinct pid)::int as n from pg_locks
        where relation = 'evidence.part'::regclass and mode = 'RowExclusiveLock'
          and database = (select oid from pg_database where datname = current_database())`,
    );
    if (found[0]?.n === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`There are never ${wanted} uploads on their way.`);
};

describe('an upload', () => {
  it('of more than can be kept is refused before it comes', async () => {
    const client = await begun(256 * MB + 1, Buffer.of());
    await client.until(/^HTTP\/1\.1 413 .*payload-too-large/s);
  });

  it('of more than can be kept, whose length is not told before, is refused once too much has come, and nothing is kept', async () => {
    const before = await rows();
    const sending = request(`${api.system.url}/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': PDF, 'transfer-encoding': 'chunked', ...(await api.bearer(AMARA)) },
    });
    const answered = once(sending, 'response').then(([answer]) => answer as IncomingMessage);
    let isAnswered = false;
    void answered.finally(() => (isAnswered = true)).catch(() => undefined);
    sending.on('error', () => undefined);
    const chunk = pdf('too much', MB).subarray(0, MB);
    const taken = () =>
      new Promise<unknown>((resolve) => (sending.once('drain', resolve), void answered.then(resolve)));
    // The client stops sending once it is answered: the server reads nothing more of a body that it has refused.
    for (let n = 0; !isAnswered && n < 300; n++) if (!sending.write(chunk)) await taken();
    const answer = await answered;
    const told = JSON.parse(await text(answer)) as ProblemBody;
    expect([answer.statusCode, told.code]).toEqual([413, 'payload-too-large']);
    expect(told.detail).toContain(String(256 * MB));
    await untilOnTheirWay(0);
    expect(await rows()).toEqual(before);
  }, 120_000);

  it('that is broken off leaves nothing behind', async () => {
    const before = await rows();
    const client = await begun(10 * MB, pdf('broken off', 2 * MB));
    await onItsWay();
    client.end();
    await untilOnTheirWay(0);
    expect(await rows()).toEqual(before);
    expect((await keep(pdf('after it'))).status).toBe(201);
  });

  it('whose connection to the database is cut is answered 503, and leaves nothing behind', async () => {
    const before = await rows();
    const client = await begun(3 * MB, pdf('cut off', 2 * MB));
    await db.query('select pg_terminate_backend($1)', [await onItsWay()]);
    client.write(Buffer.alloc(MB));
    await client.until(/^HTTP\/1\.1 503 .*database-unavailable/s);
    // Until then it counts as one that they send.
    await client.closed;
    await untilOnTheirWay(0);
    expect(await rows()).toEqual(before);
  });

  it('is one of two of a person, and does not keep anybody else from answers', async () => {
    const held = [await begun(10 * MB, pdf('first', 2 * MB)), await begun(10 * MB, pdf('second', 2 * MB))];
    await untilOnTheirWay(2);
    expect((await keep<ProblemBody>(pdf('third'))).status).toBe(429);
    expect((await api.get('/v1/reports')).status).toBe(200);
    held.forEach((client) => client.end());
  });
});
