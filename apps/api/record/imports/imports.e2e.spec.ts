import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerOf } from '#libs/testing/reader-process.js';
import { ApiJourney, sampleText, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';

interface Outcome {
  readonly outcome: string;
  readonly importId: string;
  readonly reportId: string;
  readonly position: string;
  readonly recorded: readonly { readonly kind: string; readonly ref: string }[];
  readonly differences: readonly { readonly field: string }[];
}

interface Drafted {
  readonly document: { readonly name: string };
  readonly recommendations: readonly unknown[];
  readonly preview: {
    readonly toRecord: readonly unknown[];
    readonly alreadyRecorded: { by: string } | null;
    readonly publishedOn: string | null;
  } | null;
  readonly refusal: string | null;
}

const AMARA = 'Amara Okafor';
const closed = () => sampleText().replace('Classification: Open', 'Classification: Closed');

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

describe('a document', () => {
  it('is read into a draft, and nothing is recorded', async () => {
    const draft = await api.upload<Drafted>(AMARA, 'drafts?name=report.txt', sampleText());

    expect(draft.status).toBe(200);
    expect(draft.body).toMatchObject({ document: { name: 'report.txt' }, refusal: null });
    expect(draft.body.recommendations).toHaveLength(4);
    expect(draft.body.preview?.alreadyRecorded).toBeNull();
    expect(draft.body.preview?.toRecord.length).toBeGreaterThan(15);
    expect((await api.get<ListBody>('/v1/reports')).body.total).toBe(0);
  });

  it('may be named by Content-Disposition', async () => {
    const headers = { 'content-disposition': 'attachment; filename="item 6.txt"' };
    const draft = await api.upload<Drafted>(AMARA, 'drafts', sampleText(), headers);
    expect(draft.body.document.name).toBe('item 6.txt');
  });

  it('of which only Open ones can be recorded is refused otherwise, with nothing recorded', async () => {
    const draft = await api.upload<Drafted>(AMARA, 'drafts', closed());
    expect(draft.body).toMatchObject({ preview: null, refusal: expect.stringContaining('Only Open') });

    const refused = await api.upload<ProblemBody>(AMARA, 'imports', closed());
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid']);
    expect(refused.body.errors).toEqual([{ field: 'classification', message: refused.body.detail }]);
    expect((await api.get<ListBody>('/v1/imports')).body.total).toBe(0);
  });

  it.each([
    ['NOT FOR PUBLICATION above its head', () => `NOT FOR PUBLICATION\n\n${sampleText()}`],
    ['a paragraph of Schedule 12A', () => `Exempt under paragraph 3 of Schedule 12A\n${sampleText()}`],
    ['CONFIDENTIAL on every page', () => sampleText().replace(/\nBACKGROUND/, '\n\fSTRICTLY CONFIDENTIAL\nBACKGROUND')],
  ])('that bears %s is refused though it is classified Open, whoever asks', async (_, text) => {
    const draft = await api.upload<Drafted>(AMARA, 'drafts', text());
    expect(draft.body).toMatchObject({ preview: null, refusal: expect.stringContaining('is marked') });
    const refused = await api.upload<ProblemBody>(AMARA, 'imports?authority=Wexmoor&reason=it%20is%20open', text());
    expect([refused.status, refused.body.code, refused.body.errors[0]?.field]).toEqual([
      422,
      'invalid',
      'classification',
    ]);
    expect((await api.get<ListBody>('/v1/imports')).body.total).toBe(0);
  });

  it('that does not say whose it is waits for somebody who does', async () => {
    const nobodys = sampleText().replaceAll(/Wexmoor( Borough)?( Council)?/g, 'this place');
    const unnamed = await api.upload<Drafted>(AMARA, 'drafts', nobodys);
    expect(unnamed.body).toMatchObject({ preview: null, refusal: expect.stringContaining('Name the authority') });

    const named = await api.upload<Drafted>(AMARA, 'drafts?authority=Wexmoor%20Borough%20Council', nobodys);
    expect(named.body).toMatchObject({ refusal: null, authority: { code: 'wexmoor' } });
  });

  it('is told to be published on the day that a person says, or on none', async () => {
    const publishedOn = async (query: string) =>
      (await api.upload<Drafted>(AMARA, `drafts?${query}`, sampleText())).body.preview?.publishedOn;
    expect(await publishedOn('name=report.txt')).toBeNull();
    expect(await publishedOn('publishedOn=2016-05-16')).toBe('2016-05-16');

    const early = await api.upload<ProblemBody>(AMARA, 'imports?publishedOn=2016-05-01', sampleText());
    expect([early.status, early.body.errors]).toEqual([
      422,
      [{ field: 'publishedOn', message: expect.stringContaining('12 May 2016') }],
    ]);
    const noDay = await api.upload<ProblemBody>(AMARA, 'imports?publishedOn=soon', sampleText());
    expect([noDay.status, noDay.body.errors[0]?.field]).toEqual([400, 'publishedOn']);
    expect((await api.get<ListBody>('/v1/imports')).body.total).toBe(0);
  });

  it('is recorded once, and said to be when it comes again', async () => {
    const first = await api.upload<Outcome>(AMARA, 'imports?name=report.txt&reason=Published%20today', sampleText());
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/v1/imports/${first.body.importId}`);
    expect(first.headers.get('event-position')).toBe(first.body.position);
    expect(first.body.recorded.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['report', 'recommendation', 'action']),
    );

    const again = await api.upload<Outcome>(AMARA, 'imports', sampleText());
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ outcome: 'already-recorded', importId: first.body.importId });

    const one = await api.get<ThingBody>(`/v1/imports/${first.body.importId}?minPosition=${first.body.position}`);
    expect(one.body).toMatchObject({ status: 'completed', state: { reportId: first.body.reportId } });
    const draft = await api.upload<Drafted>(AMARA, 'drafts', sampleText());
    expect(draft.body.preview?.alreadyRecorded).toMatchObject({ by: expect.stringMatching(/^prs_/) });
  });

  it('with a change offers the difference and changes nothing', async () => {
    const before = await api.get<ListBody>('/v1/recommendations');
    const other = sampleText().replace('care leavers in Wexmoor.', 'care leavers in the borough.');
    const second = await api.upload<Outcome>(AMARA, 'imports', other);

    expect(second.status).toBe(201);
    expect(second.body.differences.map(({ field }) => field)).toContain('text');
    const after = await api.get<ListBody>(`/v1/recommendations?minPosition=${second.body.position}`);
    expect(after.body.items.map(({ state }) => state.text)).toEqual(before.body.items.map(({ state }) => state.text));
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', 'text/plain', 415, 'unsupported-media-type'],
    ['a PDF that says so', '%PDF-1.7 …', 'application/pdf', 415, 'unsupported-media-type'],
    ['JSON', '{}', 'application/json', 415, 'unsupported-media-type'],
    ['nothing', '', 'text/plain', 422, 'unreadable-document'],
    ['more than can be read', 'x'.repeat(5 * 1024 * 1024 + 1), 'text/plain', 413, 'payload-too-large'],
    ['more than the reader takes', 'word '.repeat(900_000), 'text/plain', 413, 'payload-too-large'],
  ])('that is %s is refused', async (_what, text, type, status, code) => {
    for (const where of ['drafts', 'imports']) {
      const refused = await api.upload<ProblemBody>(AMARA, where, text, { 'content-type': type });
      expect([where, refused.status, refused.body.code]).toEqual([where, status, code]);
    }
  });

  it.each([
    ['lines of bullets', `${sampleText()}${'• x\n'.repeat(600_000)}`],
    ['dates', `${sampleText()}${'1/1/2016 '.repeat(200_000)}`],
  ])(
    'of %s holds up nobody else, and is read or refused',
    async (_, text) => {
      const began = Date.now();
      let took = 0;
      const reading = api.upload<ProblemBody>(AMARA, 'drafts', text).finally(() => (took = Date.now() - began));
      const waits: number[] = [];
      while (took === 0) {
        const asked = Date.now();
        expect((await api.get<ListBody>('/v1/reports')).status).toBe(200);
        waits.push(Date.now() - asked);
      }
      // However slow the machine is: one that reads itself answers nobody until it has read.
      expect(waits.length).toBeGreaterThan(5);
      expect(Math.max(...waits)).toBeLessThan(Math.max(1_000, took / 2));
      const { status, body } = await reading;
      if (status !== 200) expect([status, body.code]).toEqual([422, 'unreadable-document']);
    },
    60_000,
  );

  it('whose reader is killed is refused, and can be sent again', async () => {
    const before = (await api.get<ListBody>('/v1/imports')).body.total;
    const sending = api.upload<ProblemBody>(AMARA, 'imports', `${sampleText()}${'• x\n'.repeat(300_000)}`);
    process.kill(await readerOf(process.pid), 'SIGKILL');
    const { status, body } = await sending;
    expect([status, body.code]).toEqual([422, 'unreadable-document']);
    expect(body.detail).toMatch(/^Reading .* took more than 512 MB\. Split it into its reports/);
    expect((await api.get<ListBody>('/v1/imports')).body.total).toBe(before);
    expect((await api.upload<Drafted>(AMARA, 'drafts', sampleText())).status).toBe(200);
  });

  it('comes from an officer', async () => {
    const refused = await api.upload<ProblemBody>('Sam Whitlock', 'imports', sampleText());
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden-to-actor']);
  });

  it('has no folder in its name', async () => {
    const refused = await api.upload<ProblemBody>(AMARA, 'drafts?name=..%2F..%2Fetc%2Fpasswd', sampleText());
    expect([refused.status, refused.body.errors[0]?.field]).toEqual([400, 'name']);
  });
});

describe('an import that was a mistake', () => {
  const text = () => sampleText().replace('Date: 23 May 2016', 'Date: 24 May 2016');
  const withdraw = async (importId: string, body: object) =>
    api.contract.post<
      ProblemBody & {
        readonly withdrawn: readonly unknown[];
        readonly left: readonly unknown[];
        readonly position: string;
      }
    >(`/v1/imports/${importId}/withdraw`, body, await api.bearer(AMARA));

  it('is withdrawn as a whole, and recorded anew from the same document', async () => {
    const { body: recorded } = await api.upload<Outcome>(AMARA, 'imports', `${text()}\nonce more\n`);
    expect(recorded.recorded.length).toBeGreaterThan(10);
    expect((await withdraw(recorded.importId, {})).body).toMatchObject({ code: 'reason-required' });
    const withdrawn = await withdraw(recorded.importId, { reason: 'the wrong paper' });
    expect([withdrawn.status, withdrawn.body.left]).toEqual([200, []]);
    expect(withdrawn.body.withdrawn.length).toBeGreaterThanOrEqual(recorded.recorded.length);
    expect(withdrawn.headers.get('event-position')).toBe(withdrawn.body.position);
    expect((await withdraw(recorded.importId, { reason: 'again' })).body).toEqual(withdrawn.body);
    const anew = await api.upload<Outcome>(AMARA, 'imports', `${text()}\nonce more\n`);
    expect([anew.status, anew.body.recorded]).toEqual([201, recorded.recorded]);
  });

  it('is not withdrawn where it is none', async () => {
    const none = await withdraw('00000000-0000-5000-8000-000000000000', { reason: 'x' });
    expect([none.status, none.body.code]).toEqual([404, 'not-found']);
    expect((await withdraw('nonsense', { reason: 'x' })).status).toBe(404);
  });
});
