import { afterAll, beforeAll } from '@jest/globals';
import type { PlainDate } from '#libs/kernel/event.js';
import { committee, type Committee } from './committee.js';
import { readPage } from './read-page.js';
import { startDashboard, type TestDashboard } from './start-dashboard.js';

/** The board, every list, and a page of every kind. */
export const everyPage = (recorded: Committee): readonly string[] => [
  '/',
  '/changes',
  '/reports',
  '/inspections',
  '/judgements',
  '/recommendations',
  '/actions',
  '/action-plans',
  '/commitments',
  `/reports/${recorded.id('report', '/6')}`,
  `/inspections/${recorded.id('inspection', '')}`,
  `/judgements/${recorded.id('judgement', '/J2.1')}`,
  `/recommendations/${recorded.id('recommendation', '/R3')}`,
  `/actions/${recorded.id('action', '/A13.1')}`,
  `/action-plans/${recorded.id('action-plan', '/plan')}`,
  `/commitments/${recorded.id('commitment', '/C16')}`,
];

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
