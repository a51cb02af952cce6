import { describe, expect, it } from '@jest/globals';
import { actionFacts } from '#libs/testing/facts.js';
import type { Thing } from '../register/thing.js';
import type { Change, Json } from '../trail/entry.js';
import { cameOrWentBy } from './came-or-went.js';
import { compareThing, NOTHING_BETWEEN, type Between } from './compare-thing.js';
import type { Explaining } from './difference.js';

const thing = (more: Partial<Thing> = {}, state: Record<string, Json> = {}): Thing =>
  ({
    kind: 'action',
    id: '1',
    stream: 'action-1',
    open: true,
    firstDue: null,
    due: null,
    ...more,
    state: { ...actionFacts, status: 'planned', ...state },
  }) as Thing;

const entry = (position: bigint, countedAt: 'from' | 'to', ...paths: readonly string[]): Explaining =>
  ({
    position,
    countedAt,
    place: '2017-01-01',
    changes: paths.map((path): Change => ({ path, from: null, to: 1 })),
  }) as unknown as Explaining;

const between = (...entries: readonly Explaining[]): Between => ({ entries, events: entries.length });
const at = (on: string, of: Thing | null) => ({ thing: of, on });

describe('the cause of a difference', () => {
  const made = (position: bigint, place: string, to: number | null): Explaining => ({
    ...entry(position, 'to'),
    place,
    changes: [{ path: 'note', from: 1, to }],
    lastChanges: null,
  });

  it('is what made the member just that, be it before the place of a withdrawal', () => {
    const [late, withdrawal] = [made(7n, '2017-01-01', 2), made(8n, '2017-02-01', null)];
    const { changes } = compareThing(
      at('2018-01-01', thing({}, { note: 1 })),
      at('2018-01-01', thing({}, { note: 2 })),
      between(late, withdrawal),
    );
    expect(changes.map(({ by }) => by?.position)).toEqual([7n]);
  });

  it('is what changed it as of the last day, also where it did not at its own', () => {
    const late = { ...made(7n, '2017-01-01', 2), changes: [], lastChanges: [{ path: 'note', from: 1, to: 2 }] };
    const [from, to] = [thing({}, { note: 1 }), thing({}, { note: 2 })];
    const { changes } = compareThing(at('2018-01-01', from), at('2018-01-01', to), between(late));
    expect(changes.map(({ by }) => by?.position)).toEqual([7n]);
  });

  it('is another member of the same whole, where that took its place and nothing touched it', () => {
    const owned = (owner: Json) => thing({}, { owner });
    const person = { ...entry(7n, 'to', 'owner.person'), lastChanges: null };
    const { changes } = compareThing(
      at('2018-01-01', owned({ post: 'Head', person: null })),
      at('2018-02-01', owned({ post: null, person: 'prs_1' })),
      between(person, { ...entry(8n, 'to', 'status'), lastChanges: null }),
    );
    expect(changes.map(({ path, by }) => [path, by?.position])).toEqual([
      ['owner.person', 7n],
      ['owner.post', 7n],
    ]);
  });

  it('of what came or went is what began it, withdrew that, or restored it', () => {
    const moved = (position: bigint, before: string, after: string, countedAt: 'from' | 'to' = 'to') =>
      ({ ...entry(position, countedAt), statusBefore: before, statusAfter: after }) as Explaining;
    const cause = (what: 'came' | 'went', ...entries: readonly Explaining[]) =>
      cameOrWentBy({ what, entries })?.position;
    expect(cause('came', moved(1n, 'none', 'planned'), moved(2n, 'planned', 'planned'))).toBe(1n);
    expect(cause('went', moved(1n, 'none', 'planned', 'from'), moved(2n, 'planned', 'none'))).toBe(2n);
    expect(cause('came', moved(2n, 'planned', 'none'), moved(3n, 'none', 'planned'))).toBe(3n);
    expect(cause('went', moved(1n, 'none', 'planned', 'from'))).toBe(1n);
  });
});

