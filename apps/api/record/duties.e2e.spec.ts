import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const L = 'action-plans';

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

interface Part {
  readonly recipient: string | null;
  readonly on: string | null;
  readonly daysLate: { readonly stated: number | null; readonly computed: number } | null;
}

type PlanBody = ThingBody & {
  readonly duties: readonly {
    readonly recipients: readonly Part[];
    readonly publication: Part;
    readonly met: boolean;
    readonly inTime: { readonly stated: boolean | null; readonly computed: boolean } | null;
    readonly correctedTrigger?: string | null;
  }[];
};

/** Of an invented authority, an approved plan of its inspection published on 13 June 2017; and the inspection. */
const approvedPlan = async (authority: string) => {
  const scope = { authority, committee: 'Corporate Parenting Committee', meeting: '2017-07-10' };
  const framework = { framework: 'ofsted-sif-2013', starts: '2017-03-06', announced: '2017-03-05' };
  const announced = await api.change(AMARA, '/v1/inspections', null, { ...scope, ...framework });
  const I = 'inspections';
  const started = await api.made(AMARA, I, announced.body, 'start', { on: '2017-03-06' });
  const concluded = await api.made(AMARA, I, started, 'conclude', { on: '2017-03-30' });
  const inspection = await api.made(AMARA, I, concluded, 'publish', { on: '2017-06-13' });
  const document = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
  const paper = { ...scope, itemNo: '8', classification: 'Open', title: 'Inspection', document };
  const report = await api.change(AMARA, '/v1/reports', null, { ...paper, inspectionId: inspection.id });
  const entered = { inspectionId: inspection.id, reportId: report.body.id, title: 'Plan', effectiveOn: '2017-07-10' };
  let plan = (await api.change(AMARA, `/v1/${L}`, null, entered)).body;
  plan = await api.made(AMARA, L, plan, 'issue-draft', { on: '2017-07-20' });
  plan = await api.made(AMARA, L, plan, 'return-to-cabinet', { on: '2017-09-05' });
  plan = await api.made(AMARA, L, plan, 'approve', { on: '2017-09-06', by: 'Cabinet' });
  return { plan, inspection };
};

const clock = { trigger: 'publication', triggerDate: '2017-06-13', stated: '2017-09-20', effectiveOn: '2017-07-10' };
const submit = (plan: ChangedBody, recipient: string, on: string) =>
  api.made(AMARA, L, plan, 'submit', { recipient, on, means: 'e-mail' });
const now = async (plan: ChangedBody) => (await api.now(L, plan)) as PlanBody;

describe('the duty of an action plan', () => {
  it('is met by every recipient and by publication, each told in time or how late', async () => {
    let { plan } = await approvedPlan('Northbridge Council');
    plan = await api.made(AMARA, L, plan, 'record-duty', clock);
    plan = await submit(plan, 'Our caretaker', '2017-09-18');
    plan = await submit(plan, 'Secretary of State', '2017-09-19');
    expect(await now(plan)).toMatchObject({
      status: 'submitted',
      open: true,
      overdue: true,
      due: '2017-09-20',
      duties: [
        {
          recipients: [
            { recipient: 'secretary-of-state', on: '2017-09-19', daysLate: { stated: 0, computed: 0 } },
            { recipient: 'chief-inspector', on: null, daysLate: null },
          ],
          publication: { recipient: null, on: null },
          met: false,
          inTime: null,
        },
      ],
    });
    plan = await api.made(AMARA, L, plan, 'publish', { on: '2017-09-25' });
    expect(await now(plan)).toMatchObject({ status: 'published', open: true, overdue: true, duties: [{ met: false }] });
    plan = await submit(plan, 'HMCI', '2017-09-21');
    const met = await now(plan);
    expect(met).toMatchObject({
      status: 'published',
      open: false,
      overdue: false,
      due: null,
      duties: [
        {
          recipients: [
            { daysLate: { stated: 0, computed: 0 } },
            { on: '2017-09-21', daysLate: { stated: 1, computed: 1 } },
          ],
          publication: { on: '2017-09-25', daysLate: { stated: 5, computed: 5 } },
          met: true,
          inTime: { stated: false, computed: false },
        },
      ],
    });
    const { body } = await api.get<ListBody<PlanBody>>(`/v1/${L}`);
    const { correctedTrigger: _, ...listed } = met.duties[0]!;
    expect(body.items.find(({ id }) => id === plan.id)?.duties).toEqual([listed]);
    expect(
      await api.refused(AMARA, L, plan, 'submit', { recipient: 'Ofsted', on: '2017-09-22', means: 'post' }),
    ).toMatchObject({
      code: 'invalid',
      errors: [{ field: 'recipient', message: 'It was submitted to HMCI already, on 21 September 2017.' }],
    });
  });

  it('is found among the entries by the name that it had in any version', async () => {
    const { plan } = await approvedPlan('Westbridge Council');
    await now(await api.made(AMARA, L, plan, 'record-duty', clock));
    for (const version of ['v1', 'v2']) {
      const asked = `/v1/audit/entries?type=DutyRecorded.${version}&kind=action-plan&id=${plan.id}`;
      const { body } = await api.get<ListBody<{ type: string }>>(asked);
      expect(body.items).toMatchObject([{ type: 'DutyRecorded.v2' }]);
    }
  });

  it('is overdue on the day after its last only, and was not met before it was', async () => {
    let { plan } = await approvedPlan('Southbridge Council');
    plan = await api.made(AMARA, L, plan, 'record-duty', clock);
    plan = await submit(plan, 'Secretary of State', '2017-09-19');
    plan = await submit(plan, 'Chief Inspector', '2017-09-21');
    plan = await api.made(AMARA, L, plan, 'publish', { on: '2017-09-25' });
    const on = async (day: string) => (await api.get<PlanBody>(`/v1/${L}/${plan.id}?on=${day}`)).body;
    const stood = async (day: string) => {
      const { overdue, duties } = await on(day);
      return [overdue, duties[0]?.met];
    };
    await api.now(L, plan);
    expect(await stood('2017-09-20')).toEqual([false, false]);
    expect(await stood('2017-09-21')).toEqual([true, false]);
    expect(await stood('2017-09-24')).toEqual([true, false]);
    expect(await stood('2017-09-25')).toEqual([false, true]);
  });

  it('does not end before it starts, and may be recorded by another trigger', async () => {
    const { plan, inspection } = await approvedPlan('Eastbridge Council');
    expect(await api.refused(AMARA, L, plan, 'record-duty', { ...clock, stated: '1999-01-01' })).toMatchObject({
      code: 'invalid',
      errors: [
        { field: 'stated', message: '1 January 1999 is before 13 June 2017, the day that the clock counts from.' },
      ],
    });
    const received = await api.made(AMARA, 'inspections', inspection, 'record-receipt', { on: '2017-06-12' });
    const recorded = await api.made(AMARA, L, plan, 'record-duty', { trigger: 'receipt', triggerDate: '2017-06-12' });
    expect((await now(recorded)).duties).toMatchObject([{ computed: '2017-09-19', correctedTrigger: null }]);
    const corrected = { on: '2017-06-14', reason: 'The post book' };
    await api.made(AMARA, 'inspections', received, 'record-receipt', corrected);
    await now(recorded);
    const tag = { 'if-none-match': `"${recorded.revision}"` };
    const { status, body } = await api.get<PlanBody>(`/v1/${L}/${plan.id}`, tag);
    expect([status, body.duties[0]?.correctedTrigger]).toEqual([200, '2017-06-14']);
  });
});
