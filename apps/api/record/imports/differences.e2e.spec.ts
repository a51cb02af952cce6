import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';

interface Difference {
  readonly no: number;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly recorded: string | null;
  readonly document: string | null;
  readonly recordedSource: { readonly words: string } | null;
  readonly documentSource: { readonly words: string } | null;
  readonly decided: { readonly decision: string; readonly why: string | null } | null;
}
interface Outcome {
  readonly importId: string;
  readonly reportId: string;
  readonly position: string;
}
interface Decided {
  readonly difference: Difference;
  readonly position: string;
  readonly moved: readonly { readonly events: readonly string[] }[];
}

/** Two papers are recorded first: some seconds where nothing else runs. */
const SLOW_MS = 120_000;

const AMARA = 'Amara Okafor';
/** The same paper, reissued: other words, another version, another date, and one recommendation less. */
const reissued = () =>
  sampleText()
    .replace('care leavers in Wexmoor.', 'care leavers in the borough.')
    .replace('Version\tFinal', 'Version\tFinal 2')
    .replace('Dated\t11 May 2016', 'Dated\t17 May 2016')
    .replace(/\n4\. That the committee refers[^\n]*/, '');

let api: ApiJourney;
let imported: Outcome;
let differences: readonly Difference[];

const list = async (minPosition: string) =>
  (
    await api.get<{ items: readonly Difference[] }>(
      `/v1/imports/${imported.importId}/differences?minPosition=${minPosition}`,
    )
  ).body.items;
const of = (kind: string, field: string) => {
  const found = differences.find((each) => each.kind === kind && each.field === field);
  if (!found) throw new Error(`No difference of ${kind} in ${field}.`);
  return found;
};
const decide = <T = Decided>({ no }: { no: number }, decision: string, body: object) =>
  api.change<T>(AMARA, `/v1/imports/${imported.importId}/differences/${no}/${decision}`, null, body);

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.upload(AMARA, 'imports?name=report.txt', sampleText());
  imported = (await api.upload<Outcome>(AMARA, 'imports?name=report-2.txt', reissued())).body;
  differences = await list(imported.position);
}, SLOW_MS);
afterAll(() => api?.stop());

describe('a reissued paper whose text, version and date changed, and that dropped a recommendation', () => {
  it('offers each difference by its number, with both statements and where they stand', () => {
    expect(differences.map(({ no }) => no)).toEqual(differences.map((_, n) => n + 1));
    expect(differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual(
      expect.arrayContaining([
        'report version',
        'report dated',
        'recommendation text',
        'recommendation in the document',
      ]),
    );
    expect(of('report', 'version')).toMatchObject({
      ...{ recorded: 'Final', document: 'Final 2', decided: null },
      ...{ recordedSource: { words: 'Final' }, documentSource: { words: 'Final 2' } },
    });
    expect(of('recommendation', 'in the document').recordedSource?.words).toContain('That the committee refers');
  });

  it('is shown on the import’s page, the report’s and the thing’s, as something to do', async () => {
    const { id } = of('recommendation', 'text');
    for (const path of [`/imports/${imported.importId}`, `/reports/${imported.reportId}`, `/recommendations/${id}`]) {
      const page = await fetch(new URL(path, api.system.url), { headers: { accept: 'text/html' } });
      const text = await page.text();
      expect([path, page.status]).toEqual([path, 200]);
      expect(text).toContain('To decide: a paper says otherwise');
      expect(text).toContain('care leavers in the borough.');
    }
  });

  it('taken, a text is corrected from the paper’s day, and both statements stay', async () => {
    const difference = of('recommendation', 'text');
    const refused = await decide<ProblemBody>(difference, 'take', {});
    expect([refused.status, refused.body.code]).toEqual([422, 'reason-required']);
    const taken = await decide(difference, 'take', { reason: 'The clerk confirmed the second version' });
    expect(taken.status).toBe(200);
    expect(taken.body).toMatchObject({
      difference: { no: difference.no, decided: { decision: 'taken', why: 'The clerk confirmed the second version' } },
      moved: [{ id: difference.id, events: ['RecommendationCorrected.v1'] }],
    });
    const thing = await api.get<ThingBody>(`/v1/recommendations/${difference.id}?minPosition=${taken.body.position}`);
    expect(thing.body.state.text).toBe(difference.document);
    const again = (await list(taken.body.position)).find(({ no }) => no === difference.no);
    expect(again).toMatchObject({ recorded: difference.recorded, document: difference.document });
    const before = await api.get<ThingBody>(`/v1/recommendations/${difference.id}?atPosition=${imported.position}`);
    expect(before.body.state.text).toBe(difference.recorded);
  });

  it('kept, the record stands; dropped and taken, the recommendation is withdrawn; left, it waits', async () => {
    const kept = await decide(of('report', 'version'), 'keep', { reason: 'Only the first was published' });
    expect(kept.body).toMatchObject({ difference: { decided: { decision: 'kept' } }, moved: [] });
    const dropped = await decide(of('recommendation', 'in the document'), 'take', { reason: 'It was taken out' });
    expect(dropped.body.moved).toMatchObject([{ events: ['RecommendationWithdrawn.v2'] }]);
    const left = await decide(of('report', 'dated'), 'leave', {});
    expect(left.body).toMatchObject({ difference: { decided: { decision: 'left', why: null } }, moved: [] });
    const told = await list(left.body.position);
    expect(told.filter(({ decided }) => decided !== null)).toHaveLength(4);
  });

  it('decided again, what was taken is withdrawn', async () => {
    const difference = of('recommendation', 'text');
    const kept = await decide(difference, 'keep', { reason: 'The meeting had the first' });
    expect(kept.body.moved).toMatchObject([{ events: ['EntryWithdrawn.v1'] }]);
    const thing = await api.get<ThingBody>(`/v1/recommendations/${difference.id}?minPosition=${kept.body.position}`);
    expect(thing.body.state.text).toBe(difference.recorded);
  });

  it('is not withdrawn as an import while a difference of it is taken', async () => {
    const refused = await api.change<ProblemBody>(AMARA, `/v1/imports/${imported.importId}/withdraw`, null, {
      reason: 'no',
    });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('was taken from this paper')]);
  });

  it.each([
    ['a number that it does not have', 'differences/999/keep', 422, 'invalid'],
    ['no number', 'differences/one/keep', 404, 'not-found'],
  ])('is refused for %s', async (_, path, status, code) => {
    const refused = await api.change<ProblemBody>(AMARA, `/v1/imports/${imported.importId}/${path}`, null, {
      reason: 'x',
    });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });
});
