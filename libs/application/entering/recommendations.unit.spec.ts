import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventType } from '#libs/domain/deciders.js';
import type { BodyFacts } from '#libs/domain/body/events.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { bodyFacts, inspectionFacts, reportFacts, scope } from '#libs/testing/facts.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { noDocuments, nothingElse } from '#libs/testing/things-of-record.js';
import { systemIds } from '../system.js';
import { enter } from './enter.js';

const [reportId, inspectionId] = ['report', 'inspection'].map((of) => systemIds.of(['recommended', of])) as [
  string,
  string,
];
const metadata = {
  ...{ actor: 'prs_1', reason: null, effectiveOn: '2017-03-06', recordedAt: '2017-07-10T10:00:00.000Z' },
  ...{ correlationId: 'c', causationId: 'c', commandId: 'c', importId: null, nonce: systemIds.nonce() },
};

let store: InMemoryEventStore;
const recorded = (stream: string, type: EventType, data: object) =>
  store.append(stream, [{ id: stream, event: { type, data }, metadata }], 'no_stream');
const body = (more: Partial<BodyFacts>) =>
  recorded(`body-${scope.body}`, 'BodyEstablished.v1', { ...bodyFacts, ...more });

beforeEach(async () => {
  store = new InMemoryEventStore();
  await recorded(`report-${reportId}`, 'ReportReceived.v2', reportFacts);
  await recorded(`inspection-${inspectionId}`, 'InspectionAnnounced.v2', { ...inspectionFacts, on: '2017-03-06' });
});

const entered = async (type: 'IssueRecommendation' | 'IssueByAuditor' | 'MakeRecommendation', told: object) => {
  const looked = {
    store,
    ids: systemIds,
    today: '2026-11-26',
    effectiveOn: null,
    record: nothingElse,
    documents: noDocuments,
  };
  return enter({ kind: 'recommendation', type }, told as never, looked);
};
const must = async (...asked: Parameters<typeof entered>) => {
  const entry = await entered(...asked);
  if (isRefusal(entry)) throw new Error(entry.message);
  return entry;
};

const two = [
  { name: 'Northbridge Council', capacity: null },
  { name: 'The LSCB', capacity: null },
];
const issued = { inspectionId, reportId, no: '2', text: 'Do it', kind: 'recommendation', addressees: two };
const audited = {
  ...{ inspectionId: null, reportId, auditor: 'internal audit', no: '2', text: 'Do it' },
  ...{ priority: ' High ', addressees: [{ name: 'Director of Finance', capacity: null }] },
};
const made = {
  ...{ reportId, no: '2', text: 'Do it', agreedOn: null },
  addressees: [{ name: 'Cabinet', capacity: 'executive' }],
};

describe('what an inspectorate recommends', () => {
  it('is known by its inspection, its addressees in any order, and its number', async () => {
    const entry = await must('IssueRecommendation', issued);
    expect(entry).toMatchObject({
      ref: `${inspectionFacts.ref}/R2`,
      from: { field: 'inspectionId' },
      command: { type: 'IssueRecommendation', data: { origin: 'inspectorate', auditor: null, priority: null, scope } },
    });
    const again = await must('IssueRecommendation', { ...issued, addressees: two.toReversed(), reportId: null });
    expect(again.id).toBe(entry.id);
    const other = await must('IssueRecommendation', { ...issued, addressees: two.slice(1) });
    expect(other.id).not.toBe(entry.id);
  });

  it('is of an inspection or of a report, and has a number', async () => {
    const alone = await must('IssueRecommendation', { ...issued, inspectionId: null });
    expect(alone).toMatchObject({ ref: `${reportFacts.ref}/R2`, from: { day: scope.meeting, field: 'reportId' } });
    expect(await entered('IssueRecommendation', { ...issued, inspectionId: null, reportId: null })).toMatchObject({
      code: 'invalid',
      field: 'inspectionId',
    });
    expect(await entered('IssueRecommendation', { ...issued, no: '–' })).toMatchObject({ field: 'no' });
    expect(await entered('IssueRecommendation', { ...issued, reportId: inspectionId })).toMatchObject({
      field: 'reportId',
    });
  });
});

describe('what an auditor recommends', () => {
  it.each([
    [' High ', 'high'],
    ['LOW', 'low'],
    ['Grade 2: significant', 'Grade 2: significant'],
  ])('has the priority "%s" as %s', async (priority, is) => {
    expect(await must('IssueByAuditor', { ...audited, priority })).toMatchObject({
      command: { data: { origin: 'auditor', auditor: 'internal audit', priority: is, kind: null } },
    });
  });
});

describe('what scrutiny recommends', () => {
  it('is made by the meeting of its committee', async () => {
    await body({});
    expect(await must('MakeRecommendation', made)).toMatchObject({
      ref: `${reportFacts.ref}/R2`,
      from: { day: scope.meeting, field: 'reportId' },
      command: { data: { origin: 'scrutiny', agreedBy: null, addressees: made.addressees } },
    });
    expect(await entered('MakeRecommendation', { ...made, agreedOn: '2017-07-20' })).toMatchObject({
      code: 'invalid',
      field: 'agreedOn',
    });
  });

  it('is made, where a task and finish group put it forward, by its parent', async () => {
    const kind = 'task and finish group';
    await body({ kind, parent: 'body-2' });
    expect(await must('MakeRecommendation', { ...made, agreedOn: '2017-07-20' })).toMatchObject({
      from: { day: '2017-07-20', field: 'agreedOn' },
      command: { data: { agreedBy: { body: 'body-2', meeting: '2017-07-20' } } },
    });
    expect(await entered('MakeRecommendation', made)).toMatchObject({ code: 'invalid', field: 'agreedOn' });
    expect(await entered('MakeRecommendation', { ...made, no: '' })).toMatchObject({ field: 'no' });
  });

  it('waits for the parent of its group to be recorded', async () => {
    await body({ kind: 'task and finish group', parent: null });
    expect(await entered('MakeRecommendation', { ...made, agreedOn: '2017-07-20' })).toMatchObject({
      code: 'invalid',
      field: 'reportId',
    });
  });
});
