import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jsonEvent } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/event-store.js';
import { sealedEventsOf } from '#libs/event-store/raw-log/sealed-events.js';
import { frameOf } from '#libs/transparency/leaf/leaf.js';
import { exportOf, leafOf, newLogKeys, NOW, ORIGIN, rootsOf } from '#libs/testing/audit-export/audit-export.js';
import { framesOf } from '#libs/testing/audit-export/frames.js';
import { signedNote } from '#libs/testing/audit-export/signers.js';
import { ustar, type TarFile } from '#libs/testing/audit-export/ustar.js';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { inLog } from '#libs/testing/tampering.js';
import { verifyAudit, type Asked } from './verify-audit.js';

const keys = newLogKeys();
const vkeys = [keys.text.vkey, keys.time.vkey];
const folder = mkdtempSync(join(tmpdir(), 'verify-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const verify = (path: string, more: Partial<Asked> = {}) =>
  verifyAudit({
    ...{
      export: path,
      vkeys,
      witnesses: [],
      policy: null,
      notes: [],
      receipts: [],
      frames: [],
      maxAge: null,
      allFrames: false,
    },
    ...{ now: NOW + 60, keep: null, events: null, progress: () => undefined },
    ...more,
  });

describe('a log at its URL', () => {
  let files: readonly TarFile[] = [];
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, answer) => {
      const file = files.find(({ name }) => `/audit/log/${name}` === request.url);
      answer.writeHead(file ? 200 : 404).end(file?.bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  const frames = framesOf(300);
  const serve = (count: number, time = NOW) => (files = exportOf({ frames: frames.slice(0, count), keys, time }));

  it('is verified, and its note kept and held against what comes later', async () => {
    const keep = join(folder, 'kept');
    serve(257);
    const first = await verify(url, { keep });
    expect(first.text).toMatch(
      /^VERIFIED\. By URL there are no frames: the revisions of streams were not looked at\. No/,
    );
    expect(first.text).toContain('its note is kept for the next time');
    expect(first.code).toBe(0);
    serve(300);
    const second = await verify(`${url}/audit/log/`, { keep });
    expect([second.code, second.text]).toEqual([0, expect.stringContaining('earlier notes: 1 that were kept')]);
    serve(256);
    expect((await verify(url, { keep })).code).toBe(3);
    files = exportOf({ frames: framesOf(301).slice(1), keys });
    const forked = await verify(url, { keep });
    expect([forked.code, forked.text]).toEqual([4, expect.stringContaining('cannot both be true')]);
    expect(forked.text).toContain('its note is not kept');
    const [own = ''] = readdirSync(keep);
    expect(readdirSync(join(keep, own)).sort()).toEqual(['257.note', '300.note']);
  });

  it('is verified where of a partial tile only the full one is there', async () => {
    const full = exportOf({ frames, keys }).filter(({ name }) => !name.includes('.p/'));
    const note = signedNote({
      ...{ origin: ORIGIN, size: 200, root: rootsOf(frames.map(leafOf))[200]!, time: NOW },
      by: [keys.text],
    });
    files = full.map((file) => (file.name === 'checkpoint' ? { ...file, bytes: Buffer.from(note) } : file));
    expect(await verify(url)).toMatchObject({ code: 0 });
  });

  it('is incomplete without a bundle, and nothing is asked for without a vkey', async () => {
    serve(300);
    files = files.filter(({ name }) => name !== 'tile/entries/000');
    expect(await verify(url)).toMatchObject({ code: 6, text: expect.stringContaining('tile/entries/000 is missing') });
    const blind = await verify('http://127.0.0.1:1', { vkeys: [] });
    expect([blind.code, blind.text]).toEqual([1, expect.stringContaining('oversight audit key')]);
  });
});

describe('an export beside the event store', () => {
  const streamOf = (n: number) => `action-0000000${n}-0000-5000-8000-000000000000`;
  const [CHANGED, REDACTED, GONE, NEXT, MOVED] = [1, 2, 3, 4, 5].map(streamOf) as [
    string,
    string,
    string,
    string,
    string,
  ];
  let log: TestDatabase;
  let store: TestEventStore;
  beforeAll(async () => {
    log = await createTestDatabase();
    store = await startTestEventStore(log.url);
    for (const stream of [MOVED, CHANGED, REDACTED, GONE, NEXT]) await append(stream, 3);
  });
  afterAll(async () => {
    await store?.stop();
    await log?.drop();
  });

  const withClient = async <T>(work: (client: ReturnType<typeof connect>) => Promise<T>): Promise<T> => {
    const client = connect(store.url);
    return work(client).finally(() => client.dispose());
  };
  const append = (stream: string, count: number) =>
    withClient((client) =>
      client.appendToStream(
        stream,
        Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Noted.v1', data: { n, stream }, metadata: {} })),
      ),
    );
  /** Of the first events that the event store holds now, signed at a time in seconds since 1970. */
  const exported = (time: number, most = Infinity) =>
    withClient(async (client) => {
      const frames: Buffer[] = [];
      for await (const event of sealedEventsOf(client)(null)) frames.push(frameOf(event));
      const path = join(folder, 'export.tar');
      writeFileSync(path, ustar(exportOf({ frames: frames.slice(0, most), keys, time })));
      return path;
    });
  const against = (path: string, now: number) =>
    withClient((client) => verify(path, { now, events: () => sealedEventsOf(client)(null) }));
  const tamper = async (...acts: (() => Promise<unknown>)[]) => {
    await store.stop();
    for (const act of acts) await act();
    store = await startTestEventStore(log.url);
  };
  const nowInSeconds = () => Math.floor(Date.now() / 1000);

  it('is verified, what came since is not yet sealed, and what should be sealed is named', async () => {
    const path = await exported(nowInSeconds());
    await append(NEXT, 1);
    const fresh = await against(path, nowInSeconds());
    expect(fresh.text).toContain('16 events, of which 15 are sealed; every leaf was made anew');
    expect(fresh.text).toContain('1 events came after the checkpoint: they are not yet sealed');
    expect(fresh.code).toBe(0);

    const signedLater = nowInSeconds() + 120;
    const late = await against(await exported(signedLater, 15), signedLater);
    expect([late.code, late.text]).toEqual([2, expect.stringContaining(`Not sealed: ${NEXT}, revision 3`)]);
  });

  it('is told each event that was changed, redacted, taken out, put in or moved', async () => {
    const path = await exported(nowInSeconds());
    const { change, takeOut, putIn, move } = inLog(log.url);
    await tamper(
      () => change(CHANGED, 1, '{"n":7}'),
      () => change(REDACTED, 1, ''),
      () => takeOut(GONE, 1),
      () => putIn(NEXT, 0, 9),
      () => move(MOVED, 1, GONE, 2),
    );
    const { code, text } = await against(path, nowInSeconds());
    for (const line of [
      `Changed: ${CHANGED}, revision 1 is not what was sealed as leaf 4.`,
      `Redacted: of ${REDACTED}, revision 1, sealed as leaf 7`,
      `Missing: the event store no longer has the event of leaf 10 (${GONE}, revision 1).`,
      `Inserted: ${NEXT}, revision 9 stands in the event store before leaf 13`,
      `Reordered: ${MOVED}, revision 1, sealed as leaf 1`,
    ])
      expect(text).toContain(line);
    expect(code).toBe(2);
  });
});
