import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { AccessEntries } from '#libs/access-log/index.js';
import { systemClock } from '#libs/application/system.js';
import { MOST_IN_A_DOSSIER } from '#libs/asking/questions/dossier.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { connect } from '#libs/event-store/connect.js';
import { ApiJourney, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { pseudonymOf, visitor } from '#libs/testing/dashboard/visitor.js';
import { appendLastAgain } from '#libs/testing/every-event.js';
import { startTestSystem } from '#libs/testing/system.js';
import { parseCheckpoint } from '#libs/transparency/note/checkpoint.js';
import { parseNote } from '#libs/transparency/note/note.js';
import { parseInclusionProof } from '#libs/transparency/texts/inclusion-proof.js';
import { leafHash } from '#libs/transparency/tree/hashing.js';
import { isIncluded } from '#libs/transparency/tree/verify.js';

const [AMARA, PRIYA] = ['Amara Okafor', 'Priya Raman'];
const WHY = 'Agreed at the board, & minuted <so>';

let api: ApiJourney;
let action: ThingBody;
let hashes: readonly string[];

const taken = async (query: string, who: string) => {
  const answer = await fetch(`${api.system.url}/v1/audit/dossier?${query}`, { headers: await api.bearer(who) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type'), bytes, text: bytes.toString() };
};
const filesIn = (bytes: Buffer): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)]));
const ofAction = () => `kind=action&id=${action.id}`;
const entries = () => BigInt(action.revision) + 1n;
const start = (files: ReadonlyMap<string, Buffer>, folder: string) =>
  [...files.keys()].filter((name) => name.startsWith(folder));

/** Appends the action's last event again, `times` times. Answers the position of the last one. */
const changedOften = async (times: number): Promise<bigint> => {
  const client = connect(api.system.eventStoreUrl);
  const position = await appendLastAgain(client, `action-${action.id}`, times);
  await client.dispose();
  return position;
};

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC, signed: true }));
  await api.recordSample();
  const { items } = (await api.get<ListBody<ThingBody>>('/v1/actions?limit=1', await api.bearer(AMARA))).body;
  const [found] = items as [ThingBody];
  const path = `/v1/actions/${found.id}`;
  const changed = await api.change(AMARA, `${path}/set-due-date`, found.revision, { due: '2016-09-30', reason: WHY });
  expect(changed.status).toBe(200);
  hashes = changed.body.receipts.map((each) => each.leafHash);
  action = (await api.get<ThingBody>(`${path}?minPosition=${changed.body.position}`, await api.bearer(AMARA))).body;
  await api.system.token(PRIYA);
  for (let n = 0; n < 40; n++) {
    const { text } = await taken(`${ofAction()}&format=html`, PRIYA);
    if (
      text.includes(hashes[0]!) &&
      !text.includes('no checkpoint covers') &&
      /[1-9]\d* of \d+ entries are proved/.test(text)
    )
      return;
    await sleep(500);
  }
}, 120_000);
afterAll(() => api?.stop());

