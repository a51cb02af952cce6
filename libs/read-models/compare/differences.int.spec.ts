import { describe, expect, it } from '@jest/globals';
import { comparisons, on, told } from '#libs/testing/comparing.js';
import { scope } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { actionPlanned, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import { BadCursor } from '../bad-cursor.js';
import type { DifferenceFilter } from './difference.js';

const ACTION = `action-${uuid(1)}`;
const REPORT = `report-${uuid(8)}`;

describe('the list of differences', () => {
  const comparing = comparisons();

  it('keeps to the scope, the kind and the sort of difference asked for', async () => {
    const log = new Log();
    const other = { ...scope, body: uuid(91), committee: { code: 'audit', name: 'Audit Committee' } };
    log.record(`recommendation-${uuid(1)}`, recommendationProposed());
    log.record(`recommendation-${uuid(2)}`, recommendationProposed({ scope: other }));
    log.record(ACTION, actionPlanned());
    await comparing.project(log.events);
    const streams = async (filter: DifferenceFilter) =>
      told(await comparing.compare(on('2017-07-01'), on('2017-08-01'), filter)).map(([, stream]) => stream);

    expect(await streams({ committee: 'audit' })).toEqual([`recommendation-${uuid(2)}`]);
    expect(await streams({ authority: 'northbridge', kind: ['action'] })).toEqual([ACTION]);
    expect(await streams({ meeting: '2017-07-11' })).toEqual([]);
    expect(await streams({ what: ['came'], kind: ['recommendation'] })).toHaveLength(2);
    expect(await streams({ what: ['slipped'] })).toEqual([]);
  });

  it('goes through everything once, page by page, and counts all of it on every page', async () => {
    const log = new Log();
    for (let n = 1; n <= 12; n++) log.record(`action-${uuid(n)}`, actionPlanned({ ref: `CPC 2017-07-10/8/A${n}` }));
    log.record(REPORT, reportReceived());
    await comparing.project(log.events);

    const refs: string[] = [];
    let cursor: string | null = null;
    do {
      const { value } = await comparing.views([on('2017-07-01'), on('2017-08-01')], ([a, b]) =>
        a!.differences(b!.point, {}, { limit: 5, cursor }),
      );
      expect(value.total).toBe(13);
      refs.push(...value.items.map(({ to }) => to!.ref));
      cursor = value.next;
    } while (cursor !== null);

    expect(refs).toEqual(['CPC 2017-07-10/8', ...Array.from({ length: 12 }, (_, n) => `CPC 2017-07-10/8/A${n + 1}`)]);
    await expect(
      comparing.views([on('2017-07-01'), on('2017-08-01')], ([a, b]) =>
        a!.differences(b!.point, {}, { limit: 5, cursor: 'x' }),
      ),
    ).rejects.toThrow(BadCursor);
  });

  it('keeps the last hundred of a long history, its first and what explains each member, and says how many there are', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    log.record(ACTION, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } });
    for (let n = 0; n < 130; n++)
      log.record(ACTION, {
        type: 'ProgressReported.v2',
        data: { rag: 'red', rule: null, percent: null, status: null, note: `Note ${n}` },
      });
    await comparing.project(log.events);

    const [came] = (await comparing.compare(on('2017-07-01'), on('2017-08-01'))).items;
    const [changed] = (await comparing.compare(on('2017-08-01', 100n), on('2017-08-01'))).items;

    expect([came?.events, came?.entries.length, came?.entries[0]?.type]).toEqual([132, 103, 'ActionPlanned.v2']);
    expect(changed?.changes.map(({ path, by }) => [path, by?.position])).toEqual([
      ['owner.post', 200n],
      ['rag.note', 13_200n],
      ['rag.value', 300n],
    ]);
  });
});
