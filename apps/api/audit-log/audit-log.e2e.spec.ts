import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessEntries } from '#libs/access-log/index.js';
import { writeExportFile } from '#apps/oversight/audit/write-export-file.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { readKeysIn, toLeaf, type ReadSealed } from '#libs/audit/index.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { SEALED_EVENTS } from '#libs/platform/tokens.js';
import { ApiJourney, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { verifying } from '#libs/testing/audit-export/verifying.js';
import { pseudonymOf } from '#libs/testing/dashboard/visitor.js';
import { startTestSystem } from '#libs/testing/system.js';
import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import { vkeyOf } from '#libs/transparency/note/key.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { parseAddCheckpoint } from '#libs/transparency/texts/add-checkpoint.js';
import { parseInclusionProof } from '#libs/transparency/texts/inclusion-proof.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { tilePath, tilesOf } from '#libs/transparency/tree/tiles.js';
import { isConsistent, isIncluded } from '#libs/transparency/tree/verify.js';

const [AMARA, PRIYA, JOAN] = ['Amara Okafor', 'Priya Raman', 'Joan Ellery'];
const [MINE, OTHER] = ['Report on Alderwick', 'Report on Brackenby'];
const before = { authority: 'Northbridge Borough Council', meeting: '2026-11-10', itemNo: '7', classification: 'Open' };
const document = { sha256: 'b'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };

let api: ApiJourney;
let mine: ThingBody;
let other: ThingBody;
const { folder, verifyBytes } = verifying();

const fetched = async (path: string, who?: string, method = 'GET') =>
  fetch(api.system.url + path, { method, headers: who === undefined ? {} : await api.bearer(who) });
const text = async (path: string, who?: string) => (await fetched(path, who)).text();
const problem = async (path: string, who?: string) => {
  const answer = await fetched(path, who);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { status, code } = (await answer.json()) as ProblemBody;
  return { status, code, retryAfter: answer.headers.get('retry-after') };
};
const NEVER = { status: 404, code: 'not-found', retryAfter: null };

const checkpointOf = (note: string) => parseCheckpoint(parseNote(Buffer.from(note))!.text)!;
const newest = async () => checkpointOf(await text('/audit/log/checkpoint'));
const streamOf = ({ id }: ThingBody) => `report-${id}`;
const proofOf = (thing: ThingBody, rev = '0') => `/audit/proof/inclusion?stream=${streamOf(thing)}&rev=${rev}`;
const given = () => {
  const { pairs } = readKeysIn(api.system.signer!.folder)!;
  return {
    vkeys: pairs.flatMap(({ text, time }) => [text, time].map(({ verifier }) => vkeyOf(verifier))),
    now: Math.floor(Date.now() / 1000) + 60,
  };
};

/** Waits until the published checkpoint grows no more: entries of the access log are written a little after each request. */
const published = async () => {
  for (let [n, size] = [0, -1n]; n < 60; n++) {
    await sleep(1_500);
    const is = (await fetched('/audit/log/checkpoint')).status === 200 ? (await newest()).size : -1n;
    if (is >= 0n && is === size) return;
    size = is;
  }
};

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC, signed: true }));
  const enter = async (title: string, committee: string) => {
    const { id, position } = await api.entered(AMARA, 'reports', { ...before, committee, title, document });
    const asked = `/v1/reports/${id}?minPosition=${position}`;
    return (await api.get<ThingBody>(asked, await api.bearer(AMARA))).body;
  };
  mine = await enter(MINE, 'The Audit Committee');
  other = await enter(OTHER, 'The Housing Committee');
  const people = api.system.app.get(PeopleCommands);
  const id = systemIds.next();
  const by = { actor: pseudonymOf(JOAN), correlationId: id, causationId: id };
  await people.join(JOAN, by, pseudonymOf(JOAN));
  const scope = { authority: null, body: (mine.state['scope'] as { readonly body: string }).body };
  const role = { role: 'governance reviewer', ...scope, from: null, until: null } as const;
  await people.grantAtMachine(pseudonymOf(JOAN), role, { ...by, user: 'test', reason: 'A test.' });
  for (const name of [AMARA, PRIYA, JOAN]) await api.system.token(name);
  await published();
}, 120_000);
afterAll(() => api?.stop());

