import { describe, expect, it } from '@jest/globals';
import { inspectionFacts, planFacts, recommendationFacts, reportFacts } from '#libs/testing/facts.js';
import { BEGINNINGS } from '#libs/testing/growing-history.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { systemIds } from '../system.js';
import { noDocuments, nothingElse } from '#libs/testing/things-of-record.js';
import { enter } from './enter.js';
import { commandSaid } from './entry.js';

const [reportId, inspectionId, planId, answered] = ['report', 'inspection', 'plan', 'answered'].map((of) =>
  systemIds.of(['entered', of]),
) as [string, string, string, string];
const scope = {
  authorityId: null,
  body: null,
  authority: 'Northbridge Council',
  committee: 'The Audit Committee',
  meeting: '2017-07-10',
};
const nothing = { effectiveOn: '2017-07-10', recordedAt: '2017-07-10T10:00:00.000Z', reason: null, importId: null };
const metadata = {
  ...nothing,
  actor: 'prs_1',
  correlationId: 'c',
  causationId: 'c',
  commandId: 'c',
  nonce: systemIds.nonce(),
};

/** A record with a report, an inspection, a plan and a recommendation. */
const recordedStore = async () => {
  const store = new InMemoryEventStore();
  for (const [stream, type, data] of [
    [`report-${reportId}`, 'ReportReceived.v2', reportFacts],
    [`inspection-${inspectionId}`, 'InspectionAnnounced.v2', { ...inspectionFacts, on: null }],
    [`action-plan-${planId}`, 'PlanStarted.v2', planFacts],
    [`recommendation-${answered}`, 'RecommendationProposed.v2', recommendationFacts],
  ] as const)
    await store.append(stream, [{ id: stream, event: { type, data }, metadata }], 'no_stream');
  return store;
};

const report = {
  ...scope,
  itemNo: '7',
  classification: 'Open',
  title: 'Outcome',
  wards: null,
  from: 'Director',
  document: { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' },
  inspectionId,
  leadOfficer: null,
  author: 'A. Writer',
  version: null,
  dated: '2017-07-01',
  keyDecision: 'No',
};
const inspection = {
  ...scope,
  framework: 'ofsted-sif-2013',
  starts: '2017-03-06',
  announced: '2017-03-05',
  power: null,
  leadInspector: 'An Inspector',
};
const judgement = { inspectionId, code: '2.1', grade: 'Good', words: null, reportId };
const recommendation = { reportId, no: '1', text: 'Do it', kind: 'request', addressee: 'Cabinet' } as const;
const action = { reportId, paragraph: 12, number: 1, objective: 'A', means: 'by B', planId, answers: [answered] };
const plan = { inspectionId, reportId, title: 'Plan' };
const commitment = { reportId, paragraph: 15, number: null, text: 'A report', to: 'the committee', by: '2017-10-01' };

describe('what a person enters', () => {
  // The id of its command is made of its JSON, in which the order of members counts: what was entered before an upgrade
  // and is entered again after it must be met, not refused as something else.
  it.each([
    ['report', report, 'b3a85bb9-0876-5273-b57c-0fe2c4e0ef01'],
    ['inspection', inspection, 'b3d3d66c-14c1-55f7-bb92-636a66c18bbd'],
    ['judgement', judgement, 'e6d7236f-177e-5563-bae8-c680e8063586'],
    ['recommendation', recommendation, '98c20ab3-a164-51be-a6d0-5cd2d56924bf'],
    ['action', action, 'f19d6b76-929b-5fa3-aa26-10ba410864e3'],
    ['action-plan', plan, 'a674d69d-b6e9-593a-835f-e5d27b583d58'],
    ['commitment', commitment, '199c8263-9e07-5582-8e88-3fba5064de9d'],
  ] as const)('is the same %s as ever, to the letter', async (kind, told, digest) => {
    const entry = await enter({ kind, type: BEGINNINGS[kind][0] as never }, told as never, {
      store: await recordedStore(),
      ids: systemIds,
      today: '2026-11-26',
      effectiveOn: null,
      record: nothingElse,
      documents: noDocuments,
    });
    if (isRefusal(entry)) throw new Error(entry.message);
    expect(systemIds.of(['enter', entry.id, commandSaid(entry.command)])).toBe(digest);
  });

  // Without a date of its own.
  it.each([
    ['its meeting', '2017-07-10', '2026-11-26', '2017-07-10'],
    ['today, where its meeting is still to come', '2017-07-10', '2017-07-03', '2017-07-03'],
  ])('holds, of a report, from %s', async (_, meeting, today, day) => {
    const entry = await enter(
      { kind: 'report', type: 'ReceiveReport' },
      { ...report, meeting, dated: null },
      {
        store: await recordedStore(),
        ids: systemIds,
        today,
        effectiveOn: null,
        record: nothingElse,
        documents: noDocuments,
      },
    );
    expect(entry).toMatchObject({ from: { day, field: 'meeting' } });
  });
});
