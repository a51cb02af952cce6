import { afterEach, describe, expect, it } from '@jest/globals';
import { keepOrderOfEntries } from '#libs/read-models/order-of-entries/keep.js';
import { noteSeen } from '#libs/read-models/order-of-entries/seen.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard, type TestDashboard } from '#libs/testing/dashboard/start-dashboard.js';
import { OFFICER } from '#libs/testing/dashboard/committee.js';
import { Log } from '#libs/testing/log.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';

const TODAY = '2026-11-26';
const ACTION = `action-${uuid(1)}`;

let dashboard: TestDashboard;
afterEach(() => dashboard?.stop());

const get = (path: string) => readPage(dashboard.url + path);

/** An action with a red of 5 September 2017, after which a green of this day was entered. */
const start = async (greenOf: string) => {
  const log = new Log();
  log.record(ACTION, actionPlanned());
  const progress = (rag: 'red' | 'green', effectiveOn: string) =>
    log.record(
      ACTION,
      { type: 'ProgressReported.v2', data: { rag, rule: null, percent: null, status: null, note: 'as before' } },
      { effectiveOn },
    );
  progress('red', '2017-09-05');
  progress('green', greenOf);
  dashboard = await startDashboard(log.events, TODAY);
  await keepOrderOfEntries(dashboard.db, readModelProjection, TODAY);
};

describe('what the order of entries changed', () => {
  it('is told member by member: as it was, as it is, on which days, and why', async () => {
    await start('2017-08-10');
    const { html, words } = await get('/order-of-entries');
    for (const said of [
      '1 thing of this record is told otherwise by it',
      'RAG green red 26 November 2026 “Progress reported” of 10 August 2017 was recorded after “Progress reported” of 5 September 2017: each now holds from its own day.',
      'until a records officer says that they have seen it',
    ])
      expect(words).toContain(said);
    expect(html).toContain(`href="/actions/${uuid(1)}"`);
    expect(html).toContain(`href="/changes?stream=${ACTION}"`);
  });

  it('is linked from the board of now until somebody has seen it', async () => {
    await start('2017-08-10');
    const linked = async (path: string) => (await get(path)).html.includes('href="/order-of-entries"');
    expect([await linked('/'), await linked('/?on=2017-09-20')]).toEqual([true, false]);
    await noteSeen(dashboard.db, OFFICER);
    expect(await linked('/')).toBe(false);
    expect((await get('/order-of-entries')).words).toContain('Seen by Robin Hale on ');
  });

  it('is no word on the board where it is nothing', async () => {
    await start('2017-10-10');
    expect((await get('/')).html).not.toContain('/order-of-entries');
    expect((await get('/order-of-entries')).words).toContain('Nothing is told otherwise by it in this record');
  });
});
