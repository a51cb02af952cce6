import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { ActionEvent } from '#libs/domain/action/events.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { WHATS, type Counted, type Difference, type DifferenceFilter } from '#libs/read-models/compare/difference.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import type { Moment } from '#libs/read-models/moment.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { openProjected, type ProjectedDatabase } from './projection.js';

export const revised = (from: string, to: string): ActionEvent => ({
  type: 'DueDateRevised.v1',
  data: { from, to, approver: 'prs_chair' },
});

/** A day, as known at a position or now. */
export const on = (day: string, known: bigint | null = null): Moment => ({ known, on: day });

export const told = ({ items }: { items: readonly Difference[] }) =>
  items.map(({ what, from, to }) => [what, (to ?? from)?.stream]);

/** What is counted at all: `action slipped`. */
export const some = (counts: readonly Counted[]) =>
  Object.fromEntries(
    counts.flatMap(({ kind, of }) =>
      WHATS.filter((what) => of[what] > 0).map((what) => [`${kind} ${what}`, of[what]] as const),
    ),
  );

/** Read models of one spec in which points are compared, emptied after every test. */
export const comparisons = () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterEach(() => database.reset());
  afterAll(() => database.close());

  return {
    project: (events: readonly RecordedEvent[]) => database.project(events),
    reset: () => database.reset(),
    views: ((moments, question) => readModel.views(moments, question)) as ReadModel['views'],
    compare: async (from: Moment, to: Moment, filter: DifferenceFilter = {}) => {
      const { value } = await readModel.views([from, to], async ([a, b]) => {
        const listed = await a!.differences(b!.point, filter, { limit: 200, cursor: null });
        return { ...listed, counts: await a!.countDifferences(b!.point, filter) };
      });
      return value;
    },
  };
};
