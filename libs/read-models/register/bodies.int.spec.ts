import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CarryingOverEvent } from '#libs/domain/carrying-over/events.js';
import type { BodyEvent } from '#libs/domain/body/events.js';
import { bodyFacts, scope } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, reportReceived, uuid } from '#libs/testing/record.js';
import type { Position } from '#libs/kernel/position.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { Filter, Page } from './filter.js';

const [CPC, ADULTS, CHILDREN] = [scope.body, uuid(51), uuid(52)];
const FIRST: Page = { sort: 'ref', descending: false, limit: 50, cursor: null };
const MAY_2018 = '2018-05-16';
const MAY_2019 = '2019-05-15';

const established = (name: string, code: string): BodyEvent => ({
  type: 'BodyEstablished.v1',
  data: { ...bodyFacts, ref: code, name, code },
});
const renamed: BodyEvent = {
  type: 'BodyRenamed.v1',
  data: { name: 'Corporate Parenting Board', code: 'corporate-parenting-board', on: MAY_2018, resolution: null },
};
const carriedTo = (to: string, name: string, code: string): CarryingOverEvent => ({
  type: 'CarriedOver.v1',
  data: { from: CPC, to, resolution: 'As resolved', authority: scope.authority, committee: { code, name } },
});

describe('a body', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  let log: Log;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterAll(() => database.close());

  /** A committee that was renamed in May 2018, and split into two in May 2019, of whose two actions each took one. */
  beforeEach(async () => {
    log = new Log();
    log.record(`body-${CPC}`, established('Corporate Parenting Committee', 'corporate-parenting-committee'));
    log.record(`report-${uuid(1)}`, reportReceived({ scope }));
    log.record(`action-${uuid(2)}`, actionPlanned({ ref: 'A2', scope }));
    log.record(`action-${uuid(3)}`, actionPlanned({ ref: 'A3', scope }));
    log.record(`body-${CPC}`, renamed, { effectiveOn: MAY_2018 });
    log.record(`body-${ADULTS}`, established('Adults Committee', 'adults-committee'), { effectiveOn: MAY_2019 });
    log.record(`body-${CHILDREN}`, established('Children Committee', 'children-committee'), { effectiveOn: MAY_2019 });
    log.record(`action-${uuid(2)}`, carriedTo(ADULTS, 'Adults Committee', 'adults-committee'), {
      effectiveOn: MAY_2019,
    });
    log.record(`action-${uuid(3)}`, carriedTo(CHILDREN, 'Children Committee', 'children-committee'), {
      effectiveOn: MAY_2019,
    });
    await database.reset();
    await database.project(log.events);
  });

  const actions = async (filter: Filter, on: string, known: Position | null = null) => {
    const { value } = await readModel.view({ known, on }, (view) => view.list('action', filter, FIRST));
    return value.items.map(({ ref, scope: its }) => [ref, its?.committee.name]);
  };
  const NAMES = { then: 'Corporate Parenting Committee', now: 'Corporate Parenting Board' };

  it('is found by the code of any of its names, and by its id; its things show the name of the day', async () => {
    for (const committee of ['corporate-parenting-committee', 'corporate-parenting-board', CPC, CPC.toUpperCase()])
      for (const [on, name] of [
        ['2018-05-15', NAMES.then],
        [MAY_2018, NAMES.now],
      ] as const)
        expect(await actions({ committee }, on)).toEqual([
          ['A2', name],
          ['A3', name],
        ]);
    expect(await actions({ committee: 'corporate-parenting-board', authority: 'southmere' }, MAY_2018)).toEqual([]);
  });

  it('has no later name before that was recorded', async () => {
    const before = log.events[3]?.position ?? null;
    expect(await actions({ committee: 'corporate-parenting-board' }, MAY_2018, before)).toEqual([]);
    expect(await actions({ committee: CPC }, MAY_2018, before)).toEqual([
      ['A2', NAMES.then],
      ['A3', NAMES.then],
    ]);
  });

  it('has what was carried over from the day on, and the body before it until then', async () => {
    expect(await actions({ committee: 'adults-committee' }, MAY_2019)).toEqual([['A2', 'Adults Committee']]);
    expect(await actions({ committee: CHILDREN }, MAY_2019)).toEqual([['A3', 'Children Committee']]);
    expect(await actions({ committee: 'adults-committee' }, '2019-05-14')).toEqual([]);
    expect(await actions({ committee: CPC }, MAY_2019)).toEqual([]);
    expect(await actions({ committee: CPC }, '2019-05-14')).toHaveLength(2);
  });

  it('is compared across: what was carried over went from the one and came to the other', async () => {
    const differences = async (committee: string) => {
      const { value } = await readModel.view({ known: null, on: '2019-05-14' }, (view) =>
        view.differences({ known: null, on: MAY_2019 }, { committee }, FIRST),
      );
      return value.items.map(({ what, from, to }) => [what, (to ?? from)?.ref]);
    };
    expect(await differences(CPC)).toEqual([
      ['went', 'A2'],
      ['went', 'A3'],
    ]);
    expect(await differences(ADULTS)).toEqual([['came', 'A2']]);
  });

  it('has a board of its own on every day, and stands in the directory by its name of the day', async () => {
    const at = async (on: string) => {
      const { value } = await readModel.view({ known: null, on }, async (view) => ({
        board: (await view.board({ committee: CPC })).actions.length,
        committees: (await view.directory()).committees.map(({ name }) => name),
      }));
      return value;
    };
    expect(await at('2018-05-15')).toEqual({ board: 2, committees: [NAMES.then] });
    expect(await at(MAY_2019)).toEqual({
      board: 0,
      committees: ['Adults Committee', 'Children Committee', NAMES.now],
    });
  });

  it('is known with all of its names, also where papers alone name it', async () => {
    log.record(
      `report-${uuid(9)}`,
      reportReceived({ ref: 'AC 1', scope: { ...scope, body: uuid(77), committee: { code: 'audit', name: 'Audit' } } }),
    );
    await database.reset();
    await database.project(log.events);
    const { value } = await readModel.view({ known: null, on: '9999-12-31' }, (view) => view.bodies());
    expect(
      value.map(({ id, names, isRecorded }) => [id, names.map(({ name, from }) => [name, from]), isRecorded]),
    ).toEqual(
      expect.arrayContaining([
        [
          CPC,
          [
            [NAMES.then, null],
            [NAMES.now, MAY_2018],
          ],
          true,
        ],
        [uuid(77), [['Audit', null]], false],
      ]),
    );
  });
});
