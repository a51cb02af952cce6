import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noRights } from '#libs/domain/rights/rights.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { Reader } from '../reader.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { askingOf } from '#libs/testing/asking.js';
import { DeskRecord, NEAR, TODAY } from '#libs/testing/desk-record.js';
import { auditFacts, inspectionFacts, madeFacts } from '#libs/testing/facts.js';
import { actionPlanned } from '#libs/testing/record.js';
import { READS_ALL } from '#libs/testing/reads-all.js';
import type { TableName, TrackerPaper } from '#libs/tracker-paper/paper.js';
import type { Type } from '@nestjs/common';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { What } from '#libs/read-models/compare/difference.js';
import type { Answer } from '../ask.js';
import { momentOf } from '../moment.js';
import { NamesOfPeople } from '../names-of-people.js';
import { GetBoardPage, handlers as handlersOfBoard, type BoardPage } from './board-page.js';
import { GetTrackerPaper, handlers } from './tracker-paper.js';

const LAST = '2026-09-10';
const BEFORE_LAST = '2026-07-01';
const AFTER_LAST = '2026-10-01';

/** Before the body that met on 10 September and meets on 10 December: what belongs into each table. */
const trackerRecord = () => {
  const record = new DeskRecord();
  record.meeting('CPC July', '2026-07-10', '2026-07-10');
  record.meeting('CPC September', LAST, LAST);
  const next = record.meeting('CPC December', '2026-12-10', null);
  const at = (scope = NEAR, meeting = '2026-07-10') => ({ ...scope, meeting });
  const action = (ref: string, from: string, facts: object = {}, due = '2027-03-01') =>
    record.enter(
      'action',
      [
        actionPlanned({ ref, scope: at(), inspectionId: null, reportId: 'report-1', ...facts }),
        { type: 'ActionStarted.v1', data: {} },
        { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Head of Homes' } } },
        { type: 'DueDateSet.v1', data: { due } },
      ],
      from,
    );
  const then = (id: string, on: string, ...events: readonly { type: string; data: object }[]) =>
    record.enter('action', events, on, id);
  const told = {
    type: 'ProgressReported.v2',
    data: { rag: 'amber', rule: null, percent: 40, status: null, note: 'Half.' },
  };
  then(action('A1 live', BEFORE_LAST), AFTER_LAST, told);
  action('A2 untold', BEFORE_LAST);
  then(action('A3 late', BEFORE_LAST, {}, '2026-11-01'), AFTER_LAST, told);
  then(action('A4 asks', BEFORE_LAST, {}, '2026-11-01'), AFTER_LAST, told, {
    type: 'MoreTimeRequested.v1',
    data: { no: 1, from: '2026-11-01', to: '2027-01-31', owner: { post: 'Head of Homes' }, holder: null },
  });
  action('A5 new', AFTER_LAST);
  then(action('A0 of that day', LAST), AFTER_LAST, told);
  then(action('A10 closed that day', BEFORE_LAST), LAST, { type: 'ActionClosed.v1', data: {} });
  then(action('A6 claimed', BEFORE_LAST), AFTER_LAST, {
    type: 'CompletionClaimed.v2',
    data: { by: 'prs_a', evidence: [] },
  });
  then(action('A7 closed since', BEFORE_LAST), AFTER_LAST, { type: 'ActionClosed.v1', data: {} });
  then(action('A8 closed before', BEFORE_LAST), '2026-07-20', { type: 'ActionClosed.v1', data: {} });
  then(action('A9 cancelled', BEFORE_LAST), AFTER_LAST, { type: 'ActionCancelled.v1', data: {} });
  const inspection = record.enter(
    'inspection',
    [
      {
        type: 'InspectionAnnounced.v2',
        data: {
          ...inspectionFacts,
          ref: 'Payroll audit',
          scope: at(),
          framework: 'internal-audit-2020',
          on: BEFORE_LAST,
        },
      },
    ],
    BEFORE_LAST,
  );
  const issued = record.enter(
    'recommendation',
    [{ type: 'RecommendationIssued.v1', data: { ...auditFacts, ref: 'IA R1', scope: at(), inspectionId: inspection } }],
    BEFORE_LAST,
  );
  then(action('B1 of audit', BEFORE_LAST, { answers: [issued] }), AFTER_LAST, told, {
    type: 'DueDateRevised.v1',
    data: { from: '2027-03-01', to: '2027-06-01', approver: 'Director' },
  });
  record.enter(
    'recommendation',
    [{ type: 'RecommendationMade.v1', data: { ...madeFacts, ref: 'OSC R1', scope: at() } }],
    BEFORE_LAST,
  );
  return { events: record.log.events, next };
};

let asking: Awaited<ReturnType<typeof askingOf>>;
let readModel: ReadModel;
const { events, next } = trackerRecord();
beforeAll(async () => {
  asking = await askingOf(events);
  readModel = new ReadModel(asking.database.db);
});
afterAll(async () => {
  await readModel?.close();
  await asking?.close();
});

const paper = async (on = TODAY, reader: Reader = READS_ALL): Promise<TrackerPaper> => {
  const Handler = handlers[0] as Type<IQueryHandler<GetTrackerPaper, Answer<TrackerPaper>>>;
  const handler = new Handler(asking.asking, new NamesOfPeople(readModel));
  const asked = { reader, at: momentOf({ on }, TODAY) };
  return (await handler.execute(new GetTrackerPaper(asked, { meetingId: next }))).value;
};

const refsIn = ({ tables }: TrackerPaper, name: TableName): readonly string[] =>
  tables
    .find((table) => table.name === name)!
    .groups.flatMap(({ rows }) => rows.map(({ cells }) => (cells[0] ?? '').replace(/ \(.*/, '')))
    .toSorted();

const cellsOf = ({ tables }: TrackerPaper, ref: string): Readonly<Record<string, string | null>> => {
  const groups = tables.find(({ name }) => name === 'live')!.groups;
  for (const { columns, rows } of groups)
    for (const { cells } of rows)
      if (cells[0]?.startsWith(ref)) return Object.fromEntries(columns.map(({ name }, n) => [name, cells[n] ?? null]));
  throw new Error(`${ref} is not live.`);
};

describe('the tracker of a meeting', () => {
  it('has every thing in the tables to which it belongs', async () => {
    const told = await paper();
    expect(told.since).toMatchObject({ ref: 'CPC September', day: LAST });
    const tables = Object.fromEntries(told.tables.map(({ name }) => [name, refsIn(told, name)]));
    expect(tables).toEqual({
      completed: ['A6 claimed', 'A7 closed since'],
      'more time': ['A4 asks'],
      overdue: ['A3 late'],
      'no update': ['A2 untold'],
      new: ['A5 new'],
      live: ['A0 of that day', 'A1 live', 'A2 untold', 'A3 late', 'A4 asks', 'A5 new', 'B1 of audit', 'OSC R1'],
      removed: ['A9 cancelled'],
    });
    for (const { name, count } of told.figures.filter(({ name: figure }) => figure !== 'moved'))
      expect([name, count]).toEqual([name, refsIn(told, name as TableName).length]);
  });

  it('means by the last meeting, and by what was known there, what the board means', async () => {
    const board = handlersOfBoard[0] as Type<IQueryHandler<GetBoardPage, Answer<BoardPage>>>;
    const asked = { reader: READS_ALL, at: momentOf({}, TODAY) };
    const about = { scope: { committee: NEAR.body }, days: [], differences: false };
    const { since } = (await new board(asking.asking).execute(new GetBoardPage(asked, about))).value;
    const told = await paper();
    expect({ on: since.on, met: since.met }).toEqual({ on: told.since?.day, met: true });
    const count = (kind: string, what: What) => since.counted.find((each) => each.kind === kind)?.of[what];
    expect(count('action', 'came')).toBe(refsIn(told, 'new').length);
    expect(refsIn(told, 'new')).toEqual(['A5 new']);
    expect(refsIn(told, 'completed')).not.toContain('A10 closed that day');
  });

  it('tells of each by its origin, and nothing that the record does not say', async () => {
    const told = await paper();
    expect(cellsOf(told, 'B1 of audit')).toMatchObject({
      reference: 'B1 of audit (2026-27)',
      audit: 'Payroll audit',
      priority: 'High',
      recommendation: auditFacts.text,
      response: null,
      firstDue: '1 March 2027',
      due: '1 June 2027 (moved once, 3 months later)',
      percent: '40%',
      lastTold: '1 October 2026',
      status: 'In progress; amber',
    });
    expect(cellsOf(told, 'OSC R1')).toMatchObject({ recommendation: madeFacts.text, taken: null, status: 'Made' });
    expect(told.annual).toEqual([
      { year: '2026-27', origin: 'scrutiny', made: 1, accepted: 0, implemented: 0 },
      { year: '2026-27', origin: 'auditor', made: 1, accepted: 0, implemented: 0 },
    ]);
    expect(told.rows.find(({ ref }) => ref === 'A1 live')?.members).toEqual({
      ...{ text: 'strengthen our approach through practice', status: 'in progress', owner: 'Head of Homes' },
      ...{ due: '2027-03-01', percent: 40, rag: 'amber' },
    });
  });

  it('is of the moment that is asked for, and says which', async () => {
    const told = await paper('2026-09-20');
    expect(refsIn(told, 'new')).toEqual([]);
    expect(refsIn(told, 'no update')).toContain('A1 live');
    expect(told.moment).toMatchObject({ day: '2026-09-20', position: String(events.at(-1)!.position) });
    expect(told.address).toBe(
      `/meetings/${next}/tracker?on=2026-09-20&atPosition=${told.moment.position}&order=placed`,
    );
  });

  it('is nothing to who reads of other bodies alone', async () => {
    const scope = { authority: null, body: naturalId(['body', 'elsewhere', 'board']) };
    const grant = { no: 1, role: 'reader', scope, from: '2026-01-01', until: null, grantedAt: null } as const;
    const rights = { ...noRights('prs_elsewhere'), held: [grant] };
    await expect(paper(TODAY, { is: 'actor', rights })).rejects.toMatchObject({ refusal: { is: 'not-in-record' } });
  });
});
