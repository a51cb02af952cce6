import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';

const AMARA = 'Amara Okafor';
const FIRST = '2017-07-10';
const LATER = '2017-07-24';
const NEXT = '2017-09-11';

interface Made {
  readonly id: string;
  readonly kind: string;
  readonly revision: string;
  readonly position: string;
  readonly receipts: ChangedBody['receipts'];
  readonly state: Readonly<Record<string, unknown>> & { readonly status: string };
}
interface ToldOfIt {
  readonly members: readonly {
    readonly member: string;
    readonly said: unknown;
    readonly by: { readonly kind: string; readonly meeting: string };
  }[];
}
interface Refused {
  readonly code: string;
  readonly errors: readonly { readonly field: string }[];
}

let api: ApiJourney;
let [meeting, report, minutes]: (Made | null)[] = [];
let asked: readonly Made[] = [];

const post = async <T = Made>(path: string, body: object) =>
  api.contract.post<T>(`/v1/${path}`, body, await api.bearer(AMARA));
const entered = (path: string, body: object): Promise<Made> => api.entered<Made>(AMARA, path, body);
const made = async (path: string, { id }: { id: string }, verb: string, body: object = {}): Promise<Made> =>
  (await api.made(AMARA, path, await api.now(path, { id }), verb, body)) as unknown as Made;
const refused = async (path: string, { id }: { id: string }, verb: string, body: object = {}): Promise<Refused> =>
  api.refused(AMARA, path, await api.now(path, { id }), verb, body);
const now = async (path: string, { id }: { id: string }) => (await api.now(path, { id })) as unknown as Made;

const whose = { authority: 'Wexmoor Borough Council', committee: 'Children’s Services Committee' };
const minute = (resolutions: readonly object[]) => ({ meetingId: meeting?.id, resolutions });

beforeAll(async () => {
  api = await ApiJourney.start();
  meeting = await entered('meetings', { ...whose, meeting: FIRST, kind: 'ordinary' });
  report = await entered('reports', {
    ...whose,
    meeting: FIRST,
    itemNo: '8',
    classification: 'Open',
    title: 'Outcome of the inspection',
    document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
  });
  const reportId = report.id;
  const texts = [
    'That the report be noted',
    'That cabinet be asked to publish it',
    'That a plan be made',
    'That it end',
  ];
  const recommendations: Made[] = [];
  for (const [n, text] of texts.entries())
    recommendations.push(await entered('recommendations', { reportId, no: String(n + 1), text }));
  asked = recommendations;
});
afterAll(() => api?.stop());

