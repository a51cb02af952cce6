import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { paperOf } from '#libs/testing/papers.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { PublicRecord, SECRET } from '#libs/testing/public-record.js';
import { publicTables } from '#libs/testing/public-tables.js';
import { TOLD_PAPERS } from '#libs/testing/told-papers.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { ReadModel } from '../read-model.js';
import type { Thing } from '../register/thing.js';
import { readModelProjection } from '../read-model-projection.js';

const PAPERS = TOLD_PAPERS.map((text) => paperOf(text));
/** Each run writes and projects two logs of some hundred entries. */
const RUNS = 5;
const TIMEOUT_MS = 120_000;

const DAYS = ['2016-05-16', '2016-06-27', '2016-09-13'];

/** What officers do by hand, each to the nth thing of its kind. */
const MOVES = [
  ['action', 'AssignOwner', { owner: { post: SECRET } }],
  ['action', 'AssignOwner', { owner: { person: 'prs_secret' } }],
  ['action', 'SetDueDate', { due: '2031-09-01' }],
  ['action', 'ReportProgress', { rag: 'red', rule: null, percent: 10, status: null, note: SECRET }],
  ['action', 'CorrectAction', { field: 'text', to: SECRET, source: null }],
  ['action', 'AgreeAction', {}],
  ['action', 'StartAction', {}],
  ['action', 'CancelAction', {}],
  ['judgement', 'CorrectJudgement', { field: 'grade', to: 'Requires improvement', source: null }],
  ['recommendation', 'CorrectRecommendation', { field: 'text', to: SECRET, source: null }],
  ['report', 'CorrectReport', { field: 'title', to: SECRET, source: null }],
  ['report', 'RecordConsultation', { who: SECRET, sought: null, included: null, source: null }],
  ['inspection', 'CorrectInspection', { field: 'leadInspector', to: SECRET, source: null }],
] as const;

type Step =
  | { readonly is: 'paper'; readonly paper: number }
  | { readonly is: 'publication'; readonly paper: number }
  | { readonly is: 'move'; readonly move: number; readonly nth: number };

const anyMoves: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ is: fc.constant('move' as const), move: fc.nat(MOVES.length - 1), nth: fc.nat(9) }),
  { maxLength: 6 },
);

/** Papers are brought in and published in any order, and officers work in between. */
const anySteps = fc
  .record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    published: fc.subarray([0, 1, 2]),
    moves: fc.array(anyMoves, { minLength: 7, maxLength: 7 }),
  })
  .map(({ order, published, moves }): readonly Step[] => {
    const seen = new Set<number>();
    const steps = order.flatMap((n): Step[] => {
      const paper = n % 3;
      if (!seen.has(paper)) {
        seen.add(paper);
        return [{ is: 'paper', paper }];
      }
      return published.includes(paper) ? [{ is: 'publication', paper }] : [];
    });
    return [...(moves[0] ?? []), ...steps.flatMap((step, n) => [step, ...(moves[n + 1] ?? [])])];
  });

/** The log of a record of these steps. */
const logOf = async (steps: readonly Step[]) => {
  const record = new PublicRecord();
  const reports = new Map<number, string>();
  for (const step of steps)
    switch (step.is) {
      case 'paper':
        reports.set(step.paper, (await record.bringIn(PAPERS[step.paper]!)).reportId);
        break;
      case 'publication':
        await record.publish(reports.get(step.paper)!, DAYS[step.paper]!);
        break;
      case 'move':
        await moveSomething(record, step);
    }
  return record.store.log;
};

const moveSomething = async (record: PublicRecord, { move, nth }: Extract<Step, { is: 'move' }>) => {
  const [kind, type, data] = MOVES[move]!;
  const streams = [...new Set(record.store.log.map(({ stream }) => stream))];
  const things = streams.filter((stream) => parseStreamId(stream)?.kind === kind);
  const stream = things[nth % Math.max(1, things.length)];
  if (stream !== undefined) await record.tryTo(kind, parseStreamId(stream)!.id, type, data);
};

/** The same, in which officers do nothing by hand but say that papers are published. */
const quiet = (steps: readonly Step[]) => steps.filter(({ is }) => is !== 'move');

/** The same, into which nothing but the papers that come to be published was ever brought. */
const publishedAlone = (steps: readonly Step[]) => {
  const published = steps.flatMap((step) => (step.is === 'publication' ? [step.paper] : []));
  return quiet(steps).filter((step) => step.is !== 'move' && published.includes(step.paper));
};

const KINDS = ['inspection', 'judgement', 'recommendation', 'action', 'action-plan', 'commitment', 'report'] as const;
const PAGE = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;
/** Of a thing that two papers tell of: in which scope it is depends on which of them was recorded first. */
const BY_ORDER = new Set(['scope', 'source', 'sources', 'reportId', 'previous', 'words']);

describe('what the public knows', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterAll(async () => {
    await readModel.close();
    await database.close();
  });

  /** Its rows, without what differs between two logs of the same entries: ids of events and of commands. */
  const known = async (log: Awaited<ReturnType<typeof logOf>>, batch: number) => {
    await database.project(log, batch);
    const tables = await publicTables(database.db);
    await database.reset();
    const entry = tables['entry']!.map((row) => ({ ...row, event_id: null, act: null }));
    return { ...tables, entry };
  };

  /** What lists show to a guest, of every kind. */
  const shown = async (log: Awaited<ReturnType<typeof logOf>>) => {
    await database.project(log);
    const { value } = await readModel.view(
      { known: null, on: '2026-11-23' },
      async (view) => {
        const lists: object[] = [];
        for (const kind of KINDS) {
          const { items, total } = await view.list(kind, {}, PAGE);
          const state = (thing: Thing) => Object.entries(thing.state).filter(([name]) => !BY_ORDER.has(name));
          lists.push({
            kind,
            total,
            items: items.map((thing) => [thing.ref, thing.title, thing.due, ...state(thing)]),
          });
        }
        return lists;
      },
      'public',
    );
    await database.reset();
    return value;
  };

  it(
    'is what it would be had officers done nothing but bring papers in, and say that they are published',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySteps, fc.constantFrom(20, 1000), async (steps, batch) => {
          expect(await known(await logOf(steps), batch)).toEqual(await known(await logOf(quiet(steps)), 1000));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'shows what it would show had nothing but the published papers ever been brought in',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySteps, async (steps) => {
          expect(await shown(await logOf(steps))).toEqual(await shown(await logOf(publishedAlone(steps))));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );
});
