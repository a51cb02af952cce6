import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsedCsv as parsed } from '#libs/testing/parsed-csv.js';
import { ApiJourney, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const FORMULA = '=HYPERLINK("http://elsewhere","The team, at last")';

interface DifferenceBody {
  readonly what: string;
  readonly kind: string;
  readonly id: string;
  readonly from: ThingBody | null;
  readonly to: ThingBody | null;
  readonly changes: readonly { path: string; from: unknown; to: unknown; by: string | null }[];
  readonly moved: Readonly<Record<string, string | number>> | null;
  readonly overdue: string | null;
  readonly entries: readonly { position: string; actor: string; reason: string | null; countedAt: string }[];
  readonly events: number;
}

interface PointBody {
  readonly on: string;
  readonly position: string;
  readonly recordedAt: string | null;
}

interface ComparisonBody {
  readonly from: PointBody;
  readonly to: PointBody;
  readonly counts: Readonly<Record<string, number>>;
  readonly kinds: readonly ({ readonly kind: string } & Readonly<Record<string, number | string>>)[];
  readonly items: readonly DifferenceBody[];
  readonly next: string | null;
  readonly total: number;
}

let api: ApiJourney;
let action: ThingBody;
/** Of the import, and of what was done last. */
let imported: string;
let last: string;

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  action = await api.some('actions');
  imported = (await api.get(`/v1/dashboard`)).headers.get('event-position') ?? '';
  const made = async (verb: string, body: object) => {
    action = { ...action, ...(await api.made(AMARA, 'actions', action, verb, body)) };
  };
  await made('agree', { effectiveOn: '2016-05-24' });
  await made('set-due-date', { due: '2016-06-10', effectiveOn: '2016-05-24' });
  await made('revise-due-date', {
    to: '2016-07-10',
    approver: 'Director',
    reason: FORMULA,
    effectiveOn: '2016-06-06',
  });
  last = (await api.now('actions', action)) && (await api.get(`/v1/dashboard`)).headers.get('event-position')!;
}, 120_000);
afterAll(() => api?.stop());

const compare = async (query: string) => (await api.get<ComparisonBody>(`/v1/compare?${query}`)).body;
const did = ({ items }: ComparisonBody) => items.map(({ what, id }) => [what, id]);
const fetched = (path: string, headers: Record<string, string> = {}) => fetch(api.system.url + path, { headers });

