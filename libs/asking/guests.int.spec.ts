import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_LOG_MIGRATIONS, AccessLog, Appender, DayKeys } from '#libs/access-log/index.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { InMemoryEventStore } from '#libs/testing/in-memory-event-store.js';
import { migrate } from '#libs/platform/postgres/database.js';
import { READ_MODEL_MIGRATIONS } from '#libs/read-models/index.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import { recordRestoration, RESTORATION_MIGRATIONS, Restorations } from '#libs/restorations/index.js';
import { paperOf } from '#libs/testing/papers.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { PublicRecord } from '#libs/testing/public-record.js';
import { uuid } from '#libs/testing/record.js';
import { TOLD_PAPERS } from '#libs/testing/told-papers.js';
import { Proofs } from './proofs.js';
import { Asking, type Asked } from './ask.js';
import type { Subject } from './subject.js';
import { momentOf } from './moment.js';
import { foundOr } from './not-there.js';
import { PUBLIC } from './reader.js';
import { QuestionRefused } from './refusals.js';

const TODAY = '2026-11-23';

const refusalOf = async (answer: Promise<unknown>) => {
  const error = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof QuestionRefused)) throw new Error('It was not refused.', { cause: error });
  return error.refusal;
};

describe('a question of who is not signed in', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;
  let asking: Asking;
  /** Of a paper that is published, and of one that is not. */
  let [open, hidden]: string[] = [];
  const asked = (words: Parameters<typeof momentOf>[0] = {}): Asked => ({ reader: PUBLIC, at: momentOf(words, TODAY) });

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    await migrate(database.db, [...RESTORATION_MIGRATIONS, ...ACCESS_LOG_MIGRATIONS]);
    const record = new PublicRecord();
    const [may, cabinet] = [paperOf(TOLD_PAPERS[0]!), paperOf(TOLD_PAPERS[1]!)];
    open = (await record.bringIn(may)).reportId;
    hidden = (await record.bringIn(cabinet)).reportId;
    await record.publish(open, '2016-05-16');
    await database.project(record.store.log);
    await recordRestoration(database.db, {
      logEndedAt: 5n,
      goesOnAfter: 7n,
      backupTakenAt: '2026-11-23T09:00:00.000Z',
      backupSha256: '00'.repeat(32),
      restoredBy: 'Amara Okafor',
    });
    readModel = new ReadModel(database.db);
    const store = new InMemoryEventStore();
    const accessLog = new AccessLog(new Appender(store, new DayKeys(database.db), systemClock, systemIds), systemClock);
    asking = new Asking(readModel, new Restorations(database.db), accessLog, new Proofs(database.db));
  });
  afterAll(async () => {
    await readModel?.close();
    await database?.close();
  });

  const OF_A_REPORT: Subject = { question: 'GetThing', thing: null, kind: null };
  const reportOf = (id: string, by: Asked = asked()) =>
    asking.ask(by, OF_A_REPORT, (snapshot) =>
      foundOr(snapshot, { kind: 'report', id }, (of) => snapshot.view.find('report', of)),
    );

  it('finds what is published, and speaks for positions of its own', async () => {
    const guest = await reportOf(open!);
    expect(guest.value).toMatchObject({ status: 'published' });
    expect(guest.position).toBe(await readModel.publicPosition());
    expect(guest.position).toBeLessThan(await readModel.position());
    expect(guest.marks).toBeNull();
  });

  it('is answered of what is not published as of an id that never was', async () => {
    const refusals = [await refusalOf(reportOf(hidden!)), await refusalOf(reportOf(uuid(9)))];
    expect({ ...refusals[0], id: uuid(9) }).toEqual(refusals[1]);
    expect(refusals[0]).toEqual({ is: 'not-in-record', kind: 'report', id: hidden });
  });

  it('is answered to somebody of another body as to a guest: what is published, and nothing else', async () => {
    const scope = { authority: null, body: uuid(77) };
    const held = { no: 1, role: 'records officer', scope, from: '2000-01-01', until: null, grantedAt: null } as const;
    const rights = { actor: 'prs_amara', joined: [], held: [held], service: null };
    const theirs: Asked = { ...asked(), reader: { is: 'actor', rights } };
    expect(await reportOf(open!, theirs)).toEqual(await reportOf(open!));
    expect(await refusalOf(reportOf(hidden!, theirs))).toEqual(await refusalOf(reportOf(hidden!)));
    const listed = await asking.ask(theirs, { question: 'ListThings', thing: null, kind: 'report' }, ({ view }) =>
      view.list('report', {}, { sort: 'ref', descending: false, limit: 9, cursor: null }),
    );
    expect(listed.value.total).toBe(0);
    const log = asked({ atPosition: '2' });
    expect((await refusalOf(reportOf(open!, { ...log, reader: theirs.reader }))).is).toBe('not-in-record');
  });

  it('is of positions that they know, waits for none, and is told of no restore', async () => {
    const { position } = await reportOf(open!);
    const began = performance.now();
    expect(await refusalOf(reportOf(open!, asked({ atPosition: String(position + 1n) })))).toEqual({
      is: 'not-reached',
      position: position + 1n,
      reached: position,
    });
    expect(performance.now() - began).toBeLessThan(2_000);
    const at6 = await asking.ask(asked({ atPosition: '6' }), OF_A_REPORT, ({ restorations }) => restorations());
    expect([at6.position, at6.value]).toEqual([6n, []]);
  });
});
