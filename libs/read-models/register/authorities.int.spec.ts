import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuthorityEvent } from '#libs/domain/authority/events.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { Position } from '#libs/kernel/position.js';
import { authorityFacts, bodyFacts, scope } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import type { Page } from './filter.js';

const FIRST: Page = { sort: 'ref', descending: false, limit: 50, cursor: null };
const EVER = '9999-12-31';
const [MAY_2019, VESTING] = ['2019-05-20', '2023-04-01'];
const idOf = (code: string) => naturalId(authorityKey(code));
const [NORTHBRIDGE, LATER] = [idOf('northbridge'), idOf('northbridge-2023')];
const COAST = { code: 'harbour-coast', name: 'Harbour Coast Council' };

const established = (code: string, name: string): AuthorityEvent => ({
  type: 'AuthorityEstablished.v1',
  data: { ...authorityFacts, ref: code, code, name },
});
const renamed: AuthorityEvent = { type: 'AuthorityRenamed.v1', data: { ...COAST, on: MAY_2019, resolution: null } };
const succeeded: AuthorityEvent = {
  type: 'AuthoritySucceeded.v1',
  data: { on: VESTING, succeededBy: [LATER], resolution: 'The Order' },
};

describe('an authority', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  let log: Log;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterAll(() => database.close());

  /** Two papers of before anybody recorded it, one of them under the name that it had later. */
  beforeEach(async () => {
    log = new Log();
    log.record(`report-${uuid(1)}`, reportReceived({ ref: 'R1', scope }));
    const its = { ...scope, body: uuid(61), authority: COAST, meeting: '2019-06-10' };
    log.record(`report-${uuid(2)}`, reportReceived({ ref: 'R2', scope: its }), { effectiveOn: '2019-06-10' });
  });
  const project = async () => {
    await database.reset();
    await database.project(log.events);
  };
  const at = async <T>(on: string, known: Position | null, read: Parameters<typeof readModel.view<T>>[1]): Promise<T> =>
    (await readModel.view({ known, on }, read)).value;
  const refs = (authority: string, known: Position | null = null, on = EVER) =>
    at(on, known, async (view) => (await view.list('report', { authority }, FIRST)).items.map(({ ref }) => ref));
  const known = async () =>
    (await at(EVER, null, (view) => view.authorities())).map(({ id, code, names, isRecorded, alsoPrinted }) => [
      ...[id, code, isRecorded],
      ...[names.map(({ name }) => name), alsoPrinted],
    ]);

  it('that nobody has recorded is known by what papers print, under an id that it keeps', async () => {
    await project();
    expect(await known()).toEqual([
      [NORTHBRIDGE, 'northbridge', false, [scope.authority.name], []],
      [idOf('harbour-coast'), 'harbour-coast', false, [COAST.name], []],
    ]);
    expect([await refs('northbridge'), await refs('harbour-coast')]).toEqual([['R1'], ['R2']]);
  });

  it('is found by any name that it had, from when that was recorded, and called by that of the day', async () => {
    log.record(`authority-${NORTHBRIDGE}`, established('northbridge', 'Northbridge Council'));
    const before = log.position;
    log.record(`authority-${NORTHBRIDGE}`, renamed, { effectiveOn: MAY_2019 });
    await project();
    expect(await known()).toEqual([[NORTHBRIDGE, 'northbridge', true, ['Northbridge Council', COAST.name], []]]);
    for (const asked of ['northbridge', 'harbour-coast', NORTHBRIDGE]) expect(await refs(asked)).toEqual(['R1', 'R2']);
    expect(await refs('harbour-coast', before)).toEqual(['R2']);
    const directory = (on: string) =>
      at(on, null, async (view) => {
        const { authorities, ownCodes } = await view.directory();
        return [authorities, ownCodes.get('harbour-coast')];
      });
    expect(await directory(MAY_2019)).toEqual([[{ code: 'northbridge', name: COAST.name }], 'northbridge']);
    expect(await directory('2019-05-19')).toEqual([
      [{ code: 'northbridge', name: 'Northbridge Council' }],
      'northbridge',
    ]);
  });

  it('of the name of one that ended has what was printed from vesting day on, and not what was before', async () => {
    log.record(`authority-${NORTHBRIDGE}`, established('northbridge', 'Northbridge Council'));
    log.record(`authority-${LATER}`, established('northbridge-2023', 'Northbridge Council'), { effectiveOn: VESTING });
    log.record(`authority-${NORTHBRIDGE}`, succeeded, { effectiveOn: VESTING });
    const body = uuid(62);
    log.record(
      `body-${body}`,
      {
        type: 'BodyEstablished.v1',
        data: { ...bodyFacts, authorities: [{ code: 'northbridge-2023', name: 'Northbridge Council' }] },
      },
      { effectiveOn: VESTING },
    );
    log.record(`report-${uuid(3)}`, reportReceived({ ref: 'R3', scope: { ...scope, body, meeting: '2023-05-08' } }));
    await project();
    expect(await refs('northbridge-2023')).toEqual(['R3']);
    expect(await refs('northbridge')).toEqual(['R1', 'R3']);
    const committees = await at(EVER, null, async (view) => (await view.directory()).committees);
    expect(committees.map(({ authority, body: its }) => [authority, its])).toEqual(
      expect.arrayContaining([
        ['northbridge', scope.body],
        ['northbridge-2023', body],
      ]),
    );
  });

  it('keeps a name that papers to its bodies printed, where that is the name of none', async () => {
    log.record(`authority-${NORTHBRIDGE}`, established('northbridge', 'Northbridge Council'));
    log.record(`body-${uuid(61)}`, { type: 'BodyEstablished.v1', data: bodyFacts });
    await project();
    expect(await known()).toEqual([[NORTHBRIDGE, 'northbridge', true, ['Northbridge Council'], ['harbour-coast']]]);
  });
});
