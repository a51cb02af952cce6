import { expect, it } from '@jest/globals';
import { addressOf, describeWithProc, OwnSystem } from '../e2e/own-system.js';
import { getPatiently } from './get-patiently.js';
import { HalfWay, type Found } from './half-way.js';
import { Importer } from './importer.js';

const ACTIONS = 60;
const POST = 'Head of Placements';
const DAY = '2016-05-23';

const own = new OwnSystem();

describeWithProc('a post that is taken over, whose process is killed half-way', () => {
  it('has every action in the hands of its new holder, once, and whoever asked is answered', async () => {
    const url = await addressOf(own.run(['up']));
    const officer = new Importer(url);
    const system = new HalfWay(own, url);

    const [report] = (await system.until('reports', ({ total }) => total > 0)).items;
    const authority = await officer.act('authorities', { name: 'Wexmoor Council', effectiveOn: '1974-04-01' });
    for (let number = 100; number < 100 + ACTIONS; number++) {
      const planned = { reportId: report!.id, number, objective: `Do ${number}` };
      const { id, revision } = await officer.act('actions', planned, null, `action ${number}`);
      await officer.act(`actions/${id}/assign-owner`, { owner: { post: POST }, effectiveOn: DAY }, revision);
    }
    const { items } = await system.list('audit/entries?limit=1');
    const { actor: holder } = items[0] as unknown as { readonly actor: string };

    const taking = { post: POST, holder, on: '2017-05-17', reason: 'She was appointed' };
    const took = await system.killedOnce(
      system.until(`actions?holder=${holder}&limit=1`, ({ total }) => total > 0),
      officer.act(`authorities/${authority.id}/take-over-post`, taking, authority.revision),
    );
    const held = await system.list(`actions?holder=${holder}&limit=200&minPosition=${took.position}`);
    expect(held.total).toBe(ACTIONS);
    const named = await system.list(`audit/entries?type=HolderNamed.v1&kind=action&limit=200`);
    expect(named.total).toBe(ACTIONS);
    const { state } = await getPatiently<Found>(url, `/v1/authorities/${authority.id}`);
    expect(state).toMatchObject({ takingOver: null, tookOver: { holder, taken: ACTIONS, left: [] } });
  }, 240_000);
});