describe('a comparison of the board', () => {
  it('is empty between now and now, and between a point and itself', async () => {
    for (const query of [
      '',
      'fromOn=2016-06-01&toOn=2016-06-01',
      `fromAtPosition=${imported}&toAtPosition=${imported}`,
    ])
      expect(await compare(query)).toMatchObject({ items: [], next: null, total: 0, counts: { came: 0, changed: 0 } });
  });

  it('tells what was otherwise true on another day, from what to what, who and why', async () => {
    const told = await compare('fromOn=2016-06-01&toOn=2016-06-15');

    expect(did(told)).toEqual([['changed', action.id]]);
    expect(told.from).toMatchObject({ on: '2016-06-01', position: last });
    expect(told.counts).toMatchObject({ came: 0, went: 0, changed: 1, slipped: 1, broughtForward: 0, overdue: 0 });
    expect(told.kinds.find(({ kind }) => kind === 'action')).toMatchObject({ changed: 1, slipped: 1 });
    const [difference] = told.items;
    expect(difference?.moved).toEqual({
      first: '2016-06-10',
      from: '2016-06-10',
      to: '2016-07-10',
      days: 30,
      daysAgainstFirst: 30,
    });
    const due = difference?.changes.find(({ path }) => path === 'due');
    expect(due).toMatchObject({ from: '2016-06-10', to: '2016-07-10' });
    expect(difference?.entries.find(({ position }) => position === due?.by)).toMatchObject({
      reason: FORMULA,
      countedAt: 'to',
      actor: expect.stringMatching(/^prs_/),
    });
  });

  it('tells what is otherwise known, in either direction', async () => {
    const forth = await compare(`fromAtPosition=${imported}`);
    const back = await compare(`toAtPosition=${imported}`);

    expect(did(forth)).toEqual([['changed', action.id]]);
    expect(did(back)).toEqual([['changed', action.id]]);
    expect(back.items[0]?.entries.map(({ countedAt }) => countedAt)).toEqual(['from', 'from', 'from']);
    expect(forth.from.position).toBe(imported);
    const nothing = await compare(`fromAtPosition=0`);
    expect(nothing.counts.came).toBe(nothing.total);
    expect(nothing.from).toMatchObject({ position: '0', recordedAt: null });
    expect((await compare('toAtPosition=0')).counts.went).toBe(nothing.total);
  });

  it('tells what became overdue though only days went by', async () => {
    const told = await compare('fromOn=2016-07-10&toOn=2016-07-11&what=overdue');
    expect(told.items).toMatchObject([{ what: 'changed', overdue: 'became', changes: [], entries: [], events: 0 }]);
  });

  it('is turned page by page to its end, and narrowed', async () => {
    const whole = await compare('fromOn=2016-01-01&toOn=2016-06-15&limit=200');
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await compare(`fromOn=2016-01-01&toOn=2016-06-15&limit=7${cursor && `&cursor=${cursor}`}`);
      ids.push(...page.items.map(({ id }) => id));
      expect([page.total, page.counts]).toEqual([whole.total, whole.counts]);
      cursor = page.next;
    }
    expect(ids).toEqual(whole.items.map(({ id }) => id));
    expect(whole.total).toBeGreaterThan(20);
    const actions = await compare('fromOn=2016-01-01&toOn=2016-06-15&kind=action&authority=wexmoor');
    expect(actions.items.every(({ kind }) => kind === 'action')).toBe(true);
    expect((await compare('fromOn=2016-01-01&meeting=2016-05-24')).total).toBe(0);
  });

  it('says what it speaks for, is told apart by its points, and answers 304 to whoever has it', async () => {
    const path = '/v1/compare?fromOn=2016-06-01&toOn=2016-06-15';
    const { headers } = await api.get(path);
    expect(headers.get('event-position')).toBe(last);
    expect(headers.get('as-of')).toBe('2016-06-15');
    expect(headers.get('vary')).toContain('Accept');
    const tags = new Set([headers.get('etag')]);
    for (const other of ['fromOn=2016-06-02&toOn=2016-06-15', 'fromOn=2016-06-01&toOn=2016-06-16'])
      tags.add((await api.get(`/v1/compare?${other}`)).headers.get('etag'));
    tags.add((await fetched(`${path}&format=csv`)).headers.get('etag'));
    expect(tags.size).toBe(4);
    const again = await fetched(path, { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
  });

  it('refuses what it does not understand, naming the parameter', async () => {
    for (const [query, field] of [
      ['fromOn=soon', 'fromOn'],
      ['toAsAt=2999-01-01', 'toAsAt'],
      ['fromAsAt=2016-01-01&fromAtPosition=1', 'fromAtPosition'],
      ['kind=import', 'kind'],
      ['what=vanished', 'what'],
      ['cursor=x', 'cursor'],
      ['format=xml', 'format'],
      ['on=2016-01-01', 'on'],
    ]) {
      const answer = await api.get<ProblemBody>(`/v1/compare?${query}`);
      expect([query, answer.status, answer.body.errors[0]?.field]).toEqual([query, 400, field]);
    }
    const both = await api.get<ProblemBody>('/v1/compare?toAsAt=2016-01-01&toAtPosition=1');
    expect(both.body.detail).toContain('Give either toAsAt or toAtPosition');
    expect((await api.get<ProblemBody>('/v1/compare?toAtPosition=9000000000')).body.code).toBe('not-yet-projected');
  }, 20_000);
});

describe('a comparison as comma-separated values', () => {
  const rows = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await fetched(`/v1/compare?${query}`, headers);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return parsed(bytes.subarray(3).toString('utf8'));
  };

  it('has a row for every changed member, with who and why, which no spreadsheet takes for a formula', async () => {
    const told = await rows('fromOn=2016-06-01&toOn=2016-06-15&format=csv');

    expect(told.map(({ kind, what, field, from, to }) => [kind, what, field, from, to])).toEqual([
      ['action', 'changed', 'New date approved by', '', 'Director'],
      ['action', 'changed', 'Times revised', '0', '1'],
      ['action', 'slipped', 'Due date', '2016-06-10', '2016-07-10'],
    ]);
    expect(told.at(-1)).toMatchObject({
      ref: action.ref,
      title: action.title,
      'days slipped': '30',
      'first due': '2016-06-10',
      'days against first due': '30',
      who: AMARA,
      why: `'${FORMULA}`,
      recorded: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      effective: '2016-06-06',
      event: 'Due date revised',
      id: action.id,
    });
  });

  it('is chosen by Accept too, and holds everything, without pages', async () => {
    const whole = await compare('fromOn=2016-01-01&toOn=2016-06-15&limit=200');
    const told = await rows('fromOn=2016-01-01&toOn=2016-06-15&limit=1', { accept: 'text/csv' });
    expect(new Set(told.map(({ id }) => id))).toEqual(new Set(whole.items.map(({ id }) => id)));
    expect(told.filter(({ what }) => what === 'came')).toHaveLength(whole.counts.came ?? -1);
    expect((await fetched('/v1/compare', { accept: 'text/html,*/*;q=0.8' })).headers.get('content-type')).toMatch(
      /json/,
    );
  });

  it('says why something is overdue that nobody touched', async () => {
    expect(await rows('fromOn=2016-07-10&toOn=2016-07-11&what=overdue&format=csv')).toMatchObject([
      {
        what: 'became overdue',
        field: 'Overdue',
        from: 'no',
        to: 'yes',
        who: '',
        why: 'Only days went by: due on 2016-07-10',
      },
    ]);
  });

  it('is a file with a name that says what it compares', async () => {
    const { headers } = await fetched(`/v1/compare?fromOn=2016-06-01&toOn=2016-06-15&format=csv`);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="oversight-2016-06-01-at-${last}-to-2016-06-15-at-${last}.csv"`,
    );
  });
});

describe('a comparison of one thing', () => {
  it.each(['reports', 'inspections', 'judgements', 'recommendations', 'actions', 'action-plans', 'commitments'])(
    'is had of %s',
    async (path) => {
      const { id } = await api.some(path);
      const told = await api.get<{ difference: DifferenceBody }>(`/v1/${path}/${id}/compare?fromAtPosition=0`);
      expect([told.status, told.body.difference.what]).toEqual([200, 'came']);
      const same = await api.get<{ difference: DifferenceBody }>(`/v1/${path}/${id}/compare`);
      expect(same.body.difference).toMatchObject({ what: 'same', id, changes: [], entries: [], events: 0 });
    },
  );

  it('tells what changed, also as a file', async () => {
    const path = `/v1/actions/${action.id}/compare?fromOn=2016-06-01&toOn=2016-06-15`;
    const { body } = await api.get<{ difference: DifferenceBody }>(path);
    expect(body.difference).toMatchObject({ what: 'changed', moved: { days: 30 }, events: 1 });
    const csv = await (await fetched(`${path}&format=csv`)).text();
    expect(parsed(csv).map(({ what }) => what)).toEqual(['changed', 'changed', 'slipped']);
  });

  it('is not had of what is not there', async () => {
    for (const id of ['nonsense', action.id.replace(/^./, 'f')])
      expect((await api.get<ProblemBody>(`/v1/actions/${id}/compare`)).body.code).toBe('not-found');
    const early = await api.get<ProblemBody>(`/v1/actions/${action.id}/compare?fromOn=2016-01-01&toOn=2016-01-02`);
    expect([early.status, early.body.detail]).toEqual([404, expect.stringContaining('true from 2016-05-23')]);
  });
});
