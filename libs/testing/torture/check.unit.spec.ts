import { describe, expect, it } from '@jest/globals';
import { Check } from './check.js';
import type { Evidence, InLog, Made } from './evidence.js';

const STREAM = 'action-1';
const event = (n: number, note: string, more: Partial<InLog> = {}): InLog => ({
  id: `id-${n}`,
  stream: STREAM,
  revision: BigInt(n),
  position: BigInt(n) * 100n,
  note,
  ...more,
});

const made = (log: readonly InLog[], leaves: number = 0): Made => ({
  entries: log,
  ledger: log.map(({ stream, revision }, n) => ({ stream, revision, index: BigInt(leaves + n) })),
  register: new Map([[STREAM, log.at(-1)?.revision ?? -1n]]),
});

/** A round in which two commands were answered and one was given up, and everything has what the log has. */
const round = (log: readonly InLog[] = [event(0, 'a'), event(1, 'b')]): Evidence => ({
  sent: [
    { note: 'a', events: 1, fate: 'answered', stream: STREAM, revision: 0n, position: 0n },
    { note: 'b', events: 1, fate: 'answered', stream: STREAM, revision: 1n, position: 100n },
    { note: 'c', events: 1, fate: 'given up' },
  ],
  log,
  made: made(log),
});
const but = (more: Partial<Made>): Evidence => ({ ...round(), made: { ...made(round().log), ...more } });

describe('the check of a round', () => {
  it('finds nothing where everything is there once, whatever became of what was given up', () => {
    expect(new Check().take(round())).toEqual([]);
    expect(new Check().take(round([event(0, 'a'), event(1, 'b'), event(2, 'c')]))).toEqual([]);
  });

  it.each<[string, Evidence, RegExp]>([
    [
      'an answered command that is lost',
      round([event(0, 'a')]),
      /"b" was answered as action-1@1 and is not in the log/,
    ],
    [
      'a command that is in the log twice',
      round([event(0, 'a'), event(1, 'b'), event(2, 'b')]),
      /"b" is in the log with 2 events instead of 1: action-1@1, action-1@2/,
    ],
    [
      'a command that was given up and is in the log twice',
      round([event(0, 'a'), event(1, 'b'), event(2, 'c'), event(3, 'c')]),
      /"c" is in the log with 2 events instead of 1/,
    ],
    [
      'a command of which a part is in the log',
      { ...round([event(0, 'c')]), sent: [{ note: 'c', events: 2, fate: 'given up' }] },
      /"c" is in the log with 1 events instead of 2: action-1@0/,
    ],
    [
      'an event that lies elsewhere than was answered',
      round([event(0, 'a'), event(1, 'b', { position: 101n })]),
      /"b" was answered as action-1@1 at 100 and is in the log as action-1@1 at 101/,
    ],
    [
      'an event that nobody asked for',
      round([event(0, 'a'), event(1, 'b'), event(2, 'x')]),
      /"x" is in the log and nobody sent it/,
    ],
    [
      'a gap',
      round([event(0, 'a'), event(1, 'b'), event(3, 'c')]),
      /action-1@3 is in the log where revision 2 was due/,
    ],
    [
      'a position that runs back',
      round([event(0, 'a'), event(1, 'b'), event(2, 'c', { position: 100n })]),
      /action-1@2 lies at 100, where the log had come to 100 already/,
    ],
    [
      'an event that is there twice',
      round([event(0, 'a'), event(1, 'b'), event(2, 'c', { id: 'id-1' })]),
      /event id-1 is in the log twice/,
    ],
    ['an entry that is lost', but({ entries: [event(0, 'a')] }), /action-1@1 is in the log and not in the entries/],
    [
      'an entry that is doubled',
      but({ entries: [event(0, 'a'), event(1, 'b'), event(1, 'b')] }),
      /action-1@1 is in the entries more than once/,
    ],
    [
      'entries in another order',
      but({ entries: [event(1, 'b'), event(0, 'a')] }),
      /the entries have another order than the log/,
    ],
    ['a leaf that is lost', but({ ledger: made([event(0, 'a')]).ledger }), /action-1@1 .* not in the ledger/],
    [
      'a gap in the ledger',
      but({ ledger: made(round().log).ledger.map((leaf) => ({ ...leaf, index: leaf.index * 2n })) }),
      /leaf 2 is in the ledger where 1 was due/,
    ],
    [
      'a register that is behind',
      but({ register: new Map([[STREAM, 0n]]) }),
      /the register has action-1 at revision 0, the log at 1/,
    ],
  ])('finds %s', (_what, evidence, says) => {
    expect(new Check().take(evidence).join('\n')).toMatch(says);
  });

  it('lets what was given up come later, and only once', () => {
    const check = new Check();
    check.take(round());
    const late = (n: number): Evidence => ({
      sent: [],
      log: [event(n, 'c')],
      made: made([event(n, 'c')], n),
    });
    expect(check.take(late(2))).toEqual([]);
    expect(check.take(late(3))).toEqual(['"c" is in the log and nobody sent it, or not so often']);
  });

  it('finds a position of an earlier round used again', () => {
    const check = new Check();
    check.take(round());
    const log = [event(2, 'd', { position: 100n })];
    const sent = [{ note: 'd', events: 1, fate: 'given up' as const }];
    expect(check.take({ sent, log, made: made(log, 2) })).toEqual([
      'action-1@2 lies at 100, where the log had come to 100 already',
    ]);
  });
});
