import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC } from '#libs/asking/reader.js';
import { ApiJourney, type ChangedBody, type ThingBody } from '#libs/testing/api-journey.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { rebuilt, restoredFrom } from '#libs/testing/restored-record.js';
import { startTestSystem } from '#libs/testing/system.js';

const AMARA = 'Amara Okafor';
const whose = { authority: 'Wexmoor Borough Council', committee: 'Children’s Services Committee' };
const MEETING = '2017-09-18';
const OFFICER = 'Head of Service';

/** The SHA-256 under which its state says that a file is kept. */
const filed = (state: ThingBody['state'], file: string) =>
  (state['published'] as Published).files.find(({ is }) => is === file)?.sha256;

interface Published {
  readonly files: readonly { readonly is: string; readonly sha256: string }[];
  readonly report: { readonly id: string };
}
interface Told {
  readonly told: {
    readonly members: readonly {
      readonly member: string;
      readonly said: unknown;
      readonly by: object;
      readonly differedThen: boolean;
    }[];
  };
}

let database: TestDatabase;
let api: ApiJourney;
let meeting: ChangedBody;
let action: ChangedBody;
let tracker: ChangedBody;
let body = '';
/** The position of the latest change. */
let last = '0';

/** Reads as somebody: `null` is a guest, who gets what is published; Amara gets everything. */
const read = async <T = ThingBody>(path: string, name: string | null = AMARA): Promise<T> =>
  (
    await api.get<T>(
      name === null ? `/v1/${path}` : `/v1/${path}${path.includes('?') ? '&' : '?'}minPosition=${last}`,
      name === null ? {} : await api.bearer(name),
    )
  ).body;
const done = (changed: ChangedBody): ChangedBody => {
  last = changed.position ?? last;
  return changed;
};
const entered = async (path: string, told: object) => done(await api.entered<ChangedBody>(AMARA, path, told));
const made = async (path: string, { id }: { id: string }, verb: string, told: object = {}) => {
  const { revision } = await read(`${path}/${id}`);
  return done(await api.made(AMARA, path, { id, revision }, verb, told));
};
const refused = async (verb: string, told: object) => {
  const { revision } = await read(`trackers/${tracker.id}`);
  return api.refused(AMARA, 'trackers', { id: tracker.id, revision }, verb, told);
};
const file = async (is: string, name: string | null = AMARA, headers: Record<string, string> = {}) =>
  fetch(`${api.system.url}/v1/trackers/${tracker.id}/files/${is}`, {
    headers: { ...(name === null ? {} : await api.bearer(name)), ...headers },
  });
const sha256Of = async (response: Response) =>
  createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex');
/** What everybody reads of it at a system: its files, and what it says of itself. */
const published = async (url = api.system.url) => {
  const at = `${url}/v1/trackers/${tracker.id}`;
  const files = ['html', 'docx', 'csv'].map(async (is) => fetch(`${at}/files/${is}`));
  const { state } = (await (await fetch(at)).json()) as ThingBody;
  return { state, files: await Promise.all((await Promise.all(files)).map(sha256Of)) };
};
const publication = async () => (await read(`trackers/${tracker.id}`)).state['published'] as Published;

beforeAll(async () => {
  database = await createTestDatabase();
  const { url } = database;
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC, databaseUrl: url, logDatabaseUrl: url }));
  const report = await entered('reports', {
    ...{ ...whose, meeting: '2017-07-10', itemNo: '8', classification: 'Open', title: 'Care leavers' },
    document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
  });
  action = await entered('actions', {
    ...{ reportId: report.id, number: 1, objective: 'Every care leaver has a plan.', effectiveOn: '2017-07-10' },
  });
  action = await made('actions', action, 'set-due-date', { due: '2017-12-01', effectiveOn: '2017-07-10' });
  meeting = await entered('meetings', {
    ...{ ...whose, meeting: MEETING, kind: 'ordinary', effectiveOn: '2017-06-01' },
  });
  body = (await read<ThingBody>(`meetings/${meeting.id}`)).scope?.body ?? '';
});
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