describe('a dossier', () => {
  it('of a thing tells all of it in a page that needs nothing beside itself, as what people wrote', async () => {
    const { status, type, text } = await taken(ofAction(), PRIYA);
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    for (const words of ['Due', '30 September 2016', 'Agreed at the board, &amp; minuted &lt;so&gt;', AMARA])
      expect(text).toContain(words);
    expect(text).toContain('<blockquote>');
    const revisions = [...text.matchAll(/action-[0-9a-f-]{36}, revision (\d+)/g)].map(([, revision]) => revision);
    expect(revisions).toEqual(Array.from({ length: Number.parseInt(String(entries()), 10) }, (_, n) => String(n)));
    expect(text).not.toMatch(/<script|src=|href=/);
  });

  it('is had as an archive, in which every entry is proved and every frame is that of its leaf', async () => {
    const { status, type, bytes } = await taken(`${ofAction()}&format=zip`, PRIYA);
    expect([status, type]).toEqual([200, 'application/zip']);
    const files = filesIn(bytes);
    expect([...files.keys()].slice(0, 2)).toEqual(['HOW-TO-CHECK.txt', 'checkpoint']);
    const { size, root } = parseCheckpoint(parseNote(files.get('checkpoint')!)!.text)!;
    const [receipts, frames] = [start(files, 'receipts/'), start(files, 'frames/')];
    expect([receipts, frames].map(({ length }) => BigInt(length))).toEqual([entries(), entries()]);
    const leaves: string[] = [];
    for (const [n, name] of receipts.entries()) {
      const { index, hashes: proof, extra, note } = parseInclusionProof(files.get(name)!.toString())!;
      expect(note).toBe(files.get('checkpoint')!.toString());
      expect(isIncluded({ index, size, root, proof, leafHash: leafHash(extra) })).toBe(true);
      const { body } = JSON.parse(extra.toString()) as { readonly body: string };
      expect(createHash('sha256').update(files.get(frames[n]!)!).digest('hex')).toBe(body);
      leaves.push(leafHash(extra).toString('hex'));
    }
    expect(leaves).toEqual(expect.arrayContaining([...hashes]));
    const { items } = await api.system.app.get(AccessEntries).list({ day: systemClock.today() }, 200, null);
    const told = items.filter(({ kind, words }) => kind === 'exported' && words?.subject?.id === action.id);
    expect(new Set(told.map(({ words }) => words?.who))).toEqual(new Set([pseudonymOf(PRIYA)]));
  });

  it('has no frames for who may not take them along, and the same proofs', async () => {
    const files = filesIn((await taken(`${ofAction()}&format=zip`, AMARA)).bytes);
    expect(start(files, 'frames/')).toEqual([]);
    expect(BigInt(start(files, 'receipts/').length)).toBe(entries());
  });

  it('of what was published proves nothing to a guest, and says so', async () => {
    const answer = await fetch(`${api.system.url}/v1/audit/dossier?from=2016-01-01`);
    const page = await answer.text();
    expect([answer.status, page]).toEqual([200, expect.stringContaining('nothing here is proved')]);
    expect(page).not.toMatch(/Not sealed|, revision \d/);
  });

  it('of some days of a thing says that it is of those', async () => {
    const { text } = await taken(`${ofAction()}&to=2016-01-01`, PRIYA);
    expect(text).toContain('What was recorded before 2 January 2016');
    expect(text).toContain('What was recorded (0)');
  });

  it('of a period tells what was recorded in it, and what asks for nothing is refused', async () => {
    const today = systemClock.today();
    const { status, text } = await taken(`from=${today}&to=${today}`, PRIYA);
    expect([status, text]).toEqual([200, expect.stringContaining('What was recorded from')]);
    expect(text).toContain('Agreed at the board');
    for (const query of ['', 'kind=action', `id=${action.id}`, 'format=zip']) {
      const answer = await taken(query, PRIYA);
      expect([query, answer.status, (JSON.parse(answer.text) as ProblemBody).code]).toEqual([
        query,
        400,
        'invalid-parameter',
      ]);
    }
    expect((await taken(`kind=report&id=${action.id}`, PRIYA)).status).toBe(404);
  });

  it('of more than one dossier holds is refused with what to do, and changes of such days say so before', async () => {
    const today = systemClock.today();
    const pages = await visitor(api.system, PRIYA);
    expect((await pages.get(`/changes?from=${today}`)).html).toContain('Take along a dossier of these days');
    const position = await changedOften(MOST_IN_A_DOSSIER);
    for (const query of [ofAction(), `from=${today}`]) {
      const { status, text } = await taken(`${query}&minPosition=${position}`, PRIYA);
      expect([query, status, (JSON.parse(text) as ProblemBody).detail]).toEqual([
        query,
        400,
        `One dossier holds ${MOST_IN_A_DOSSIER} entries, and there are more: take several, each of fewer days.`,
      ]);
    }
    const { html } = await pages.get(`/changes?from=${today}`);
    expect(html).toContain(`A dossier holds ${MOST_IN_A_DOSSIER} entries: choose fewer days`);
    expect(html).not.toContain('Take along a dossier');
  });
});
