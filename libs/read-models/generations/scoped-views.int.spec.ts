import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KINDS } from '#libs/domain/kinds.js';
import type { CarryingOverEvent } from '#libs/domain/carrying-over/events.js';
import { scope } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { View } from '../view.js';

const [MINE, NEIGHBOUR, FOREIGN] = [uuid(51), uuid(52), uuid(53)];
const SOUTHMERE = scope.authority;
const COAST = { code: 'harbour-coast', name: 'Harbour Coast Council' };
const EVER = '9999-12-31';
const MAY_2019 = '2019-05-15';

const before = (body: string, authority = SOUTHMERE) => ({
  ...scope,
  ...{ body, authority, committee: { code: `committee-${body.slice(-2)}`, name: `Committee ${body.slice(-2)}` } },
});
const carriedTo = (from: string, to: string): CarryingOverEvent => ({
  type: 'CarriedOver.v1',
  data: { from, to, resolution: 'As resolved', authority: SOUTHMERE, committee: before(to).committee },
});

const jsonOf = (told: unknown): string =>
  JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** Everything that can be asked of a view. */
const asked = async (view: View, other: View): Promise<Readonly<Record<string, unknown>>> => {
  const page = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;
  const lists = await Promise.all(KINDS.map(async (kind) => [kind, await view.list(kind, {}, page)] as const));
  const things = [10, 11, 12, 20, 21, 22, 30, 31, 32];
  return {
    ...Object.fromEntries(lists),
    board: await view.board({}),
    boardOfOthers: await view.board({ committee: NEIGHBOUR }),
    directory: await view.directory(),
    search: await view.list('action', { text: 'secret' }, page),
    ofOthers: await view.list('action', { committee: FOREIGN }, page),
    found: await view.found(things.map((n) => `action-${uuid(n)}`)),
    each: await Promise.all(things.map((n) => view.find('action', uuid(n)))),
    entries: await view.entries({}, { limit: 200, cursor: null, descending: true, moment: undefined }),
    histories: await Promise.all(
      things.map((n) =>
        view.entries(
          { stream: `action-${uuid(n)}` },
          { limit: 200, cursor: null, descending: false, moment: undefined },
        ),
      ),
    ),
    differences: await other.differences(view.point, {}, { limit: 200, cursor: null, moment: undefined }),
    counted: await other.countDifferences(view.point, {}),
    toldBoard: await view.toldBoard({ body: FOREIGN, by: EVER }),
    called: await view.called({ refs: ['SECRET-1', 'SECRET-2', 'MINE-1'], ids: [] }),
    discrepancies: await view.discrepancies(),
  };
};

describe('what somebody reads whose role holds before one body', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
    const log = new Log();
    for (const [n, body, authority, name] of [
      [10, MINE, SOUTHMERE, 'MINE'],
      [20, NEIGHBOUR, SOUTHMERE, 'SECRET-1'],
      [30, FOREIGN, COAST, 'SECRET-2'],
    ] as const) {
      const its = before(body, authority);
      log.record(`report-${uuid(n + 5)}`, reportReceived({ ref: `${name}-R`, title: `${name} report`, scope: its }));
      log.record(
        `recommendation-${uuid(n + 6)}`,
        recommendationProposed({ ref: `${name}-REC`, scope: its, reportId: uuid(n + 5), text: `${name} text` }),
      );
      for (const nth of [0, 1])
        log.record(
          `action-${uuid(n + nth)}`,
          actionPlanned({ ref: `${name}-${nth}`, text: `${name} secret`, scope: its }),
        );
    }
    // One came from the neighbour, and one went there.
    log.record(`action-${uuid(12)}`, actionPlanned({ ref: 'CAME', text: 'Came to us', scope: before(NEIGHBOUR) }));
    log.record(`action-${uuid(12)}`, carriedTo(NEIGHBOUR, MINE), { effectiveOn: MAY_2019 });
    log.record(`action-${uuid(22)}`, actionPlanned({ ref: 'WENT', text: 'Went from us', scope: before(MINE) }));
    log.record(`action-${uuid(22)}`, carriedTo(MINE, NEIGHBOUR), { effectiveOn: MAY_2019 });
    log.record(`action-${uuid(22)}`, { type: 'ActionAgreed.v1', data: { on: MAY_2019 } } as never, {
      effectiveOn: '2019-06-01',
      reason: 'SECRET-1 since',
    });
    await database.project(log.events);
  });
  afterAll(async () => {
    await readModel.close();
    await database.close();
  });

  const within = async <T>(bodies: readonly string[] | null, read: (view: View, other: View) => Promise<T>) =>
    (
      await readModel.views(
        [
          { known: null, on: EVER },
          { known: 100n, on: EVER },
        ],
        ([view, other]) => read(view!, other!),
        'whole',
        () => Promise.resolve(bodies),
      )
    ).value;

  it('holds nothing of another body, whatever is asked', async () => {
    const told = await within([MINE], asked);
    for (const [question, answer] of Object.entries(told))
      expect([question, /SECRET/.exec(jsonOf(answer))]).toEqual([question, null]);
  });

  it('holds everything of theirs, as who reads everything has it', async () => {
    const mine = await within([MINE], (view) => view.list('action', { committee: MINE }, ALL));
    expect(mine).toEqual(await within(null, (view) => view.list('action', { committee: MINE }, ALL)));
    expect(mine.items.map(({ ref }) => ref)).toEqual(['CAME', 'MINE-0', 'MINE-1']);
    expect(mine.total).toBe(3);
    expect(await within([MINE], async (view) => (await view.list('action', {}, ALL)).total)).toBe(3);
  });

  it('has of what came from another body its whole past, and of what went to one what was before', async () => {
    const history = (n: number) => (view: View) =>
      view.entries({ stream: `action-${uuid(n)}` }, { limit: 9, cursor: null, descending: false, moment: undefined });
    const types = async (n: number) => (await within([MINE], history(n))).items.map(({ type }) => type);
    expect(await types(12)).toEqual(['ActionPlanned.v2', 'CarriedOver.v1']);
    expect(await types(22)).toEqual(['ActionPlanned.v2']);
  });

  it('is of several bodies together, and of none where there is none', async () => {
    const refs = async (bodies: readonly string[]) =>
      (await within(bodies, (view) => view.list('report', {}, ALL))).items.map(({ ref }) => ref);
    expect(await refs([MINE, FOREIGN])).toEqual(['MINE-R', 'SECRET-2-R']);
    expect(await refs([])).toEqual([]);
  });
});

const ALL = { sort: 'ref', descending: false, limit: 200, cursor: null } as const;
