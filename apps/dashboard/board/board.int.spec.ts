import { describe, expect, it } from '@jest/globals';
import { committeePages } from '#libs/testing/dashboard/committee-pages.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const DAY = '2016-06-21';

const { recorded, get } = committeePages(DAY);

describe('the board', () => {
  it('counts, and tells a few of everything', async () => {
    const { words } = await get('/');
    for (const said of [
      '3 open recommendations of 4',
      '7 open actions of 8',
      '1 overdue action no overdue commitment',
      '2 past the first date that was promised',
      '2 discrepancies not resolved',
      'Overall effectiveness Requires improvement',
      '2.1 Adoption performance revised Outstanding first Good',
      'Post-inspection action plan Drafting Wexmoor Council',
      '6 July 2016 11 working days left',
      '4 July 2016 Does not agree',
      '25 March 2016, Good Friday, not counted',
      '28 March 2016, Easter Monday, not counted',
      'Head of Quality Assurance 10 July 2016 first date 10 June 2016, slipped 30 days Past first date',
      'No owner',
      '10 June 2016 Overdue 11 days late',
      'Why it cannot hold: 7 January 2016 was a Thursday',
      'Resolved by Robin Hale:',
      'Action closed',
      'Recorded by Robin Hale on 23 November 2026 at',
    ])
      expect(words).toContain(said);
  });

  it('tells what is new, closed, moved and late in four weeks where the record knows of no meeting, and what waits', async () => {
    const { words } = await get('/');
    for (const said of [
      'In the last four weeks 0 new 1 closed 1 action 1 moved to later 1 action',
      'Nothing was recorded by then: this compares with what was true on 24 May 2016, by what is known now.',
      'What needs a decision 2 recommendations before a meeting 2 discrepancies not resolved',
      'Due in the next four weeks',
      'The latest (of 1 overdue)',
      '1 open action or commitment is due later than first promised',
      'Nothing is recorded before 23 November 2026: no month has ended since.',
    ])
      expect(words).toContain(said);
  });

  it('tells of a deadline that passed long ago in a line', async () => {
    const { words } = await get('/?on=2025-07-10');
    expect(words).toContain(
      'No statutory deadline runs. 1 action plan whose deadline passed long ago and is not recorded as met HEFC 2016-05-23/6/plan, passed 9 years ago',
    );
    expect(words).toContain('9 years late');
  });

  it('narrows to what is chosen, and shows what is', async () => {
    const { html, words } = await get('/?authority=wexmoor&meeting=2016-05-23');
    expect(html).toMatch(/<option value="2016-05-23" selected>23 May 2016<\/option>/);
    expect(words).toContain('Clear filter');
    expect((await get('/?meeting=2016-05-24')).words).toContain('Nothing that is recorded fits this filter.');
  });

  it('calls what nothing fits by its name', async () => {
    expect((await get('/?meeting=2016-05-24')).words).toContain('24 May 2016 Authority');
  });

  it('tells what was recorded time and again once, with how many times', async () => {
    const imported = await startDashboard((await sampleCommittee()).events, DAY);
    const { words } = await readPage(imported.url + '/');
    await imported.stop();
    expect(words).toContain('Action included in the plan 8 times HEFC 2016-05-23/6/plan');
  });

  it('does not know what is effective only later', async () => {
    const then = await startDashboard(recorded().events, '2016-05-23');
    const { words } = await readPage(then.url + '/');
    await then.stop();
    expect(words).toContain('8 open actions of 8');
    expect(words).toContain('0 overdue actions no overdue commitment');
    expect(words).not.toMatch(/Overdue(?! actions)|days late/);
    expect(words).toContain('31 working days left');
  });

  it('tells at once of what takes effect later, and marks it so', async () => {
    const then = await startDashboard(recorded().events, '2016-05-23');
    const { words } = await readPage(then.url + `/actions/${recorded().id('action', '/A13.1')}`);
    await then.stop();
    expect(words).toContain('Takes effect on 6 June 2016 Why: The social workers start in July.');
    expect(words).toContain('Effective from 23 May 2016');
  });
});
