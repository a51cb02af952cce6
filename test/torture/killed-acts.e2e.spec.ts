import { expect, it } from '@jest/globals';
import { addressOf, describeWithProc, OwnSystem } from '../e2e/own-system.js';
import { HalfWay } from './half-way.js';
import { Importer } from './importer.js';

const PROPOSED_BY_NO_PAPER = 40;
const WHOSE = { authority: 'Wexmoor Council', committee: 'Health, Education and Families Committee' };
const DAY = '2016-05-23';

const own = new OwnSystem();

describeWithProc('one act about many things, whose process is killed half-way', () => {
  it('is whole when it is done, and everything of it is there once', async () => {
    const url = await addressOf(own.run(['up']));
    const officer = new Importer(url);
    const system = new HalfWay(own, url);

    const meeting = await officer.act('meetings', { ...WHOSE, meeting: DAY, kind: 'ordinary' });
    await officer.act(`meetings/${meeting.id}/hold`, { on: DAY }, meeting.revision);
    const proposed = await system.until('recommendations?limit=200', ({ total }) => total > 0);
    const resolutions = [
      { number: '1', words: 'RESOLVED: all.', outcome: 'agreed', recommendations: proposed.items.map(({ id }) => id) },
      ...Array.from({ length: PROPOSED_BY_NO_PAPER }, (_, n) => ({
        number: `${n + 2}`,
        words: `RESOLVED: That matter ${n} be looked into.`,
        outcome: 'agreed',
      })),
    ];
    const minutes = await system.killedOnce(
      system.until('recommendations?limit=1', ({ total }) => total > proposed.total),
      officer.act('minutes', { meetingId: meeting.id, resolutions }),
    );
    const resolved = await system.list(`recommendations?limit=200&minPosition=${minutes.position}`);
    expect(resolved.total).toBe(proposed.total + PROPOSED_BY_NO_PAPER);
    expect(new Set(resolved.items.map(({ ref }) => ref)).size).toBe(resolved.total);
    expect([...new Set(resolved.items.map(({ status }) => status))].sort()).toEqual(['agreed', 'discharged']);

    // It is gone on with by itself; whoever asks again is answered, although nothing is open any longer.
    const { scope } = resolved.items[0] as unknown as { readonly scope: { readonly body: string } };
    const panel = await officer.act('bodies', {
      name: 'Panel',
      authorities: [{ name: WHOSE.authority }],
      effectiveOn: DAY,
    });
    const open = await system.until(
      `recommendations?committee=${scope.body}&open=true&limit=200`,
      ({ total }) => total > 9,
    );
    const old = (await system.list('bodies')).items.find(({ id }) => id === scope.body)!;
    const body = { to: panel.id, on: '2017-05-17', resolution: 'Item 9' };
    const asked = officer.act(`bodies/${old.id}/carry-over-all`, body, old.revision);
    await system.killedOnce(
      system.until(`recommendations?committee=${panel.id}&limit=1`, ({ total }) => total > 0),
      Promise.resolve(),
    );
    const there = `recommendations?committee=${panel.id}&open=true&limit=200`;
    const carried = await system.until(there, ({ total }) => total === open.total);
    expect(carried.items.map(({ ref }) => ref)).toEqual(open.items.map(({ ref }) => ref));
    await asked;
    const entries = await system.list('audit/entries?type=CarriedOver.v1&kind=recommendation&limit=200');
    expect(entries.total).toBe(open.total);
  }, 240_000);
});
