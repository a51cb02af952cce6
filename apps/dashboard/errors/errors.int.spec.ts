import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { AnotherProjector } from '#libs/read-models/generations/errors.js';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

const { get } = committeePages(DAY);

/** What the board says, once it says this. */
const pageThatSays = async (url: string, said: string): Promise<string> => {
  for (;;) {
    const { words } = await readPage(`${url}/`);
    if (words.includes(said)) return words;
    await sleep(100);
  }
};

describe('what is not as it should be', () => {
  it('is said of an empty system, with what to do', async () => {
    const empty = await startDashboard([], DAY);
    const { status, words } = await readPage(empty.url + '/');
    await empty.stop();
    expect(status).toBe(200);
    expect(words).toContain('A records officer brings it in.');
  });

  it('is said while a document is being recorded', async () => {
    const { events } = await sampleCommittee();
    expect((await get('/')).words).not.toContain('Being recorded');
    const recording = await startDashboard(events.slice(0, -1), DAY);
    const { words } = await readPage(recording.url + '/');
    await recording.stop();
    expect(words).toContain('Being recorded');
  });

  it('is said when a projection has stopped, and as of when the record is shown', async () => {
    const stopped = await startDashboard([], DAY);
    stopped.projector.stopped(new AnotherProjector('Cannot take it'));
    const words = await pageThatSays(stopped.url, 'stopped');
    await stopped.stop();
    expect(words).toContain('The projection “read-model” stopped: Cannot take it What to do: Run one projector');
    expect(words).toMatch(
      /The record is shown as of .*, less than a minute ago\. What was recorded since is not shown\./,
    );
  });

  it('is said when nothing is heard of the projector, also though the clock of Postgres was set back since', async () => {
    const silent = await startDashboard([], DAY);
    await silent.projectorDies();
    const set = (beatAt: string) => silent.db.query(`update projections.health set beat_at = ${beatAt}`);
    await set(`now() - interval '150 seconds'`);
    const words = await pageThatSays(silent.url, 'has said nothing for 150 s');
    expect(words).toContain(', 2 minutes ago. What was recorded since is not shown.');
    await set(`now() + interval '1 hour'`);
    const later = await pageThatSays(silent.url, 'has said nothing');
    await silent.stop();
    expect(later).toContain('has said nothing for');
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
