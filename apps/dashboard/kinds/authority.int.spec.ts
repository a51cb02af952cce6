import { expect, it } from '@jest/globals';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

const [WEXMOOR, COAST] = [naturalId(authorityKey('wexmoor')), naturalId(authorityKey('coast'))];

it('the page of an authority tells its names, its bodies and what came after it; its board is found by any name', async () => {
  const { events, run } = await sampleCommittee();
  const establish = (id: string, code: string, name: string) =>
    run(
      'authority',
      id,
      { type: 'EstablishAuthority', data: { ref: code, code, name, resolution: null } },
      { on: '2010-04-01' },
    );
  await establish(WEXMOOR, 'wexmoor', 'Wexmoor Borough Council');
  await establish(COAST, 'coast', 'Coast Council');
  const rename = { name: 'Harbour Council', on: '2018-05-16', resolution: null };
  await run('authority', WEXMOOR, { type: 'RenameAuthority', data: rename }, { on: rename.on });
  const end = { on: '2020-04-01', succeededBy: [COAST], resolution: 'The Coast Order 2019' };
  await run('authority', WEXMOOR, { type: 'EndAuthority', data: end }, { on: end.on });
  const dashboard = await startDashboard(events, '2020-04-01');
  const words = async (path: string) => (await readPage(dashboard.url + path)).words;
  const page = await words(`/authorities/${WEXMOOR}`);
  for (const said of [
    'Wexmoor Borough Council Harbour Council from 16 May 2018',
    'Ended 1 April 2020',
    'The Coast Order 2019',
    'Succeeded by Coast Council',
    'Bodies that nobody has passed to another authority Health, Education and Families Committee',
    'Authority renamed from Wexmoor Borough Council to Harbour Council',
  ])
    expect(page).toContain(said);
  expect(await words(`/authorities/${COAST}`)).toContain('Authorities before it Harbour Council');
  expect(await words('/bodies')).toContain('Harbour Council Ended on 1 April 2020, succeeded by Coast Council');
  expect(await words('/authorities')).toContain('Coast Council');
  const { html } = await readPage(`${dashboard.url}/authorities/${COAST}`);
  expect(html).toMatch(/service-navigation__item--active(?:(?!<\/li>)[^])*Bodies/);
  for (const asked of ['harbour', 'wexmoor', WEXMOOR])
    expect(await words(`/?authority=${asked}`)).toContain('Strengthen the front door');
  await dashboard.stop();
});
