import { afterAll, beforeAll } from '@jest/globals';
import type { PlainDate } from '#libs/kernel/event.js';
import { committee, type Committee } from './committee.js';
import { readPage } from './read-page.js';
import { startDashboard, type TestDashboard } from './start-dashboard.js';

/** The dashboard of `committee` on a day, for one spec. */
export const committeePages = (today: PlainDate) => {
  let recorded: Committee;
  let dashboard: TestDashboard;

  beforeAll(async () => {
    recorded = await committee();
    dashboard = await startDashboard(recorded.events, today);
  });
  afterAll(() => dashboard?.stop());

  return {
    recorded: () => recorded,
    dashboard: () => dashboard,
    get: (path: string, headers: Record<string, string> = {}) => readPage(dashboard.url + path, headers),
  };
};
