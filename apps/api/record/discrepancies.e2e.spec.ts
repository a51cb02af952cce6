import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText, type ChangedBody, type ThingBody } from '#libs/testing/api-journey.js';

interface Discrepancy {
  readonly no: number;
  readonly about: { readonly kind: string; readonly id: string; readonly ref: string; readonly field: string } | null;
  readonly resolved: { readonly how: string; readonly corrected: object | null } | null;
}

const AMARA = 'Amara Okafor';
let api: ApiJourney;

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
});
afterAll(() => api?.stop());

const reportNow = async () => {
  const [report] = await api.things('reports');
  if (!report) throw new Error('No report.');
  return { report, discrepancies: report.state.discrepancies as readonly Discrepancy[] };
};

const inspectionNow = async () => {
  const [inspection] = await api.things('inspections');
  if (!inspection) throw new Error('No inspection.');
  return inspection;
};

/** "Friday 7 January 2016": that day was a Thursday. */
const wrongWeekday = async () => {
  const { report, discrepancies } = await reportNow();
  const found = discrepancies.find(({ about }) => about?.field === 'announced');
  if (!found?.about) throw new Error('No discrepancy about the announcement.');
  return { report, no: found.no, about: found.about };
};

describe('a discrepancy that is resolved together with the fact', () => {
  it('names the thing whose fact it is about', async () => {
    const { about } = await wrongWeekday();
    const inspection = await inspectionNow();
    expect(about).toEqual({ kind: 'inspection', id: inspection.id, ref: inspection.ref, field: 'announced' });
    const page = await fetch(new URL('/', api.system.url), { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain(`announced of ${inspection.ref}`);
  });

  it.each([
    ['a fact that is none', { field: 'weather', to: 'fine' }, 'correction.field'],
    ['what the thing is known by', { field: 'framework', to: 'x' }, 'correction.field'],
    ['no day', { field: 'announced', to: 'Friday' }, 'correction.to'],
    ['a day that is still to come', { field: 'started', to: '2090-01-01' }, 'correction.to'],
    ['a thing that is not there', { id: '00000000-0000-5000-8000-000000000000' }, 'correction.id'],
    ['no id', { id: 'this one' }, 'correction.id'],
  ])('is refused with %s, and nothing is done', async (_, wrong, field) => {
    const { report, no, about } = await wrongWeekday();
    const correction = { kind: about.kind, id: about.id, field: 'announced', to: '2016-01-08', ...wrong };
    const body = { no, how: 'Friday', correction, reason: 'asked the clerk' };
    const refused = await api.refused(AMARA, 'reports', report, 'resolve-discrepancy', body);
    expect([refused.code, refused.errors[0]?.field]).toEqual(['invalid', field]);
    expect((await inspectionNow()).state.announcedOn).toBe('2016-01-07');
    expect((await reportNow()).report.revision).toBe(report.revision);
  });

  it('corrects it: both are told, each in its own history', async () => {
    const { report, no, about } = await wrongWeekday();
    const correction = { kind: about.kind, id: about.id, field: 'announced', to: '2016-01-08' };
    const body = { no, how: 'Friday 8 January 2016', correction, reason: 'asked the clerk' };
    const changed = await api.made(AMARA, 'reports', report, 'resolve-discrepancy', body);
    const resolved = (changed.state['discrepancies'] as readonly Discrepancy[]).find((each) => each.no === no);
    expect(resolved?.resolved).toMatchObject({
      how: 'Friday 8 January 2016',
      corrected: { ...about, from: '2016-01-07', to: '2016-01-08' },
    });
    expect((await inspectionNow()).state.announcedOn).toBe('2016-01-08');
    const page = await fetch(new URL(`/reports/${report.id}`, api.system.url), { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('from 7 January 2016 to 8 January 2016');
    const again = await api.refused(
      AMARA,
      'reports',
      { ...report, revision: changed.revision },
      'resolve-discrepancy',
      body,
    );
    expect(again).toMatchObject({ code: 'invalid', errors: [{ field: 'no' }] });
  });

  it('of the report itself is one act with its correction; without one it is only resolved', async () => {
    const { report } = await reportNow();
    const recorded = await api.made(AMARA, 'reports', report, 'record-discrepancy', {
      statements: [{ text: 'All wards' }, { text: 'Harbour ward' }],
      why: 'one of them',
    });
    const { no } = (recorded.state['discrepancies'] as readonly Discrepancy[]).at(-1) as Discrepancy;
    const correction = { kind: 'report', id: report.id, field: 'wards', to: 'Harbour ward' };
    const body = { no, how: 'Harbour ward', correction, reason: 'asked' };
    const preview = await api.change<ChangedBody>(
      AMARA,
      `/v1/reports/${report.id}/resolve-discrepancy?preview=true`,
      recorded.revision,
      body,
    );
    expect(preview.body.state).toMatchObject({ wards: 'Harbour ward' });
    const changed = await api.made(
      AMARA,
      'reports',
      { ...report, revision: recorded.revision },
      'resolve-discrepancy',
      body,
    );
    expect(changed.state).toMatchObject({ wards: 'Harbour ward' });
    expect(BigInt(changed.revision) - BigInt(recorded.revision)).toBe(2n);
    const other = await api.made(AMARA, 'reports', { ...report, revision: changed.revision }, 'record-discrepancy', {
      statements: [{ text: 'a' }, { text: 'b' }],
      why: 'one of them',
    });
    const plain = await api.made(AMARA, 'reports', { ...report, revision: other.revision }, 'resolve-discrepancy', {
      ...{ no: no + 1, how: 'a', reason: 'asked' },
    });
    expect((plain.state['discrepancies'] as readonly Discrepancy[]).at(-1)?.resolved?.corrected).toBeNull();
  });
});

describe('a corrected start of an inspection', () => {
  it('leaves it known by the day that was recorded first, and the reissued paper meets it again', async () => {
    const inspection = await inspectionNow();
    const corrected = await api.made(AMARA, 'inspections', inspection, 'correct', {
      ...{ field: 'started', to: '2016-01-12', reason: 'the letter says so' },
    });
    expect(corrected.state).toMatchObject({ startedOn: '2016-01-12', ref: inspection.ref });
    const reissued = sampleText()
      .replace('between 11 January', 'between 12 January')
      .replace('Monday 11 January 2016', 'Tuesday 12 January 2016');
    await api.upload(AMARA, 'imports', reissued);
    const { items } = (
      await api.get<{ items: readonly ThingBody[] }>(`/v1/inspections?minPosition=${corrected.position}`)
    ).body;
    expect(items.map(({ id }) => id)).toEqual([inspection.id]);
  });

  it('is refused after it was concluded, and without a reason', async () => {
    const inspection = await inspectionNow();
    const late = await api.refused(AMARA, 'inspections', inspection, 'correct', {
      field: 'started',
      to: '2016-06-01',
      reason: 'x',
    });
    expect(late.errors).toMatchObject([{ field: 'to' }]);
    const unreasoned = await api.refused(AMARA, 'inspections', inspection, 'correct', { field: 'power', to: 'x' });
    expect(unreasoned.code).toBe('reason-required');
  });
});
