import { expect } from '@jest/globals';
import { binaryEvent, END, type Position } from '@eventstore/db-client';
import { eventsIn, read } from './calls.js';
import { backwards, filtered, ofAll, refusal, type FilterSpec } from './messages.js';
import { area } from './rule.js';
import type { Story } from './story.js';

const given = async (story: Story) => {
  const from = await story.mark();
  await story.append('a', ['e1', 'e2']);
  await story.append('b', ['e3']);
  await story.append('a', ['e4']);
  // Reading tells where each of them is.
  expect(await story.readAll(from)).toEqual(['mark@0', 'e1@0', 'e2@1', 'e3@0', 'e4@2']);
  return from;
};

const moved = ({ commit, prepare }: Position, by: bigint, prepareBy = by) => ({
  commit: commit + by,
  prepare: prepare + prepareBy,
});
/** More events than others may have written meanwhile. */
const MANY = 10_000;

export const allRules = (): void => {
  area('a read of $all', ({ rule }) => {
    rule('is in the order of the log, over all streams', async (story) => {
      await given(story);
    });

    rule('forwards includes the event at its position', async (story) => {
      await given(story);
      expect(await story.readAll(story.at('e2'))).toEqual(['e2@1', 'e3@0', 'e4@2']);
      expect(await story.readAll(story.at('e4'))).toEqual(['e4@2']);
    });

    rule('backwards leaves out the event at its position', async (story) => {
      await given(story);
      expect(await story.readAllBack(story.at('e3'), 'e1@0')).toEqual(['e2@1', 'e1@0']);
    });

    rule('backwards from the end begins with the last', async (story) => {
      await given(story);
      expect(await story.readAllBack(END, 'e1@0')).toEqual(['e4@2', 'e3@0', 'e2@1', 'e1@0']);
    });

    rule('gives as many as are asked for', async (story) => {
      await given(story);
      const events = [];
      for await (const event of story.client.readAll({ fromPosition: story.at('e1'), maxCount: 1 })) events.push(event);
      expect(events.map((event) => story.tell(event))).toEqual(['e1@0']);
    });

    const own = async (story: Story, options: Parameters<typeof read>[1]) => {
      const events = eventsIn(await read(story.server.stubs, options));
      return events.filter(({ stream }) => stream.startsWith(story.prefix)).map(({ position }) => position);
    };

    rule('forwards from a position that is no event’s is UNKNOWN', async (story) => {
      await given(story);
      const odd = ofAll(moved(story.at('e3'), 1n), MANY);
      expect(await refusal(read(story.server.stubs, odd))).toEqual({ code: 2 });
    });

    rule('forwards from far beyond the end gives nothing', async (story) => {
      await given(story);
      expect(await own(story, ofAll(moved(story.at('e4'), 1_000_000_000n), MANY))).toEqual([]);
    });

    rule('backwards from a position that is no event’s is UNKNOWN', async (story) => {
      await given(story);
      const back = backwards(ofAll(moved(story.at('e3'), 1n), MANY));
      expect(await refusal(read(story.server.stubs, back))).toEqual({ code: 2 });
    });

    rule('from a prepare position after the commit’s is UNKNOWN', async (story) => {
      await given(story);
      const odd = ofAll(moved(story.at('e3'), 0n, 1n), MANY);
      expect(await refusal(read(story.server.stubs, odd))).toEqual({ code: 2 });
    });

    rule('needs a count', async (story) => {
      const from = await story.mark();
      expect(await refusal(read(story.server.stubs, ofAll(from)))).toEqual({ code: 3 });
    });
  });

  area('a filtered read of $all', ({ rule }) => {
    const fruit = async (story: Story) => {
      const from = await story.mark();
      const of = (label: string, type: string) => ({ label, type: story.prefix + type });
      await story.append('apple', [of('e1', 'Red'), of('e2', 'Green')]);
      await story.append('pear', [of('e3', 'Green'), of('e4', 'Yellow')]);
      return from;
    };
    const labels = async (story: Story, from: Position, spec: FilterSpec, count = MANY) => {
      const events = eventsIn(await read(story.server.stubs, filtered(ofAll(from, count), { window: 32, ...spec })));
      return events.map(({ id }) => ['e1', 'e2', 'e3', 'e4'].find((label) => story.id(label) === id?.getString()));
    };

    rule('by the beginnings of streams’ names', async (story) => {
      const from = await fruit(story);
      const prefixes = [`${story.prefix}app`, `${story.prefix}nothing`];
      expect(await labels(story, from, { on: 'stream', prefixes })).toEqual(['e1', 'e2']);
    });

    rule('by a pattern of streams’ names', async (story) => {
      const from = await fruit(story);
      expect(await labels(story, from, { on: 'stream', regex: `^${story.prefix}p.*r$` })).toEqual(['e3', 'e4']);
    });

    rule('by the beginnings of types', async (story) => {
      const from = await fruit(story);
      const prefixes = [`${story.prefix}Gre`, `${story.prefix}Yel`];
      expect(await labels(story, from, { on: 'type', prefixes })).toEqual(['e2', 'e3', 'e4']);
    });

    rule('by a pattern of types', async (story) => {
      const from = await fruit(story);
      expect(await labels(story, from, { on: 'type', regex: `^${story.prefix}(Red|Yellow)$` })).toEqual(['e1', 'e4']);
    });

    rule('by a pattern that may match anywhere', async (story) => {
      const from = await fruit(story);
      const middle = story.prefix.slice(15, -1);
      expect(await labels(story, from, { on: 'stream', regex: `${middle}-pe` })).toEqual(['e3', 'e4']);
    });

    rule('by a pattern and beginnings: the pattern alone counts', async (story) => {
      const from = await fruit(story);
      const both = { on: 'stream' as const, regex: `^${story.prefix}p`, prefixes: [`${story.prefix}apple`] };
      expect(await labels(story, from, both)).toEqual(['e3', 'e4']);
    });

    rule('by a pattern that is none is UNKNOWN', async (story) => {
      const from = await fruit(story);
      const broken = filtered(ofAll(from, MANY), { on: 'stream', regex: '[' });
      expect(await refusal(read(story.server.stubs, broken))).toEqual({ code: 2 });
    });

    rule('gives as many as are asked for, however many it passes over', async (story) => {
      const from = await fruit(story);
      expect(await labels(story, from, { on: 'stream', prefixes: [`${story.prefix}pear`] }, 1)).toEqual(['e3']);
    });

    rule('with the server’s window', async (story) => {
      const from = await fruit(story);
      const spec = { on: 'stream' as const, prefixes: [`${story.prefix}pear`] };
      const events = eventsIn(await read(story.server.stubs, filtered(ofAll(from, MANY), spec)));
      expect(events).toHaveLength(2);
    });
  });

  area('links', ({ rule }) => {
    const linked = async (story: Story) => {
      const from = await story.mark();
      await story.append('a', ['e1', 'e2']);
      const links = ['0@a', '9@a', '0@none', '1@a'].map((of, i) => ({ label: `l${i + 1}`, of }));
      await story.append('l', links);
      return from;
    };
    const followed = ['e1@0 by l1@0', 'nothing by l2@1', 'nothing by l3@2', 'e2@1 by l4@3'];

    rule('are events like others for who does not follow them', async (story) => {
      await linked(story);
      expect(await story.read('l')).toEqual(['l1@0', 'l2@1', 'l3@2', 'l4@3']);
    });

    rule('are followed, and those to nothing are left with nothing, both ways', async (story) => {
      await linked(story);
      expect(await story.read('l', { links: true })).toEqual(followed);
      expect(await story.read('l', { links: true, backwards: true })).toEqual([...followed].reverse());
    });

    rule('are followed in $all', async (story) => {
      const from = await linked(story);
      expect(await story.readAll(from, true)).toEqual(['mark@0', 'e1@0', 'e2@1', ...followed]);
    });

    rule('are followed by a subscription', async (story) => {
      await linked(story);
      const subscriber = story.subscribe('l', 'start', true);
      expect(await subscriber.hears('caught up')).toEqual(['confirmed', ...followed, 'caught up']);
      await subscriber.leave();
    });

    rule('to what metadata hide lead to nothing', async (story) => {
      await linked(story);
      await story.setMetadata('a', { truncateBefore: 1 });
      expect(await story.read('l', { links: true })).toEqual(['nothing by l1@0', ...followed.slice(1)]);
    });

    rule('to a deleted stream lead to nothing', async (story) => {
      await linked(story);
      await story.delete('a');
      const nothing = [1, 2, 3, 4].map((n) => `nothing by l${n}@${n - 1}`);
      expect(await story.read('l', { links: true })).toEqual(nothing);
      await story.tombstone('a');
      expect(await story.read('l', { links: true })).toEqual(nothing);
    });

    rule('to links are followed one step', async (story) => {
      await linked(story);
      await story.append('m', [{ label: 'm1', of: '0@l' }]);
      expect(await story.read('m', { links: true })).toEqual(['l1@0 by m1@0']);
    });

    rule('that are no links are events like others', async (story) => {
      await story.append('l', [{ label: 'l1', type: '$>', data: { no: 'link' } }]);
      expect(await story.read('l', { links: true })).toEqual(['l1@0']);
    });

    rule(
      'whose number is told with a sign or spaces are links; a number alone, or below nought, leads to nothing',
      async (story) => {
        await story.append('a', ['e1', 'e2']);
        const followed = async (data: string) => {
          const stream = `l${data}`;
          await story.write(stream, [binaryEvent({ type: '$>', data: Buffer.from(data) })]);
          const [read] = await story.events(stream, { links: true });
          return read?.link ? (read.event?.revision ?? 'nothing') : 'no link';
        };
        const a = story.name('a');
        for (const data of [`+1@${a}`, ` 1 @${a}`, `01@${a}`]) expect([data, await followed(data)]).toEqual([data, 1n]);
        for (const data of ['1', '1@', `-5@${a}`]) expect([data, await followed(data)]).toEqual([data, 'nothing']);
        for (const data of ['', `@${a}`, `1.0@${a}`, `9223372036854775808@${a}`])
          expect([data, await followed(data)]).toEqual([data, 'no link']);
      },
    );

    rule('to an event of the link’s own stream', async (story) => {
      await story.append('a', ['e1', { label: 'l1', of: '0@a' }]);
      expect(await story.read('a', { links: true })).toEqual(['e1@0', 'e1@0 by l1@1']);
    });
  });
};
