import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DocumentStore } from '#libs/documents/index.js';
import { DocumentAlarms } from '#libs/health/document-alarms.js';
import { DocumentCheck } from '#libs/health/document-check.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import {
  ApiJourney,
  sampleText,
  type ChangedBody,
  type ListBody,
  type ProblemBody,
  type ThingBody,
} from '#libs/testing/api-journey.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';

const AMARA = 'Amara Okafor';
const NOWHERE = '00000000-0000-5000-8000-000000000000';
const NAME = 'Zertifikat “2017” – größer.txt';
const BYTES = Buffer.from('<script>alert(1)</script>\nThe works were completed on 1 September 2017.\n');
/** Evidence of nothing. */
const UNTOLD = Buffer.from('The works began on 1 June 2017.\n');
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let api: ApiJourney;
let db: pg.Client;
let action: ThingBody;
let importId = '';

const uploaded = async (bytes: Buffer, name = 'paper.txt'): Promise<string> => {
  const answer = await api.upload<{ sha256: string }>(
    AMARA,
    `documents?name=${encodeURIComponent(name)}`,
    bytes.toString(),
  );
  return answer.body.sha256;
};
const evidence = (sha256: string, more: object = {}) => ({
  ...{ document: sha256, of: { action: action.id }, title: 'Certificate of completion', speaksOf: '2017-09-01' },
  ...more,
});
const add = (body: object) => api.change<ChangedBody & ProblemBody>(AMARA, '/v1/evidence', null, body);
/** As if its bytes had never been kept. */
const forget = async (sha256: string): Promise<void> => {
  const { rows } = await db.query<{ parts: string }>(
    "select parts from evidence.document where sha256 = decode($1, 'hex')",
    [sha256],
  );
  const parts = rows[0]?.parts;
  await db.query('begin');
  await db.query('delete from evidence.part where parts = $1', [parts]);
  await db.query('delete from evidence.document where parts = $1', [parts]);
  await db.query('commit');
};
const fetched = (path: string, init: RequestInit = {}) => fetch(`${api.system.url}${path}`, init);
const ofEvidence = ({ id }: { readonly id: string }) => `/v1/evidence/${id}/document`;

beforeAll(async () => {
  api = await ApiJourney.start();
  db = new pg.Client(api.system.databaseUrl);
  await db.connect();
  await api.recordSample();
  action = await api.some('actions');
  importId = (await api.some('imports')).id;
});
afterAll(async () => {
  await db?.end();
  await api?.stop();
});

describe('evidence', () => {
  let added: ChangedBody;

  it('is a kept document, of a thing, that speaks of a day', async () => {
    added = await api.entered<ChangedBody>(AMARA, 'evidence', evidence(await uploaded(BYTES, NAME)));
    expect(added.state).toMatchObject({
      status: 'received',
      ref: `${action.ref}/E${sha256Of(BYTES).slice(0, 8)}`,
      of: { kind: 'action', id: action.id },
      document: { sha256: sha256Of(BYTES), name: NAME, mediaType: 'text/plain', size: BYTES.length },
      speaksOf: '2017-09-01',
    });
    const now = await api.now('evidence', added);
    expect([now.trueFrom, now.scope?.body]).toEqual(['2017-09-01', action.scope?.body]);
    expect((await api.things('evidence')).map(({ id }) => id)).toEqual([added.id]);
  });

  it('is the same again, and is of another thing another one, of the same bytes', async () => {
    const again = await add(evidence(sha256Of(BYTES)));
    expect([again.status, again.body.id]).toEqual([200, added.id]);
    const report = await api.some('reports');
    const other = await api.entered<ChangedBody>(
      AMARA,
      'evidence',
      evidence(sha256Of(BYTES), { of: { report: report.id } }),
    );
    expect(other.id).not.toBe(added.id);
    expect(
      (await db.query('select from evidence.document where sha256 = decode($1, $2)', [sha256Of(BYTES), 'hex']))
        .rowCount,
    ).toBe(1);
  });

  it.each<[string, object, string]>([
    ['bytes that are not kept', { document: 'a'.repeat(64) }, 'document'],
    ['what is not in the record', { of: { action: NOWHERE } }, 'of.action'],
    ['a day to come', { speaksOf: '2999-01-01' }, 'speaksOf'],
    ['nothing', { of: {} }, 'of'],
    ['two things', { of: { action: NOWHERE, report: NOWHERE } }, 'of'],
    ['no SHA-256', { document: '../../etc/passwd' }, 'document'],
    ['a title that nobody sees', { title: '\u200b' }, 'title'],
  ])('of %s is refused, naming the field', async (_, more, field) => {
    const refused = await add(evidence(await uploaded(UNTOLD), more));
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body.errors?.map((each) => each.field)).toEqual([field]);
  });

  it('is superseded by other evidence of the same thing, and its bytes are still had', async () => {
    const later = await api.entered<ChangedBody>(
      AMARA,
      'evidence',
      evidence(await uploaded(Buffer.from('Issued again'))),
    );
    const report = (await api.things('evidence')).find(
      ({ state }) => (state['of'] as { kind: string }).kind === 'report',
    )!;
    const reason = 'It was issued again.';
    const refusedBy = async (by: string) => {
      const { errors } = await api.refused(AMARA, 'evidence', await api.now('evidence', added), 'supersede', {
        by,
        reason,
      });
      return errors?.map(({ field }) => field);
    };
    expect([await refusedBy(added.id), await refusedBy(report.id), await refusedBy(NOWHERE)]).toEqual([
      ['by'],
      ['by'],
      ['by'],
    ]);
    const made = await api.made(AMARA, 'evidence', await api.now('evidence', added), 'supersede', {
      by: later.id,
      reason,
    });
    expect(made.state).toMatchObject({ status: 'superseded', supersededBy: later.id });
    expect((await fetched(ofEvidence(added))).status).toBe(200);
  });

  it('is withdrawn, with a reason, and keeps its bytes', async () => {
    const { code } = await api.refused(AMARA, 'evidence', await api.now('evidence', added), 'withdraw');
    expect(code).toBe('reason-required');
    const made = await api.made(AMARA, 'evidence', await api.now('evidence', added), 'withdraw', {
      reason: 'Another building.',
    });
    expect(made.state.status).toBe('withdrawn');
    const again = await api.refused(AMARA, 'evidence', await api.now('evidence', added), 'withdraw', { reason: 'x' });
    expect([again.code, again.state]).toEqual(['forbidden-by-lifecycle', 'withdrawn']);
    expect((await fetched(ofEvidence(added))).status).toBe(200);
  });

  it('keeps the import of what it is evidence of from being withdrawn', async () => {
    const refused = await api.change<ProblemBody>(AMARA, `/v1/imports/${importId}/withdraw`, null, {
      reason: 'A mistake',
    });
    expect(refused.status).toBe(409);
  });
});

