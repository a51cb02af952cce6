import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { Thing } from '#libs/read-models/register/thing.js';
import { askingOf } from '#libs/testing/asking.js';
import { Log } from '#libs/testing/log.js';
import { READS_ALL } from '#libs/testing/reads-all.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import type { Answer, Asked } from '../ask.js';
import { handlers, TabulateThings, type TablePart } from '../questions/tables.js';
import { partsAfter, ROWS_AT_ONCE } from './whole.js';

const ROWS = 2 * ROWS_AT_ONCE + 50;

describe('a table that is read part by part', () => {
  const log = new Log();
  const plan = (n: number) =>
    log.record(`action-${uuid(n)}`, actionPlanned({ ref: `CC 2017-07-10/8/A1.${n}`, bullet: n }));
  let of: Awaited<ReturnType<typeof askingOf>>;

  beforeAll(async () => {
    for (let n = 1; n <= ROWS; n++) plan(n);
    of = await askingOf(log.events);
  });
  afterAll(() => of?.close());

  it('has every row once, and none of what is recorded while it is read', async () => {
    const [Things] = handlers as readonly (Type<IQueryHandler> & (new (asking: unknown) => IQueryHandler))[];
    const asking = new Things!(of.asking);
    const asked: Asked = {
      reader: READS_ALL,
      at: { moment: { known: null, on: '2017-09-20' }, key: undefined, now: true },
    };
    const ask = (at: Asked, cursor: string | null): Promise<Answer<TablePart<Thing>>> => {
      const page = { sort: 'title', descending: true, limit: ROWS_AT_ONCE, cursor } as const;
      return asking.execute(new TabulateThings(at, { kind: 'action', filter: {}, page })) as Promise<
        Answer<TablePart<Thing>>
      >;
    };
    const first = await ask(asked, null);
    const refs = first.value.listed.items.map(({ ref }) => ref);
    for await (const { listed } of partsAfter(first, asked, ask)) {
      expect(listed.items.length).toBeLessThanOrEqual(ROWS_AT_ONCE);
      refs.push(...listed.items.map(({ ref }) => ref));
      const told = log.events.length;
      plan(ROWS + told);
      await of.database.project(log.events.slice(told));
    }
    expect([refs.length, new Set(refs).size]).toEqual([ROWS, ROWS]);
  });
});