describe('the audit log', () => {
  it('is published as a checkpoint, and the tiles and leaves that it covers', async () => {
    const note = await fetched('/audit/log/checkpoint');
    expect([note.headers.get('content-type'), note.headers.get('cache-control')]).toEqual([
      ...['text/plain; charset=utf-8', 'no-cache'],
    ]);
    const { size } = checkpointOf(await note.text());
    const tiles = new Map<string, Buffer>();
    for (const tile of tilesOf(size)) {
      const answer = await fetched(`/audit/log/${tilePath(tile)}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      tiles.set(String(tile.level), Buffer.from(await answer.arrayBuffer()));
    }
    const first = tiles.get('entries')!.subarray(2, 2 + 94);
    expect(leafHash(first)).toEqual(tiles.get('0')!.subarray(0, 32));
    const one = await (await fetched('/audit/log/tile/0/000.p/1')).arrayBuffer();
    expect(Buffer.from(one)).toEqual(tiles.get('0')!.subarray(0, 32));
    expect((await fetched('/audit/log/tile/0/000.p/1', undefined, 'HEAD')).headers.get('content-length')).toBe('32');

    const beyond = ['0/000', `0/000.p/${size + 1n}`, 'entries/000', 'entries/001.p/1', '1/000.p/1', '64/000'];
    const otherwise = ['0/000.p/0', '0/000.p/256', '0/0.p/1', '00/000.p/1', '0/x000/000.p/1', '0/000.p/01', '', '0'];
    const spelled = ['0/000.p/1/', '0/%3000.p/1', '0//000.p/1', 'Entries/000.p/1', '-1/000.p/1'];
    for (const path of [...beyond, ...otherwise, ...spelled])
      expect([path, (await problem(`/audit/log/tile/${path}`)).status]).toEqual([path, 404]);
    expect((await problem('/audit/Log/TILE/0/000.p/1')).status).toBe(404);
    expect((await problem('/audit/log/checkpoint?size=1')).code).toBe('unknown-parameter');
    expect((await problem('/audit/log/nothing')).code).toBe('no-such-route');
  });

  it('proves any leaf to everybody', async () => {
    const { size, root } = await newest();
    for (const index of [0n, size / 2n, size - 1n]) {
      const answer = await fetched(`/audit/proof/inclusion?index=${index}`);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      const proof = parseInclusionProof(await answer.text())!;
      expect(proof.index).toBe(index);
      const [hash, path] = [leafHash(proof.extra), proof.hashes];
      expect(isIncluded({ index, size, root, leafHash: hash, proof: path })).toBe(true);
    }
    expect(await problem(`/audit/proof/inclusion?index=${size}`)).toEqual(NEVER);
    const asked = [
      '',
      '?index=00',
      '?index=-1',
      '?index=0&rev=0',
      `?stream=${streamOf(mine)}`,
      '?rev=0',
      '?index=0&index=1',
    ];
    const both = `?index=0&stream=${streamOf(mine)}&rev=0`;
    for (const query of [...asked, both, `?index=${2n ** 63n}`, `?stream=${streamOf(mine)}&rev=01`])
      expect([query, (await problem(`/audit/proof/inclusion${query}`)).status]).toEqual([query, 400]);
  });

  it('proves an event to whoever may read the thing, and to others says what it says of what never was', async () => {
    const events = api.system.app.get<ReadSealed>(SEALED_EVENTS);
    const found: RawEvent[] = [];
    for await (const event of events(null, `^${streamOf(mine)}$`)) found.push(event);
    for (const who of [AMARA, PRIYA, JOAN]) {
      const proof = parseInclusionProof(await text(proofOf(mine), who))!;
      expect([who, proof.extra]).toEqual([who, toLeaf(found[0]!).entry]);
    }
    const body = async (path: string, who?: string) => {
      const {
        instance: _,
        correlationId: __,
        ...same
      } = (await (await fetched(path, who)).json()) as Record<string, unknown>;
      return same;
    };
    const never = await body(proofOf(mine, '7'), PRIYA);
    expect(await problem(proofOf(mine, '7'), PRIYA)).toEqual(NEVER);
    expect(await body(proofOf(mine))).toEqual(never);
    expect(await body(proofOf(other), JOAN)).toEqual(never);
    expect(await body(proofOf(other, '7'), JOAN)).toEqual(never);
    for (const stream of ['nothing', `$$${streamOf(mine)}`, `report-${systemIds.next()}`, `access-${systemIds.next()}`])
      expect(await body(`/audit/proof/inclusion?stream=${encodeURIComponent(stream)}&rev=0`, AMARA)).toEqual(never);
  });

  it('says when to ask again for what is not published yet, and proves that it only grew', async () => {
    const body = { ...before, committee: 'The Audit Committee', title: 'A third', itemNo: '8', document };
    const old = await newest();
    const made = await api.entered(AMARA, 'reports', body);
    const path = `/audit/proof/inclusion?stream=report-${made.id}&rev=0&minPosition=${made.position}`;
    const waits = await fetched(path, AMARA);
    if (waits.status !== 200)
      expect([((await waits.json()) as ProblemBody).code, waits.headers.get('retry-after')]).toEqual([
        'not-sealed-yet',
        '2',
      ]);
    await published();
    expect((await fetched(path, AMARA)).status).toBe(200);
    const now = await newest();
    const grew = parseAddCheckpoint(await text(`/audit/proof/consistency?from=${old.size}`))!;
    expect([grew.old, checkpointOf(grew.note)]).toEqual([old.size, now]);
    const sizes = { from: old.size, to: now.size, fromRoot: old.root, toRoot: now.root };
    expect(isConsistent({ ...sizes, proof: grew.hashes })).toBe(true);
    for (const query of ['from=0', `from=${old.size}&to=${old.size}`])
      expect(parseAddCheckpoint(await text(`/audit/proof/consistency?${query}`))?.hashes).toEqual([]);
    for (const query of ['', `?from=${now.size}&to=1`, `?from=1&to=${now.size + 1n}`, '?from=0&to=0', '?from=01'])
      expect([query, (await problem(`/audit/proof/consistency${query}`)).status]).toEqual([query, 400]);
  });
});

describe('an export of the audit log', () => {
  const taken = async (who?: string) => {
    const answer = await fetched('/audit/export', who);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-tar']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    return bytes;
  };

  it('is verified by the verifier that is in it, with every frame for a governance reviewer, and is in the access log', async () => {
    const bytes = await taken(PRIYA);

    const { code, text: told } = verifyBytes(bytes, { ...given(), allFrames: true });
    expect([code, told]).toEqual([0, expect.stringMatching(/^VERIFIED/)]);
    expect([bytes.includes(MINE), bytes.includes(OTHER)]).toEqual([true, true]);
    const damaged = Buffer.from(bytes);
    damaged[bytes.indexOf(OTHER)]! ^= 1;
    expect(verifyBytes(damaged, given()).code).toBe(2);
    const { items } = await api.system.app.get(AccessEntries).list({ day: systemClock.today() }, 200, null);
    const told_ = items.filter(({ words }) => words?.subject?.what === 'audit-export');
    expect(told_.map(({ kind, words }) => [kind, words?.who])).toEqual([['exported', pseudonymOf(PRIYA)]]);
  });

  it('is the same to the byte as the command line writes it to a file', async () => {
    await published();
    const file = join(folder, 'export.tar');
    const { databaseUrl, eventStoreUrl } = api.system;
    const asked = { databaseUrl, eventStoreUrl, file, tell: () => undefined, signal: new AbortController().signal };
    expect((await writeExportFile(asked)).size).toBe((await newest()).size);
    expect(readFileSync(file)).toEqual(await taken(PRIYA));
    await expect(writeExportFile(asked)).rejects.toThrow('is there already');
  });

  it('gives a reviewer of one body the frames of what is before it, by whole streams', async () => {
    const bytes = await taken(JOAN);
    expect([bytes.includes(MINE), bytes.includes(OTHER)]).toEqual([true, false]);
    const { code, text: told } = verifyBytes(bytes, given());
    expect([code, told]).toEqual([0, expect.stringMatching(/\d+ of \d+ frames are withheld/)]);
    expect(verifyBytes(bytes, { ...given(), allFrames: true }).code).toBe(6);
  });

  it('has no frames for others, and twice the same bytes', async () => {
    await published();
    const bytes = await taken();
    expect(await taken()).toEqual(bytes);
    const { size } = await newest();
    // That the log began is told in its own stream, which is withheld from nobody.
    expect(verifyBytes(bytes, given()).text).toContain(`${size - 1n} of ${size} frames are withheld`);
    expect([bytes.includes(MINE), bytes.includes(AMARA)]).toEqual([false, false]);
    expect((await fetched('/audit/export', undefined, 'HEAD')).headers.get('content-type')).toBe('application/x-tar');
    const late = await taken(AMARA);
    expect(late.includes(MINE)).toBe(false);
  });
});
