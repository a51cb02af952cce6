import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrongWith, type SeenEvent, type Session } from './check-session.js';

const logOf = (streams: string[]): SeenEvent[] =>
  streams.map((stream, i) => {
    const revision = BigInt(streams.slice(0, i).filter((other) => other === stream).length);
    return { position: BigInt(i + 1) * 128n, stream, revision, id: `e${i}`, type: 'T' };
  });

const wants = ({ stream }: SeenEvent) => stream === 'a';

/** A log, and what a subscriber to one of its streams heard who began after an event of the log. */
const faithful = fc
  .record({ streams: fc.array(fc.constantFrom('a', 'b'), { minLength: 8, maxLength: 40 }), after: fc.nat(7) })
  .map(({ streams, after }) => {
    const log = logOf(streams);
    const began = BigInt(after) * 128n;
    const heard = log.filter((event) => wants(event) && event.position > began);
    const session: Session = {
      wants,
      began: { earliest: began, latest: began },
      heard,
      checkpoints: heard.map(({ position }, i) => ({ position, heard: i + 1 })),
      toTheEnd: true,
    };
    return { log, session };
  });

/** Cases in which at least so many events were heard. */
const hearing = (least: number) => faithful.filter(({ session }) => session.heard.length >= least);

const planted = (least: number, spoil: (heard: SeenEvent[], at: number) => SeenEvent[]) =>
  fc.assert(
    fc.property(hearing(least), fc.nat(), ({ log, session }, n) => {
      const heard = spoil(session.heard, n % (session.heard.length - (least - 1)));
      expect(wrongWith(log, { ...session, heard, checkpoints: [] })).toHaveLength(1);
    }),
  );

describe('the check of what a subscriber heard', () => {
  it('finds nothing wrong with the log as it is, whole or up to where the subscriber stopped', () => {
    fc.assert(
      fc.property(faithful, fc.nat(), ({ log, session }, n) => {
        expect(wrongWith(log, session)).toEqual([]);
        const heard = session.heard.slice(0, n % (session.heard.length + 1));
        const checkpoints = session.checkpoints.slice(0, heard.length);
        expect(wrongWith(log, { ...session, heard, checkpoints, toTheEnd: false })).toEqual([]);
      }),
    );
  });

  it('finds a gap', () => planted(1, (heard, at) => heard.toSpliced(at, 1)));

  it('finds a duplicate', () => planted(1, (heard, at) => heard.toSpliced(at, 0, ...heard.slice(at, at + 1))));

  it('finds two events in the wrong order', () =>
    planted(2, (heard, at) => heard.toSpliced(at, 2, ...heard.slice(at, at + 2).reverse())));

  it('finds an event that is not in the log', () =>
    planted(1, (heard, at) => heard.map((event, i) => (i === at ? { ...event, id: 'other' } : event))));

  it('finds an event that was not asked for, and one from before the beginning', () => {
    const log = logOf(['a', 'b', 'a']);
    const session = { wants, began: { earliest: 128n, latest: 128n }, checkpoints: [], toTheEnd: false };
    expect(wrongWith(log, { ...session, heard: log.slice(1) })).toEqual([
      'heard 0@b at 256 as number 0, not 1@a at 384',
    ]);
    expect(wrongWith(log, { ...session, heard: log.filter(wants) })).toEqual([
      'heard 0@a at 128 as number 0, not 1@a at 384',
    ]);
  });

  it('lets a subscriber begin anywhere between two positions, and nowhere else', () => {
    const log = logOf(['a', 'a', 'a', 'a']);
    const from = (at: number) =>
      wrongWith(log, {
        wants,
        began: { earliest: 128n, latest: 256n },
        heard: log.slice(at),
        checkpoints: [],
        toTheEnd: true,
      });
    expect([0, 1, 2, 3].map((at) => from(at).length)).toEqual([1, 0, 0, 1]);
  });

  it('finds a checkpoint that is early, late, lower or told twice', () => {
    const log = logOf(['a', 'a', 'b', 'a']);
    const began = { earliest: 0n, latest: 0n };
    const session = { wants, began, heard: log.filter(wants), toTheEnd: true };
    const told = (...checkpoints: [position: bigint, heard: number][]) =>
      wrongWith(log, { ...session, checkpoints: checkpoints.map(([position, heard]) => ({ position, heard })) });
    expect(told([256n, 2], [384n, 2], [512n, 3])).toEqual([]);
    expect(told([512n, 2])).toEqual(['checkpoint 512 came before 2@a at 512']);
    expect(told([128n, 2])).toEqual(['checkpoint 128 came after 1@a at 256']);
    expect(told([256n, 2], [256n, 2])).toEqual(['checkpoint 256 came after 256']);
    expect(told([384n, 2], [256n, 2])).toEqual(['checkpoint 256 came after 384']);
  });
});
