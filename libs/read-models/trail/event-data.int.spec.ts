import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deciderOf, KINDS } from '#libs/domain/deciders.js';
import { roleOf } from '#libs/domain/history/placing/entry-roles.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { reportReceived, uuid } from '#libs/testing/record.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';

const GOLDEN = new URL('../../event-store/golden/', import.meta.url);
const stored = readdirSync(GOLDEN)
  .map((file) => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')) as DomainEvent<string, object>)
  .filter(({ type }) => roleOf(type) !== null && type !== 'EntryWithdrawn.v1')
  .map(({ type, data }) => ({ type, data }));

const WITH_DRAFT = ['ImportAccepted.v1', 'ImportDraftPart.v1'];
/** What the log alone keeps. */
const without = ({ draft: _, ...data }: { readonly draft?: unknown }) => data;

describe('what an event says', () => {
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterAll(() => database.close());

  it.each(KINDS)('comes back whole from the stream of a thing of the kind %s, also what began it', async (kind) => {
    const { evolve, initialState } = deciderOf(kind);
    const begins = (event: DomainEvent) => evolve(initialState, event).status !== 'none';
    const events = [...stored.filter(begins), ...stored];
    const log = new Log();
    for (const event of events) log.record(`${kind}-${uuid(1)}`, event);
    await database.reset();
    await database.project(log.events);

    const { value } = await readModel.view({ known: null, on: '2026-11-24' }, (view) =>
      view.entries({ stream: `${kind}-${uuid(1)}` }, { limit: 200, cursor: null, descending: false }),
    );
    expect(value.items.map(({ type, data }) => ({ type, data }))).toEqual(
      events.map(({ type, data }) => ({ type, data: WITH_DRAFT.includes(type) ? without(data) : data })),
    );
  });

  it('is what began the thing then, whatever was recorded for it before, since, or when it began anew', async () => {
    const log = new Log();
    const stream = `report-${uuid(1)}`;
    const corrected = { type: 'ReportCorrected.v1', data: { field: 'title', from: null, to: 'Corrected' } } as const;
    log.record(stream, corrected, { effectiveOn: '2017-09-01' });
    log.record(stream, reportReceived({ title: 'First' }), { effectiveOn: '2017-08-01' });
    log.record(stream, corrected, { effectiveOn: '2017-08-01' });
    for (const revision of ['2', '0', '1'])
      log.record(stream, { type: 'EntryWithdrawn.v1', data: { revisions: [revision] } }, { effectiveOn: '2017-08-01' });
    log.record(stream, reportReceived({ title: 'Anew' }), { effectiveOn: '2017-07-01' });
    await database.reset();
    await database.project(log.events);

    const { value } = await readModel.view({ known: null, on: '2026-11-24' }, (view) =>
      view.entries({ stream, type: ['ReportReceived.v2'] }, { limit: 10, cursor: null, descending: false }),
    );
    expect(value.items.map(({ data }) => data)).toMatchObject([{ title: 'First' }, { title: 'Anew' }]);
  });

  it('is known again where a later entry is put before others', async () => {
    const log = new Log();
    const stream = `action-${uuid(1)}`;
    const events = stored.filter(({ type }) =>
      /^(ActionPlanned|DueDateSet|ProgressReported|CompletionClaimed)/.test(type),
    );
    for (const event of events) log.record(stream, event);
    const { position } = log.record(stream, { type: 'ActionAgreed.v1', data: {} });
    log.record(stream, { type: 'EntryWithdrawn.v1', data: { revisions: ['0'] } });
    log.record(stream, { type: 'EntryWithdrawn.v1', data: { revisions: [String(events.length + 1)] } });
    await database.reset();
    for (const event of log.events) await database.project([event]);

    const [before, after] = [position, null].map((known) =>
      readModel.view({ known, on: '2026-11-24' }, (view) => view.find('action', uuid(1))),
    );
    expect((await before)?.value?.state).toMatchObject({ status: 'agreed' });
    expect((await after)?.value?.state).toEqual((await before)?.value?.state);
  });
});
