import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApiJourney,
  sampleText,
  type ChangedBody,
  type ListBody,
  type ProblemBody,
  type ThingBody,
} from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
});
afterAll(() => api?.stop());

interface Asked {
  readonly as?: string;
  readonly revision?: string;
}

/** Of what was done last. */
let position = '0';

const send = async <T = ChangedBody>(
  path: string,
  key: string | null,
  body: unknown,
  { as = AMARA, revision }: Asked = {},
) => {
  const answer = await api.contract.post<T>(path, body, {
    ...(await api.bearer(as)),
    ...(key === null ? {} : { 'idempotency-key': key }),
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  });
  position = answer.headers.get('event-position') ?? position;
  return answer;
};
const revisionOf = async ({ id }: { id: string }) =>
  (await api.get<ThingBody>(`/v1/actions/${id}?minPosition=${position}`)).body.revision;

const progress = (thing: { id: string }) => `/v1/actions/${thing.id}/report-progress`;
const note = (text: string) => ({ rag: 'green', note: text });
const replayed = ({ headers }: { headers: Headers }) => headers.get('idempotency-replayed');
const anAction = async () => (await api.things('actions'))[0] as ThingBody;
const entriesOf = async (stream: string) =>
  (await api.get<ListBody<{ type: string }>>(`/v1/audit/entries?stream=${stream}&limit=200&minPosition=${position}`))
    .body.items;

describe('a change that is repeated under its key', () => {
  it('is made once, and answered as it was', async () => {
    const { id, revision } = await anAction();
    const key = `"${randomUUID()}"`;
    const first = await send(progress({ id }), key, note('once'), { revision });
    expect([first.status, replayed(first)]).toEqual([200, null]);
    const after = await send(progress({ id }), null, note('after'), { revision: first.body.revision });

    for (const again of [
      await send(progress({ id }), key, note('once'), { revision }),
      await send(progress({ id }), key.slice(1, -1), { note: 'once', rag: 'green' }, { revision: '999' }),
    ]) {
      expect([again.status, replayed(again), again.body]).toEqual([200, 'true', first.body]);
      for (const header of ['etag', 'event-position'])
        expect(again.headers.get(header)).toBe(first.headers.get(header));
    }
    expect(String((await entriesOf(`action-${id}`)).length - 1)).toBe(after.body.revision);
  });

  it('is made once when it comes many times at once', async () => {
    const { id } = await anAction();
    const revision = await revisionOf({ id });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(progress({ id }), 'many-at-once', note('at once'), { revision })),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]?.body.revision).toBe(String(BigInt(revision) + 1n));
  });

  it('is refused when the key stands for another body, operation or thing, and changes nothing', async () => {
    const [one, other] = (await api.things('actions')) as [ThingBody, ThingBody];
    const first = await send(progress(one), 'my-key', note('mine'), {
      revision: await revisionOf(one),
    });
    const { revision } = first.body;
    const now = await revisionOf(other);
    for (const [path, body, at] of [
      [progress(one), note('something else'), revision],
      [`/v1/actions/${one.id}/set-due-date`, { due: '2017-09-20' }, revision],
      [progress(other), note('mine'), now],
    ] as const) {
      const refused = await send<ProblemBody>(path, 'my-key', body, { revision: at });
      expect([refused.status, refused.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
    expect(await revisionOf(other)).toBe(now);
    const toms = await send(progress(other), 'my-key', note('mine'), { revision: now, as: TOM });
    expect([toms.status, replayed(toms)]).toEqual([200, null]);
  });

  it('is decided anew when it was refused', async () => {
    const { id } = await anAction();
    const revision = await revisionOf({ id });
    const late = await send<ProblemBody>(progress({ id }), 'late', note('late'), { revision: '0' });
    expect(late.body.code).toBe('lost-race');
    const again = await send(progress({ id }), 'late', note('late'), { revision });
    expect([again.status, replayed(again)]).toEqual([200, null]);
  });

  it('leaves its key free when it lost its race', async () => {
    const { id } = await anAction();
    const revision = await revisionOf({ id });
    const keys = Array.from({ length: 10 }, () => randomUUID());
    const answers = await Promise.all(keys.map((key) => send(progress({ id }), key, note(key), { revision })));
    const lost = keys.filter((_, n) => answers[n]?.status === 412);
    expect(lost).toHaveLength(keys.length - 1);
    for (const key of lost) {
      const other = await send(progress({ id }), key, note('another'), { revision: await revisionOf({ id }) });
      expect([other.status, replayed(other)]).toEqual([200, null]);
    }
  });
});

describe('a creation that is repeated under its key', () => {
  const promise = async (number: number) => {
    const [report] = await api.things('reports');
    return { reportId: report?.id, paragraph: 15, number, text: 'A report on progress', by: '2027-03-01' };
  };

  it('answers 201 again, and 200 only to whoever enters it anew', async () => {
    const body = await promise(1);
    const first = await send('/v1/commitments', '"promise 1"', body);
    const again = await send('/v1/commitments', '"promise 1"', body);
    expect([first.status, replayed(first)]).toEqual([201, null]);
    expect([again.status, replayed(again), again.body]).toEqual([201, 'true', first.body]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    for (const anew of [
      await send('/v1/commitments', null, body),
      await send('/v1/commitments', '"promise 1"', body, { as: TOM }),
    ])
      expect([anew.status, replayed(anew), anew.body]).toEqual([200, null, first.body]);
  });

  it('makes no second thing of another body, and is refused with other facts of the same thing', async () => {
    await send('/v1/commitments', '"promise 2"', await promise(2));
    for (const other of [await promise(3), { ...(await promise(2)), text: 'Another report' }]) {
      const refused = await send<ProblemBody>('/v1/commitments', '"promise 2"', other);
      expect([refused.status, refused.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
  });
});

describe('an import that is repeated under its key', () => {
  const upload = (text: string, key: string, where = 'imports') =>
    api.upload<Record<string, unknown>>(AMARA, where, text, { 'idempotency-key': key });
  const paper = () => sampleText().replace('care leavers in Wexmoor.', 'care leavers in the borough.');

  it('answers as the first time', async () => {
    const first = await upload(paper(), 'the-paper');
    const again = await upload(paper(), 'the-paper');
    expect([first.status, replayed(first)]).toEqual([201, null]);
    expect([again.status, replayed(again), again.body]).toEqual([201, 'true', first.body]);
    for (const header of ['location', 'event-position'])
      expect(again.headers.get(header)).toBe(first.headers.get(header));

    const anew = await upload(paper(), 'another-key');
    expect([anew.status, anew.body.outcome]).toEqual([200, 'already-recorded']);
    const other = await upload(sampleText(), 'the-paper');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const otherwise = await upload(paper(), 'the-paper', 'imports?reason=again');
    expect([otherwise.status, otherwise.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});

describe('a key', () => {
  it.each([
    ['nothing', ''],
    ['an empty string', '""'],
    ['two strings', '"a", "b"'],
    ['half a string', '"a'],
    ['a bare quote inside', 'a"b'],
    ['parameters', '"a";q=1'],
    ['more than 200 characters', 'x'.repeat(201)],
    ['more than ASCII', 'caf\u00e9'],
  ])('that is %s is refused with what to do', async (_what, key) => {
    const { id, revision } = await anAction();
    const refused = await send<ProblemBody>(progress({ id }), key, note('x'), { revision });
    expect([refused.status, refused.body.code]).toEqual([400, 'malformed-idempotency-key']);
    expect(refused.body.detail).toContain('a fresh UUID in quotes');
  });
});
