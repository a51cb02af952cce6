import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_LOG_MIGRATIONS, AccessEntries, AccessLog, Appender, DayKeys } from '#libs/access-log/index.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { PUBLIC } from './reader.js';
import { migrate } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { recordRestoration, RESTORATION_MIGRATIONS, Restorations } from '#libs/restorations/index.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import { Proofs } from './proofs.js';
import { Asking, type Asked } from './ask.js';
import { momentOf } from './moment.js';
import { foundOr } from './not-there.js';
import { READS_ALL } from '#libs/testing/reads-all.js';
import { QuestionRefused, type QuestionRefusal } from './refusals.js';

const TODAY = '2026-11-23';
const ACTION = { kind: 'action', id: uuid(1) } as const;

const refusalOf = async (answer: Promise<unknown>): Promise<QuestionRefusal> => {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof QuestionRefused)) throw new Error('It was not refused.', { cause: error });
  return error.refusal;
};

describe('a question', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  let asking: Asking;
  let accessLog: AccessLog;
  let entries: AccessEntries;
  const store = new InMemoryEventStore();
  const log = new Log();
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    await migrate(database.db, [...RESTORATION_MIGRATIONS, ...ACCESS_LOG_MIGRATIONS]);
    log.record(`action-${uuid(1)}`, actionPlanned());
    log.record(`action-${uuid(1)}`, { type: 'DueDateSet.v1', data: { due: '2017-09-20' } });
    await database.project(log.events);
    await recordRestoration(database.db, {
      logEndedAt: 30n,
      goesOnAfter: 50n,
      backupTakenAt: '2026-11-23T09:00:00.000Z',
      backupSha256: '00'.repeat(32),
      restoredBy: 'Amara Okafor',
    });
    readModel = new ReadModel(database.db);
    const keys = new DayKeys(database.db);
    accessLog = new AccessLog(new Appender(store, keys, systemClock, systemIds), systemClock);
    entries = new AccessEntries(store, keys);
    asking = new Asking(readModel, new Restorations(database.db), accessLog, new Proofs(database.db));
  });
  afterAll(async () => {
    await readModel?.close();
    await database?.close();
  });

  const at = (words: Parameters<typeof momentOf>[0] = {}): Asked => ({ reader: READS_ALL, at: momentOf(words, TODAY) });
  const OF_ALL = { question: 'GetBoard', thing: null, kind: null } as const;
  it('is told in the access log where it reads more than guests may, by whom and of what, once with how often', async () => {
    await accessLog.writeAll();
    const told = async () => (await entries.list({ day: systemClock.today() }, 200, null)).items;
    const before = (await told()).length;
    const nothing = () => Promise.resolve(null);
    const thing = { kind: 'action', id: uuid(1) };
    for (let n = 0; n < 3; n++) await asking.ask(at(), { question: 'GetThing', thing, kind: 'action' }, nothing);
    await asking.ask(
      at(),
      { question: 'GetThing', thing: { kind: 'action', id: 'a child’s name' }, kind: 'action' },
      nothing,
    );
    await asking.ask(at(), { question: 'ListThings', thing: null, kind: 'report' }, nothing);
    await asking.ask({ ...at(), reader: PUBLIC }, { question: 'ListThings', thing: null, kind: 'report' }, nothing);
    expect((await told()).length).toBe(before);
    await asking.ask(at(), { question: 'TabulateComparison', thing: null, kind: null }, nothing);
    expect((await told()).length).toBe(before + 1);
    await accessLog.writeAll();
    const fresh = (await told()).slice(0, -before || undefined);
    expect(
      fresh.map(({ kind, words }) => [kind, words?.who, words?.subject?.what, words?.subject?.id, words?.count]),
    ).toEqual(
      expect.arrayContaining([
        ['exported', 'prs_reader', 'TabulateComparison', null, 1],
        ['read', 'prs_reader', 'action', uuid(1), 3],
        ['read', 'prs_reader', 'GetThing.action', null, 1],
        ['read', 'prs_reader', 'ListThings.report', null, 1],
      ]),
    );
    expect(fresh).toHaveLength(4);
  });

  const due = (asked: Asked) =>
    asking.ask(asked, OF_ALL, async ({ view, against }) => [
      (await against.find('action', uuid(1)))?.due,
      (await view.find('action', uuid(1)))?.due,
    ]);

  it('is answered with what the answer speaks for', async () => {
    const [first, second] = log.events;
    expect(await due(at())).toEqual({
      value: ['2017-09-20', '2017-09-20'],
      position: second!.position,
      day: TODAY,
      knownAt: second!.metadata.recordedAt,
      recordBegins: null,
      against: null,
      marks: null,
    });
    expect(await due(at({ atPosition: String(first!.position) }))).toMatchObject({ position: first!.position });
  });

  it('is answered at two moments of one snapshot, each speaking for itself', async () => {
    const [first, second] = log.events;
    const against = momentOf({ on: '2020-01-01', atPosition: String(first!.position) }, TODAY, 'from');
    expect(await due({ ...at(), against })).toEqual({
      value: [null, '2017-09-20'],
      position: second!.position,
      day: TODAY,
      knownAt: second!.metadata.recordedAt,
      recordBegins: null,
      against: {
        position: first!.position,
        day: '2020-01-01',
        knownAt: first!.metadata.recordedAt,
        recordBegins: null,
      },
      marks: null,
    });
  });

  it('says when the record begins, where it is about a time before that', async () => {
    const [first, second] = log.events;
    const [begins, end] = [first!.metadata.recordedAt, second!.position];
    expect(await due(at({ asAt: '2017-09-20' }))).toMatchObject({ position: 0n, knownAt: null, recordBegins: begins });
    const against = momentOf({ atPosition: '0' }, TODAY, 'from');
    expect(await due({ ...at(), against })).toMatchObject({
      ...{ position: end, recordBegins: null },
      against: { knownAt: null, recordBegins: begins },
    });
    const refused = await refusalOf(
      asking.ask(at({ asAt: '2017-09-20' }), OF_ALL, (snapshot) =>
        foundOr(snapshot, ACTION, (id) => snapshot.view.find('action', id)),
      ),
    );
    expect(refused).toMatchObject({ is: 'not-then', recordBegins: begins });
  });

  it('gives pages a key of its moments, by which cursors are kept apart', async () => {
    const key = async (asked: Asked) =>
      (await asking.ask(asked, OF_ALL, async ({ moment }) => Promise.resolve(moment))).value;
    expect(await key(at())).toBeUndefined();
    expect(await key(at({ on: '2020-01-01' }))).toBe('2020-01-01||');
    expect(await key({ ...at(), against: momentOf({ on: '2020-01-01' }, TODAY) })).toBe('2020-01-01||/');
  });

  it('is refused for a position that was lost in a restore, before it waits for another', async () => {
    const asked = { ...at({ atPosition: '9000' }), minPosition: 40n };
    expect(await refusalOf(due(asked))).toMatchObject({ is: 'lost-position', position: 40n });
  });

  it('is refused for a position that the read models do not come to', async () => {
    const reached = await readModel.position();
    expect(await refusalOf(due(at({ atPosition: '9000' })))).toEqual({ is: 'not-reached', position: 9000n, reached });
  });

  it('is refused for what is no moment, and says which of two it is', async () => {
    const moment = async () => Promise.resolve(momentOf({ on: 'soon' }, TODAY, 'from'));
    expect(await refusalOf(moment())).toEqual({
      is: 'no-moment',
      side: 'from',
      faults: [{ field: 'on', is: 'form' }],
    });
  });

  it('is refused for a cursor of another question', async () => {
    const page = { limit: 1, cursor: 'x', descending: false };
    expect(await refusalOf(asking.ask(at(), OF_ALL, ({ view }) => view.entries({}, page)))).toMatchObject({
      is: 'wrong-cursor',
    });
  });

  const find = (asked: Asked, id: string) =>
    refusalOf(
      asking.ask(asked, OF_ALL, (snapshot) =>
        foundOr(snapshot, { kind: 'action', id }, (of) => snapshot.view.find('action', of)),
      ),
    );

  it('tells what is not there yet from what never was', async () => {
    const [first] = log.events;
    expect(await find(at({ on: '2010-01-01' }), ACTION.id.toUpperCase())).toMatchObject({
      is: 'not-then',
      point: { on: '2010-01-01', known: null },
      first: { position: first!.position, id: ACTION.id },
    });
    for (const id of [uuid(99), 'A12.1', ''])
      expect(await find(at(), id)).toEqual({ is: 'not-in-record', kind: 'action', id });
  });

  it('tells what is not there any more, by what that was withdrawn, until it begins again', async () => {
    const stream = `action-${uuid(2)}`;
    const withdraw = (revision: string) =>
      log.record(stream, { type: 'EntryWithdrawn.v1', data: { revisions: [revision] } }, { reason: 'Twice' });
    const [planned, by] = [log.record(stream, actionPlanned()), withdraw('0')];
    await database.project([planned, by]);
    expect(await find(at(), uuid(2))).toMatchObject({
      is: 'withdrawn',
      entry: { position: planned.position },
      by: { revision: 1n, actor: 'prs_clerk', reason: 'Twice' },
    });
    // Before its withdrawal it is there, from its day.
    const then = { atPosition: String(planned.position) };
    expect(await find(at({ ...then, on: '2010-01-01' }), uuid(2))).toMatchObject({ is: 'not-then' });
    const again = log.record(stream, actionPlanned(), { effectiveOn: '2017-08-01' });
    await database.project([again]);
    expect(await find(at({ on: '2017-07-20' }), uuid(2))).toMatchObject({
      is: 'not-then',
      first: { position: again.position },
    });
    await database.project([withdraw('2')]);
    expect(await find(at(), uuid(2))).toMatchObject({ is: 'withdrawn', entry: { position: again.position } });
  });
});