describe('a meeting', () => {
  it('resolves nothing before it is held', async () => {
    const answer = await post<Refused>('minutes', minute([]));
    expect([answer.status, answer.body.errors.map(({ field }) => field)]).toEqual([422, ['meetingId']]);
  });

  it('is postponed, with a reason, and a paper that is entered for that day is the same report', async () => {
    expect(await refused('meetings', meeting!, 'postpone', { to: LATER })).toMatchObject({
      code: 'reason-required',
    });
    await made('meetings', meeting!, 'postpone', {
      to: LATER,

      reason: 'The papers were late.',
    });
    const again = await post<Refused>('reports', {
      ...whose,
      meeting: LATER,
      itemNo: '9',
      classification: 'Open',
      title: 'Outcome of the inspection',
      document: { sha256: 'b'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
    });
    expect([again.status, again.body.errors.map(({ field }) => field)]).toEqual([422, ['meeting']]);
    await made('meetings', meeting!, 'hold', { on: LATER });
    const held = [{ id: meeting!.id, status: 'held', date: LATER, heldOn: LATER }];
    for (const [path, thing] of [['reports', report!] as const, ['recommendations', asked[0]!] as const])
      expect(await now(path, thing)).toMatchObject({ scope: { meeting: FIRST }, meetings: held });
    expect(await now('meetings', meeting!)).toMatchObject({ state: { heldOn: LATER, days: [FIRST, LATER] } });
  });
});

describe('its minutes', () => {
  const whole = () => {
    const [one, two, three] = asked.map(({ id }) => id);
    return [
      { number: '7', words: 'RESOLVED: That the report be noted.', outcome: 'agreed', recommendations: [one, three] },
      { number: '8', words: 'Referred.', outcome: 'referred', referredTo: 'Cabinet', recommendations: [two] },
      { number: '9', words: 'RESOLVED: That a report be brought in the autumn.', outcome: 'agreed' },
    ];
  };

  it('are refused with everything that is wrong', async () => {
    const [one, two] = asked.map(({ id }) => id);
    const wrong = minute([
      { number: '7', words: 'x', outcome: 'rejected', recommendations: [one] },
      { number: '8', words: 'x', outcome: 'referred', recommendations: [two] },
    ]);
    const { status, body } = await post<Refused>('minutes', wrong);
    expect([status, body.errors.map(({ field }) => field)]).toEqual([
      422,
      ['resolutions.0.reason', 'resolutions.1.referredTo'],
    ]);
  });

  it('resolve all that was before it in one act, and again change nothing', async () => {
    minutes = await entered('minutes', minute(whole()));
    const [one, two, three] = await Promise.all(asked.map((each) => now('recommendations', each)));
    expect(one).toMatchObject({
      state: {
        status: 'agreed',
        resolution: { meeting: LATER, number: '7', minutesId: minutes.id, asOneWith: [three!.id] },
      },
    });
    expect(two).toMatchObject({ state: { status: 'referred', referredTo: 'Cabinet' } });
    expect(await api.things('recommendations')).toHaveLength(5);
    const again = await post('minutes', minute(whole()));
    expect([again.status, again.body.id]).toEqual([200, minutes.id]);
    expect(again.body.revision).toBe((await now('minutes', minutes)).revision);
    expect(await api.things('recommendations')).toHaveLength(5);
  });

  /** What the committee had been told of the one that the meeting referred: the outcome, and by what. */
  const told = async (toldBy: string) => {
    const path = `/v1/recommendations/${asked[1]!.id}?toldBy=${toldBy}&body=wexmoor/childrens-services-committee`;
    const { told: of } = (await api.get<{ told: ToldOfIt }>(path)).body;
    return of.members.filter(({ member }) => member === 'status').map(({ said, by }) => [said, by.kind, by.meeting]);
  };

  it('tell the committee what was resolved, on the day on which the meeting was held', async () => {
    expect([await told(FIRST), await told(LATER)]).toEqual([[], [['referred', 'minutes', LATER]]]);
  });

  it('are on the page of the body that they sent something on to, also where they name it in words', async () => {
    const cabinet = { authority: whose.authority, committee: 'Cabinet', meeting: NEXT, kind: 'ordinary' };
    const { state } = await entered('meetings', cabinet);
    const { body } = state['scope'] as { readonly body: string };
    await now('bodies', { id: body });
    const { words } = await readPage(`${api.contract.url}/bodies/${body}`);
    expect(words).toMatch(
      /What other bodies sent on to it .*\/R2, from the Children’s Services Committee to Cabinet: referred, not resolved/,
    );
  });

  it('are corrected and agreed by the next meeting, and signed', async () => {
    const next = await entered('meetings', { ...whose, meeting: NEXT, kind: 'ordinary' });
    await made('meetings', next, 'hold', { on: NEXT });
    await made('minutes', minutes!, 'publish', { on: '2017-08-01' });
    const corrections = [{ no: 2, outcome: 'agreed', words: 'RESOLVED: That cabinet be asked to publish it.' }];
    const agree = { meetingId: next.id, corrections };
    expect(await refused('minutes', minutes!, 'agree', agree)).toMatchObject({ code: 'reason-required' });
    await made('minutes', minutes!, 'agree', { ...agree, reason: 'It was not referred.' });
    expect(await now('recommendations', asked[1]!)).toMatchObject({
      state: { status: 'agreed', referredTo: null, resolution: { number: '8', meeting: LATER } },
    });
    expect(await told('2017-09-10')).toEqual([['referred', 'minutes', LATER]]);
    expect(await told(NEXT)).toEqual([['agreed', 'minutes', NEXT]]);
    await made('minutes', minutes!, 'sign', { on: NEXT, by: 'The chair' });
    expect(await now('minutes', minutes!)).toMatchObject({
      state: {
        status: 'signed',
        resolutions: [{}, { outcome: 'agreed', corrections: [{ from: { outcome: 'referred' } }] }, {}],
      },
    });
  });

  it('are not undone while what they resolved refers to them', async () => {
    expect(await refused('minutes', minutes!, 'withdraw-entry', { revision: '0', reason: 'Mistake' })).toMatchObject({
      code: 'invalid',
    });
  });

  it('have pages that tell what was resolved, number and words', async () => {
    const page = async (path: string) => {
      const response = await fetch(`${api.contract.url}/${path}`);
      return [response.status, await response.text()] as const;
    };
    const [status, text] = await page(`minutes/${minutes!.id}`);
    expect(status).toBe(200);
    expect(text).toContain('Minute 7, agreed: RESOLVED: That the report be noted.');
    expect(text).toContain('Before it was corrected: Minute 8, referred to Cabinet: Referred.');
    expect(text).toContain('Resolution 1, recommendations');
    expect(text).not.toContain('another record');
    expect(text).toContain('No passage of a paper is recorded for these minutes.');
    const [, meetingPage] = await page(`meetings/${meeting!.id}`);
    expect(meetingPage).toContain('Outcome of the inspection');
    expect(meetingPage).toContain('Meeting postponed from 10 July 2017 to 24 July 2017');
    const [, reportPage] = await page(`reports/${report!.id}`);
    expect(reportPage).toContain('Meeting held');
    for (const list of ['meetings', 'minutes']) expect((await page(list))[0]).toBe(200);
  });
});