describe('a document that is fetched', () => {
  let path = '';
  beforeAll(async () => {
    path = ofEvidence((await api.things('evidence'))[0]!);
  });

  it('comes as it was received, with its hash, to be saved, and as nothing that a browser runs', async () => {
    const answer = await fetched(path);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
    expect([answer.status, bytes.length]).toEqual([200, Number(answer.headers.get('content-length'))]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-digest': digest,
      'repr-digest': digest,
      etag: `"${sha256Of(bytes)}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringMatching(/^attachment; filename="/),
    });
  });

  it('is called as it was, in letters that every program reads', async () => {
    const named = (await api.things('evidence')).find(
      ({ state }) => (state['document'] as { name: string }).name === NAME,
    )!;
    const disposition = (await fetched(ofEvidence(named))).headers.get('content-disposition') ?? '';
    expect(disposition).toContain('filename="Zertifikat _2017_ _ gr__er.txt"');
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? '')).toBe(NAME);
  });

  it('is told of without it (HEAD), and not sent again to whoever has it', async () => {
    const head = await fetched(path, { method: 'HEAD' });
    expect([head.status, Number(head.headers.get('content-length')) > 0]).toEqual([200, true]);
    const etag = head.headers.get('etag') ?? '';
    expect((await fetched(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is not there under an id that is none, of nothing, or as another type', async () => {
    expect((await fetched('/v1/evidence/x/document')).status).toBe(404);
    expect((await fetched(`/v1/evidence/${NOWHERE}/document`)).status).toBe(404);
    expect((await fetched(path, { headers: { accept: 'text/html' } })).status).toBe(406);
    expect((await fetched(`${path}?download=1`)).status).toBe(400);
  });
});

describe('documents whose readers have gone', () => {
  const OF_ONE = 4;

  it('are in flight until they are hashed, so that nobody has more hashed at once than may be', async () => {
    const added = await add(evidence(await uploaded(Buffer.from('The works went on.')), { speaksOf: '2017-08-01' }));
    await api.get(`/v1/evidence/${added.body.id}?minPosition=${added.body.position}`);
    const locked = new pg.Client(api.system.databaseUrl);
    await locked.connect();
    try {
      await locked.query('begin; lock table evidence.part in access exclusive mode');
      const waiting = async () => {
        const { rows } = await db.query<{ waiting: number }>(
          `select count(*)::int as waiting from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%from evidence.part%'`,
        );
        return rows[0]?.waiting;
      };
      const going = new AbortController();
      const gone = Array.from({ length: OF_ONE }, () =>
        fetched(ofEvidence(added.body), { signal: going.signal }).catch(() => 'gone'),
      );
      for (let tries = 0; (await waiting()) !== OF_ONE && tries < 100; tries++) await sleep(20);
      expect(await waiting()).toBe(OF_ONE);
      going.abort();
      expect(await Promise.all(gone)).toEqual(gone.map(() => 'gone'));
      await sleep(200); // the server hears that they have gone

      expect((await fetched(ofEvidence(added.body))).status).toBe(429);
    } finally {
      await locked.end();
    }
    for (let tries = 0; (await fetched(ofEvidence(added.body))).status !== 200 && tries < 100; tries++) await sleep(50);
    expect((await fetched(ofEvidence(added.body))).status).toBe(200);
  });
});

