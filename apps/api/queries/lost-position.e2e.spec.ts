import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { recordRestoration, RESTORATION_MIGRATIONS } from '#libs/restorations/index.js';
import { ApiJourney, type ListBody, type ProblemBody } from '#libs/testing/api-journey.js';

let api: ApiJourney;
let position: bigint;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  const answer = await api.get<ListBody>('/v1/reports');
  position = BigInt(answer.headers.get('event-position') ?? '');
  const db = await openDatabase(api.system.databaseUrl);
  await migrate(db, RESTORATION_MIGRATIONS);
  // As if an earlier part of this log were what a backup held, and its next position had been lost.
  await recordRestoration(db, {
    logEndedAt: position - 128n,
    goesOnAfter: position - 1n,
    backupTakenAt: '2026-11-23T09:00:00.000Z',
    backupSha256: '00'.repeat(32),
    restoredBy: 'Amara Okafor',
  });
  await db.destroy();
}, 120_000);
afterAll(() => api?.stop());

describe('a client whose position was lost in a restore', () => {
  const asked = () => [
    `/v1/actions?minPosition=${position - 127n}`,
    `/v1/actions?minPosition=${position - 1n}`,
    `/v1/actions?atPosition=${position - 1n}&minPosition=${position}`,
    `/v1/dashboard?atPosition=${position - 64n}`,
    `/v1/audit/entries?minPosition=${position - 1n}`,
    `/v1/compare?fromAtPosition=128&toAtPosition=${position - 1n}`,
  ];

  it('is told so, and from which backup, and what to do', async () => {
    for (const path of asked()) {
      const { status, body } = await api.get<ProblemBody>(path);
      expect([path, status, body.code]).toEqual([path, 410, 'position-lost-in-restore']);
      expect(body.detail).toContain(
        `restored from a backup of 2026-11-23T09:00:00.000Z, which ends at position ${position - 128n}`,
      );
      expect(body.detail).toContain(`read again from there`);
      expect(body.restoration).toEqual({
        restoredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        backupTakenAt: '2026-11-23T09:00:00.000Z',
        logEndedAt: String(position - 128n),
        goesOnAfter: String(position - 1n),
      });
    }
  });

  it('is told so by the dashboard too, in words', async () => {
    const page = await fetch(`${api.system.url}/?atPosition=${position - 64n}`);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain('from a backup of 23 November 2026 at 09:00');
    const changes = await (await fetch(`${api.system.url}/changes`)).text();
    expect(changes).toContain(`What had been recorded after that backup (position ${position - 128n}) is lost.`);
  });

  it('asks with the last position of the backup, or one from after the restore, as ever', async () => {
    for (const path of [
      `/v1/actions?minPosition=${position - 128n}`,
      `/v1/actions?atPosition=${position - 128n}`,
      `/v1/actions?minPosition=${position}`,
      `/v1/compare?fromAtPosition=${position - 128n}&toAtPosition=${position}`,
    ])
      expect([path, (await api.get(path)).status]).toEqual([path, 200]);
  });
});
