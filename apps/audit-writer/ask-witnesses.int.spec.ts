import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import {
  AUDIT_MIGRATIONS,
  Ledger,
  published,
  signLedger,
  witnessedSoFar,
  type SignerPlace,
} from '#libs/audit/index.js';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { rawOf, verifierKey, vkeyOf } from '#libs/transparency/note/key.js';
import { lineOf, parseNote } from '#libs/transparency/note/note.js';
import { cosign } from '#libs/transparency/note/signing.js';
import { parseAddCheckpoint } from '#libs/transparency/texts/add-checkpoint.js';
import { askWitnesses } from './ask-witnesses.js';

const STREAM = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const now = () => new Date();

let database: TestDatabase;
let db: DataSource;
let place: SignerPlace;
const servers: Server[] = [];

/** A line of a policy, of a witness that signs whatever it is shown, in order, and takes its time; null: it never answers. */
const witnessThat = async (name: string, takesMs: number | null): Promise<string> => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = verifierKey(name, 'timeAndText', rawOf(publicKey));
  let known = 0n;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const part of request) body += String(part);
    if (takesMs === null) return;
    await sleep(takesMs);
    const { old, note } = parseAddCheckpoint(body)!;
    if (old !== known) return void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${known}\n`);
    const { text } = parseNote(Buffer.from(note))!;
    known = BigInt(text.split('\n')[1]!);
    response.end(lineOf(cosign(key, privateKey, text, BigInt(Math.floor(Date.now() / 1_000)))));
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.on('listening', done));
  return `witness ${name} ${vkeyOf(key)} http://127.0.0.1:${(server.address() as AddressInfo).port}\n`;
};

beforeEach(async () => {
  database = await createTestDatabase();
  db = await openDatabase(database.url, { poolSize: 4 });
  await migrate(db, AUDIT_MIGRATIONS);
  place = { folder: join(mkdtempSync(join(tmpdir(), 'asking-')), 'signer'), name: 'oversight.example' };
});
afterEach(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await db.destroy();
  await database.drop();
  rmSync(join(place.folder, '..'), { recursive: true });
});

it('while the log grows, slow witnesses sign the same sizes, and one that is silent holds up nobody', async () => {
  const witnesses = [await witnessThat('fast', 0), await witnessThat('slow', 1_300), await witnessThat('silent', null)];
  const ledger = new Ledger(db);
  await ledger.append([rawEventAt(1, STREAM, 0)]);
  const { origin } = (await signLedger(db, place, now))!;
  const policy = `${witnesses.join('')}group both all fast slow\nquorum both\n`;
  await db.query('insert into audit.policy (origin, rev, policy) values ($1, 1, $2)', [origin, policy]);

  const stopping = new AbortController();
  const logger = pino({ level: 'silent' });
  const asking = askWitnesses({ db, databaseUrl: database.url, logger, signal: stopping.signal });
  const seen = new Set<bigint>();
  const longest = performance.now() + 30_000;
  for (let n = 1; seen.size < 3 && performance.now() < longest; n++) {
    await ledger.append([rawEventAt(n + 1, STREAM, n)]);
    await signLedger(db, place, now);
    await sleep(250);
    const is = await published(db.manager);
    if (is) seen.add(is.size);
  }
  stopping.abort();
  await asking;

  expect(seen.size).toBe(3);
  const told = await witnessedSoFar(db.manager);
  expect(told?.witnesses.slice(0, 2).map(({ name, last }) => [name, last?.is])).toEqual([
    ['fast', 'signed'],
    ['slow', 'signed'],
  ]);
}, 60_000);
