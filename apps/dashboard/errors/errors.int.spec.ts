import { describe, expect, it } from '@jest/globals';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

const { dashboard, get } = committeePages(DAY);

describe('what is not as it should be', () => {
  it('is said of an empty system, with what to do', async () => {
    const empty = await startDashboard([], DAY);
    const { status, words } = await readPage(empty.url + '/');
    await empty.stop();
    expect(status).toBe(200);
    expect(words).toContain('npx oversight import FILE');
  });

  it('is said while a document is being recorded', async () => {
    const { events } = await sampleCommittee();
    expect((await get('/')).words).not.toContain('Being recorded');
    const recording = await startDashboard(events.slice(0, -1), DAY);
    const { words } = await readPage(recording.url + '/');
    await recording.stop();
    expect(words).toContain('Being recorded');
  });

  it('is said when a projection has stopped', async () => {
    await dashboard().db.query(
      `insert into projections.health (name, status, position, lag_ms, error, what_to_do, beat_at)
       values ('read-model', 'stopped', 1, 0, 'Cannot take it', 'Decide on it', now())`,
    );
    const { words } = await get('/actions');
    await dashboard().db.query(`delete from projections.health`);
    expect(words).toContain('The projection “read-model” stopped: Cannot take it What to do: Decide on it');
  });

  it('is said while the read models are being built, on a page that looks again by itself', async () => {
    const building = await startDashboard([], DAY);
    await building.db.query(`update projections.generation set state = 'building', run_at = now() - interval '1 hour'`);
    const { status, words, headers } = await readPage(building.url + '/actions');
    await building.stop();
    expect(status).toBe(503);
    expect(headers.get('refresh')).toBe('5');
    expect(words).toContain('Oversight is getting its pages ready');
    expect(words).toContain('Nothing that is recorded is lost');
  });

  it('is owned up to without a word of how it is made', async () => {
    const broken = await startDashboard([], DAY);
    await broken.db.query('drop schema read_model_1 cascade');
    const { status, words, headers } = await readPage(broken.url + '/');
    await broken.stop();
    expect(status).toBe(500);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(words).toContain('Sorry, there is a problem with Oversight');
    expect(words).not.toMatch(/register|select|relation/i);
  });
});