describe('the tracker of a meeting', () => {
  it('is begun once for its meeting, and published only when all have cleared it', async () => {
    const begun = { meetingId: meeting.id, effectiveOn: '2017-09-01' };
    tracker = await entered('trackers', begun);
    expect(tracker.state).toMatchObject({ status: 'draft', clearings: [] });
    expect((await file('html')).status).toBe(404);
    const publish = { itemNo: '9', on: '2017-09-08' };
    await made('trackers', tracker, 'introduce', { text: 'What came of it.', effectiveOn: '2017-09-02' });
    for (const by of ['service', 'finance'])
      await made('trackers', tracker, 'clear', { by, who: OFFICER, on: '2017-09-05' });
    expect(await refused('publish', publish)).toMatchObject({ code: 'forbidden-by-lifecycle', state: 'draft' });
    await made('trackers', tracker, 'except', {
      ...{ by: 'legal', why: 'It asks for no decision.', effectiveOn: '2017-09-06' },
    });
    expect(await refused('publish', { ...publish, itemNo: '—' })).toMatchObject({ code: 'invalid' });
    expect(await refused('publish', { ...publish, position: 'soon' })).toMatchObject({
      errors: [{ field: 'position' }],
    });
    expect((await file('html', null)).status).toBe(404);
    tracker = await made('trackers', tracker, 'publish', publish);
    expect(tracker.state).toMatchObject({
      ...{ status: 'published', introduction: 'What came of it.', told: { left: [] } },
      published: { on: '2017-09-08', day: '2017-09-08', report: { itemNo: '9' } },
    });
  });

  it('is served as it was published, to everybody', async () => {
    const { files } = await publication();
    expect(files.map(({ is }) => is).sort()).toEqual(['csv', 'docx', 'html']);
    for (const { is, sha256 } of files)
      for (const name of [AMARA, null]) {
        const response = await file(is, name);
        expect([response.status, response.headers.get('etag')]).toEqual([200, `"${sha256}"`]);
        expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
        expect(response.headers.get('content-disposition')).toMatch(is === 'html' ? /^inline/ : /^attachment/);
        expect(await sha256Of(response)).toBe(sha256);
      }
    expect(
      (await file('csv', AMARA, { 'if-none-match': `"${files.find(({ is }) => is === 'csv')?.sha256}"` })).status,
    ).toBe(304);
    expect((await file('pdf')).status).toBe(404);
  });

  it('is a report of its meeting, and everything it speaks of was told by it', async () => {
    const { report } = await publication();
    const told = { status: 'published', publishedOn: '2017-09-08', itemNo: '9' };
    for (const name of [AMARA, null]) expect(await read(`reports/${report.id}`, name)).toMatchObject({ state: told });
    const due = async (by: string, whom: string) =>
      (await read<Told>(`actions/${action.id}?toldBy=${by}${whom}`)).told.members.find(
        ({ member }) => member === 'due',
      );
    expect(await due('2017-09-17', `&body=${body}`)).toBeUndefined();
    const said = { said: '2017-12-01', by: { kind: 'report', id: report.id, meeting: MEETING } };
    expect(await due('2017-09-20', `&body=${body}`)).toMatchObject(said);
    const { members } = (await read<Told>(`actions/${action.id}?toldBy=2017-09-20&body=${body}`)).told;
    expect(members.map(({ member, differedThen }) => [member, differedThen])).toEqual(
      expect.arrayContaining([
        ['due', false],
        ['status', false],
        ['text', false],
      ]),
    );
    expect(await due('2017-09-08', '')).toMatchObject(said);
  });

  it('stays the same when the record goes on and the body is called otherwise', async () => {
    const { files: before } = await published();
    await made('actions', action, 'revise-due-date', {
      ...{ to: '2018-02-01', approver: 'Strategic Director', effectiveOn: '2017-10-01', reason: 'It takes longer.' },
    });
    await made('bodies', { id: body }, 'rename', { name: 'Children and Families Committee', on: '2017-11-01' });
    await read(`bodies/${body}`);
    expect((await published()).files).toEqual(before);
    expect(await refused('withdraw-entry', { revision: '5', reason: 'By mistake.' })).toMatchObject({
      code: 'invalid',
    });
  });

  it('stays the same when the read models are made again, and when a backup is restored', async () => {
    const before = await published();
    expect(before.files).toEqual(['html', 'docx', 'csv'].map((is) => filed(before.state, is)));
    expect(await rebuilt(api.system)).not.toBeNull();
    expect(await published()).toEqual(before);
    const copy = await restoredFrom(database.url);
    const { url } = copy;
    const restored = await startTestSystem({ guest: PUBLIC, databaseUrl: url, logDatabaseUrl: url });
    expect(await published(restored.url)).toEqual(before);
    await restored.stop();
    await copy.drop();
  });

  it('takes no number of another paper, nor a day before its meeting was known, which is told before it is recorded', async () => {
    const next = await entered('meetings', {
      ...whose,
      meeting: '2017-07-10',
      kind: 'special',
    });
    tracker = await entered('trackers', { meetingId: next.id, effectiveOn: '2017-07-01' });
    for (const by of ['service', 'finance', 'legal'])
      await made('trackers', tracker, 'clear', { by, who: OFFICER, on: '2017-07-02' });
    expect(await refused('publish', { itemNo: '8', on: '2017-07-03' })).toMatchObject({
      errors: [{ field: 'itemNo' }],
    });
    const early = { itemNo: '10', on: '2017-07-03' };
    const known = await refused('publish', early);
    expect(known).toMatchObject({ errors: [{ field: 'on', message: expect.stringContaining('a later day') }] });
    const { instance: _, ...foreseen } = await refused('publish?preview=true', early);
    expect(known).toMatchObject(foreseen);
    expect(await read(`trackers/${tracker.id}`)).toMatchObject({ state: { status: 'cleared' } });
  });
});