describe('a thing at two points', () => {
  it('is the same where neither its state nor its lateness is another', () => {
    expect(compareThing(at('2017-01-01', thing()), at('2018-01-01', thing()), NOTHING_BETWEEN)).toMatchObject({
      what: 'same',
      changes: [],
      moved: null,
      overdue: null,
    });
  });

  it('has changed where only the place that a fact was read from did', () => {
    const read = thing({}, { source: { paragraph: 12 } });
    expect(compareThing(at('2017-01-01', thing()), at('2017-01-01', read), NOTHING_BETWEEN)).toMatchObject({
      what: 'changed',
      changes: [],
    });
  });

  it('came or went, and is not said to have become overdue where it is not there', () => {
    const late = thing({ firstDue: '2017-01-01', due: '2017-01-01' });
    expect(compareThing(at('2018-01-01', null), at('2018-01-01', late), NOTHING_BETWEEN)).toMatchObject({
      what: 'came',
      overdue: 'became',
      moved: null,
    });
    expect(compareThing(at('2018-01-01', late), at('2018-01-01', null), NOTHING_BETWEEN)).toMatchObject({
      what: 'went',
      overdue: null,
      moved: null,
    });
  });

  it('became overdue after its day, and no longer is once nothing remains to be done', () => {
    const due = thing({ firstDue: '2017-09-20', due: '2017-09-20' });
    const done = thing({ firstDue: '2017-09-20', due: '2017-09-20', open: false }, { status: 'closed' });
    const overdue = (from: string, to: string, then: Thing) =>
      compareThing(at(from, due), at(to, then), NOTHING_BETWEEN).overdue;
    expect(overdue('2017-09-19', '2017-09-20', due)).toBeNull();
    expect(overdue('2017-09-20', '2017-09-21', due)).toBe('became');
    expect(overdue('2017-09-21', '2017-09-20', due)).toBe('no longer');
    expect(overdue('2017-09-21', '2017-09-22', done)).toBe('no longer');
    expect(overdue('2017-09-20', '2017-09-22', done)).toBeNull();
  });

  it('slipped from the date that it had, or else from its first', () => {
    const dated = (due: string | null) => thing({ firstDue: '2017-09-01', due });
    const moved = (from: Thing | null, to: Thing | null) =>
      compareThing(at('2017-01-01', from), at('2017-01-01', to), NOTHING_BETWEEN).moved;
    expect(moved(dated('2017-09-10'), dated('2017-09-20'))).toEqual({
      first: '2017-09-01',
      from: '2017-09-10',
      to: '2017-09-20',
    });
    expect(moved(thing(), dated('2017-09-20'))).toEqual({ first: '2017-09-01', from: '2017-09-01', to: '2017-09-20' });
    expect(moved(null, dated('2017-09-20'))).toEqual({ first: '2017-09-01', from: '2017-09-01', to: '2017-09-20' });
    expect(moved(thing(), dated('2017-09-01'))).toBeNull();
    expect(moved(dated('2017-09-20'), dated(null))).toBeNull();
    expect(moved(dated('2017-09-20'), null)).toBeNull();
  });

  it('is explained by the last event that touched a member, rather one that counts now', () => {
    const [before, after] = [thing({}, { means: null }), thing({}, { means: 'x' })];
    const by = (...entries: readonly Explaining[]) =>
      compareThing(at('2017-01-01', before), at('2017-01-01', after), between(...entries)).changes[0]?.by?.position;
    expect(by(entry(1n, 'to', 'means'), entry(2n, 'to', 'means'), entry(3n, 'to', 'status'))).toBe(2n);
    expect(by(entry(1n, 'to', 'means'), entry(2n, 'from', 'means'))).toBe(1n);
    expect(by(entry(1n, 'from', 'means'), entry(2n, 'from', 'means'))).toBe(2n);
    expect(by(entry(1n, 'to', 'meansOf'))).toBeUndefined();
  });

  it('is explained by an event that recorded the whole of which a member changed, and the other way round', () => {
    const [before, after] = [thing({}, { owner: { post: 'A' } }), thing({}, { owner: { post: 'B' } })];
    const explained = (path: string) =>
      compareThing(at('2017-01-01', before), at('2017-01-01', after), between(entry(1n, 'to', path))).changes[0];
    expect(explained('owner')).toMatchObject({ path: 'owner.post', from: 'A', to: 'B', by: { position: 1n } });
    expect(explained('owner.post.title')?.by?.position).toBe(1n);
    expect(explained('ownership')?.by).toBeNull();
  });
});
