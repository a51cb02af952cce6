import { describe, expect, it } from '@jest/globals';
import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { ComparisonWithLog, type Place } from './compare-with-log.js';

const streamOf = (name: string): string => `action-0000000${name}-0000-5000-8000-000000000000`;

/** `1/0 2/0 1/1`: events by stream and revision; `1/0!` with other words, `1/0-` with blank data. */
const told = (events: string): RawEvent[] =>
  events
    .split(' ')
    .filter((event) => event !== '')
    .map((event, n) => {
      const [, stream = '', revision = '', mark] = /^(\d)\/(\d+)([!-]?)$/.exec(event) ?? [];
      const id = `0f9c3a52-1d7e-4b60-8f2a-${stream}${revision.padStart(11, '0')}`;
      const data = mark === '-' ? Buffer.alloc(40) : Buffer.from(`{"of":"${event}"}`);
      return rawEventAt(10 * (n + 1), streamOf(stream), Number.parseInt(revision, 10), { id, data });
    });

const compared = (sealed: string, log: string, framesAreThere = true): string[] => {
  const leaves = told(sealed);
  const bodies = leaves.map((event) => toLeaf(event).entry.toString('latin1', 9, 73));
  const comparison = new ComparisonWithLog({ size: bodies.length, at: (index) => bodies[index]! });
  for (const event of told(log)) comparison.take(event);
  const places = new Map([...comparison.missing()].map((index): [number, Place] => [index, leaves[index]!]));
  const name = ({ stream, revision }: Place) => `${stream[14]}/${revision}`;
  return comparison.differences(framesAreThere ? places : new Map()).map((each) => {
    if (each.kind === 'missing') return `missing ${each.index}${each.place ? ` ${name(each.place)}` : ''}`;
    return `${each.kind} ${name(each)}`;
  });
};

describe('the events of a log beside the leaves', () => {
  it.each([
    ['the same', '1/0 2/0 1/1', '1/0 2/0 1/1', []],
    ['none of either', '', '', []],
    ['more events than leaves', '1/0', '1/0 2/0 1/1', ['not sealed 2/0', 'not sealed 1/1']],
    ['a changed one', '1/0 2/0 1/1', '1/0 2/0! 1/1', ['changed 2/0']],
    ['a changed first', '1/0 2/0', '1/0! 2/0', ['changed 1/0']],
    ['a changed last', '1/0 2/0', '1/0 2/0! 1/1', ['changed 2/0', 'not sealed 1/1']],
    ['a redacted one', '1/0 2/0 1/1', '1/0 2/0- 1/1', ['redacted 2/0']],
    ['a missing one', '1/0 2/0 1/1 1/2', '1/0 1/1 1/2', ['missing 1 2/0']],
    ['a missing last', '1/0 2/0', '1/0 1/1', ['missing 1 2/0', 'not sealed 1/1'].reverse()],
    ['all missing', '1/0 2/0', '', ['missing 0 1/0', 'missing 1 2/0']],
    ['an inserted one', '1/0 2/0', '1/0 3/0 2/0', ['inserted 3/0']],
    ['one that moved forwards', '1/0 2/0 3/0 4/0', '2/0 3/0 4/0 1/0', ['moved 1/0']],
    ['one that moved backwards', '1/0 2/0 3/0 4/0', '4/0 1/0 2/0 3/0', ['moved 4/0']],
    ['one that is there twice', '1/0 2/0 3/0', '1/0 2/0 1/0 3/0', ['inserted 1/0']],
    [
      'several at once',
      '1/0 2/0 3/0 4/0 5/0 6/0',
      '1/0! 3/0 7/0 5/0 4/0 6/0 8/0',
      ['changed 1/0', 'missing 1 2/0', 'moved 5/0', 'inserted 7/0', 'not sealed 8/0'],
    ],
  ])('%s', (_, sealed, log, differences) => {
    expect(compared(sealed, log)).toEqual(differences);
  });

  it('are told without a name where no frame says what is missing', () => {
    expect(compared('1/0 2/0 1/1', '1/0 1/1', false)).toEqual(['missing 1']);
  });
});