describe('the paper of an import', () => {
  it('is kept, and a locator leads to its words', async () => {
    const answer = await fetched(`/v1/imports/${importId}/document`);
    expect(await answer.text()).toBe(sampleText());
    const page = await readPage(`${api.system.url}/actions/${action.id}`);
    const href = /href="(\/imports\/[^"]*\/paper\?[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { source } = action.state as unknown as { source: { words: string; from: number; to: number } };
    expect(href).toBe(`/imports/${importId}/paper?from=${source.from}&to=${source.to}#passage`);
    const paper = await readPage(`${api.system.url}${href}`);
    const passage = /<mark id="passage">([^<]*)<\/mark>/.exec(paper.html)?.[1] ?? '';
    expect(passage.replace(/\s+/g, ' ').trim().slice(0, 20)).toBe(
      source.words.replace(/\s+/g, ' ').trim().slice(0, 20),
    );
  });

  it('is opened whatever day is looked at, and not as it was known before it was imported', async () => {
    const before = (await readPage(`${api.system.url}/actions/${action.id}?on=2016-05-23`)).html;
    const href = /href="(\/imports\/[^"]*\/paper\?[^"]*)"/.exec(before)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(href).toContain('on=2016-05-23');
    const paper = await readPage(`${api.system.url}${href}`);
    expect(paper.html).toContain('<mark id="passage">');
    const save = /href="(\/v1\/imports\/[^"]*)"/.exec(paper.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await (await fetched(save)).text()).toBe(sampleText());
    for (const path of [`/imports/${importId}/paper`, `/v1/imports/${importId}/document`])
      expect((await fetched(`${path}?asAt=2016-05-23`)).status).toBe(404);
  });

  it('is not kept where it was refused', async () => {
    const closed = sampleText().replace('Classification: Open', 'Classification: Closed');
    expect((await api.upload(AMARA, 'imports', closed)).status).toBe(422);
    const { rowCount } = await db.query('select from evidence.document where sha256 = decode($1, $2)', [
      ...[sha256Of(Buffer.from(closed)), 'hex'],
    ]);
    expect(rowCount).toBe(0);
  });

  it('that was imported before any were kept is said not to be, and is kept when it is imported again', async () => {
    await forget(sha256Of(Buffer.from(sampleText())));
    expect((await fetched(`/v1/imports/${importId}/document`)).status).toBe(404);
    expect((await readPage(`${api.system.url}/imports/${importId}/paper`)).html).toContain('are not kept');
    expect((await api.upload(AMARA, 'imports', sampleText())).status).toBe(200);
    expect(await (await fetched(`/v1/imports/${importId}/document`)).text()).toBe(sampleText());
  });
});

describe('bytes that are not what was received', () => {
  const damage = (sha256: string, bytes: string) =>
    db.query(
      `update evidence.part set bytes = ${bytes} where no = 0
          and parts = (select parts from evidence.document where sha256 = decode($1, 'hex'))`,
      [sha256],
    );
  const check = () => {
    const { app } = api.system;
    return new DocumentCheck(app.get(ReadModel), app.get(DocumentStore), app.get(DocumentAlarms)).look();
  };
  const alarms = async () =>
    (await api.get<ListBody<{ code: string; stream: string; ref: string }>>('/v1/audit/alarms')).body.items.map(
      ({ code, ref }) => [code, ref],
    );

  it('are given to nobody, and an alarm tells of it everywhere, until they are right again', async () => {
    const thing = (await api.things('evidence')).find(({ status }) => status === 'received')!;
    const { sha256 } = thing.state['document'] as { sha256: string };
    expect(await alarms()).toEqual([]);
    await damage(sha256, 'set_byte(bytes, 0, get_byte(bytes, 0) # 1)');

    const refused = await fetched(ofEvidence(thing));
    expect([refused.status, ((await refused.json()) as ProblemBody).code]).toEqual([500, 'document-damaged']);
    expect((await fetched(ofEvidence(thing), { method: 'HEAD' })).status).toBe(500);
    expect(await alarms()).toEqual([['document-damaged', thing.ref]]);
    const health = await (await fetched('/health/ready')).text();
    expect(health).toContain('The kept bytes of');
    expect((await readPage(`${api.system.url}/`)).html).toContain('The record is not as it should be');

    await check();
    expect(await alarms()).toHaveLength(
      (await api.things('evidence')).filter(({ state }) => (state['document'] as { sha256: string }).sha256 === sha256)
        .length,
    );
    await damage(sha256, 'set_byte(bytes, 0, get_byte(bytes, 0) # 1)');
    await check();
    expect(await alarms()).toEqual([]);
    expect((await fetched(ofEvidence(thing))).status).toBe(200);
  });
});
