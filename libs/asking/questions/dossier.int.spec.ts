import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { RecordKind } from '#libs/domain/deciders.js';
import { askingOf } from '#libs/testing/asking.js';
import { DeskRecord, NEAR, TODAY } from '#libs/testing/desk-record.js';
import { auditFacts } from '#libs/testing/facts.js';
import { actionPlanned } from '#libs/testing/record.js';
import { READS_ALL } from '#libs/testing/reads-all.js';
import type { Answer } from '../ask.js';
import { momentOf } from '../moment.js';
import { handlers, MOST_IN_A_DOSSIER, TakeDossier, type DossierRead } from './dossier.js';

const ON = '2026-09-10';
const SHA = 'e1'.repeat(32);

/** A recommendation that two actions answer, of which one is evidenced, and an action with a long history beside them. */
const dossierRecord = () => {
  const record = new DeskRecord();
  const issued = record.enter(
    'recommendation',
    [{ type: 'RecommendationIssued.v1', data: { ...auditFacts, ref: 'R1', scope: NEAR } }],
    ON,
  );
  const action = (ref: string, answers: readonly string[], ...events: readonly { type: string; data: object }[]) =>
    record.enter('action', [actionPlanned({ ref, scope: NEAR, inspectionId: null, answers }), ...events], ON);
  const due = { type: 'DueDateSet.v1', data: { due: '2027-03-01' } };
  const first = action('A1', [issued], due);
  action('A2', [issued]);
  const long = action('A3', [], ...Array.from({ length: MOST_IN_A_DOSSIER }, () => PROGRESS));
  const document = { name: 'proof.pdf', sha256: SHA, mediaType: 'application/pdf', size: 9, receivedAt: ON };
  const of = { kind: 'action', id: first };
  record.enter('evidence', [
    { type: 'EvidenceReceived.v1', data: { ref: 'E1', scope: NEAR, of, document, title: 'Proof', speaksOf: ON } },
  ]);
  return { events: record.log.events, issued, long };
};
const PROGRESS = {
  type: 'ProgressReported.v2',
  data: { rag: 'amber', rule: null, percent: 40, status: null, note: 'Half.' },
};

let asking: Awaited<ReturnType<typeof askingOf>>;
const { events, issued, long } = dossierRecord();
beforeAll(async () => {
  asking = await askingOf(events);
});
afterAll(() => asking?.close());

const taken = async (kind: RecordKind, id: string): Promise<DossierRead> => {
  const Handler = handlers[0] as Type<IQueryHandler<TakeDossier, Answer<DossierRead>>>;
  const asked = { reader: READS_ALL, at: momentOf({ on: TODAY }, TODAY) };
  return (await new Handler(asking.asking).execute(new TakeDossier(asked, { named: { kind, id }, within: {} }))).value;
};

describe('what a dossier is made of', () => {
  it('is of a recommendation its own history, that of the actions that answer it, and that of their evidence', async () => {
    const { entries, linked, documents } = await taken('recommendation', issued);
    expect(entries.map(({ ref, type }) => [ref, type])).toEqual([
      ['R1', 'RecommendationIssued.v1'],
      ['A1', 'ActionPlanned.v2'],
      ['A1', 'DueDateSet.v1'],
      ['A2', 'ActionPlanned.v2'],
      ['E1', 'EvidenceReceived.v1'],
    ]);
    expect(linked.map(({ ref }) => ref).toSorted()).toEqual(expect.arrayContaining(['A1', 'A2', 'E1']));
    expect(documents.get(SHA)).toBe('proof.pdf');
  });

  it('says where there is more than one dossier holds', async () => {
    const { entries, moreThanMost } = await taken('action', long);
    expect([entries.length, moreThanMost]).toEqual([MOST_IN_A_DOSSIER, true]);
  });
});
