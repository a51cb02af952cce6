import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resourceOf } from '#apps/api/record/resources.js';
import { deciderOf, RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import type { ChangedThing } from '#libs/read-models/order-of-entries/changed.js';
import { diff } from '#libs/read-models/trail/diff.js';
import type { Change } from '#libs/read-models/trail/entry.js';
import { OversightProcess } from '../e2e/oversight-process.js';
import { COUNTED_BY_PLACE, TOLD_AT_THEIR_PLACE } from './differences/late/entries.js';
import { LATE_THINGS, MEMBERS_OF } from './differences/late/things.js';
import { RestoredSystem } from './restored-system.js';

const BACKUP = fileURLToPath(new URL('record-32ea758.backup', import.meta.url));
const MINUTES = 600_000;
const PATH = '/v1/order-of-entries';

interface Whole {
  readonly position: string;
  readonly today: string;
  readonly things: number;
  readonly madeAt: string;
  readonly seen: { readonly by: string; readonly at: string } | null;
}

interface SentEntry {
  readonly position: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly type: string;
  readonly effectiveOn: string;
  readonly data: object;
}

interface State {
  readonly status: string;
}

let folder: string;
let system: RestoredSystem;
let whole: Whole;
let things: readonly ChangedThing[];

const get = async <T>(path: string): Promise<T> => {
  const headers = { authorization: `Bearer ${system.reader.token}` };
  return (await fetch(`${system.url}${path}`, { headers })).json() as Promise<T>;
};
const pageAt = async (path: string): Promise<string> =>
  (await fetch(`${system.url}${path}`, { headers: { cookie: system.reader.cookie ?? '' } })).text();

const listed = () => get<{ readonly whole: Whole; readonly items: readonly ChangedThing[] }>(`${PATH}?limit=200`);

const everyEntry = async (): Promise<readonly SentEntry[]> => {
  const entries: SentEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor && `&cursor=${cursor}`;
    const page: { items: SentEntry[]; next: string | null } = await get(`/v1/audit/entries?limit=200${more}`);
    entries.push(...page.items);
    cursor = page.next;
  }
  return entries.sort((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
};

const streamsOf = (entries: readonly SentEntry[]): ReadonlyMap<string, readonly SentEntry[]> => {
  const streams = new Map<string, SentEntry[]>();
  for (const entry of entries) streams.set(entry.id, [...(streams.get(entry.id) ?? []), entry]);
  return streams;
};

/** By the words of the definition, in code of its own. */
const asRecorded = (entries: readonly SentEntry[], day: string): State =>
  entries
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<State>((state, { kind, type, data }) => deciderOf(kind).evolve(state, { type, data }), { status: 'none' });

/** As the register has it, which is built another way. */
const asTold = async ({ kind, id }: SentEntry, day: string): Promise<State> =>
  (await get<{ state?: State }>(`/v1/${resourceOf(kind).path}/${id}?on=${day}`)).state ?? { status: 'none' };

const isLate = (entry: SentEntry, n: number, of: readonly SentEntry[]) =>
  of.slice(0, n).some(({ effectiveOn }) => effectiveOn > entry.effectiveOn);

/** What the list says of a thing on a day, as a difference of two states has it. */
const saidOf = (id: string, day: string): readonly Change[] =>
  (things.find((thing) => thing.id === id)?.lines ?? [])
    .filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
    .map(({ path, until, now }) => ({ path, from: until, to: now }));

const byPath = (a: Change, b: Change) => (a.path < b.path ? -1 : 1);

const linesOf = (name: string) =>
  things
    .find(({ ref }) => ref === `CPC 2017-07-10/12/${name}`)
    ?.lines.map(({ path, until, now, firstDay, lastDay }) => [path, until, now, firstDay, lastDay]) ?? [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-order-'));
  system = await RestoredSystem.of(BACKUP, join(folder, 'restored'));
  for (let tries = 0; tries < 600 && !whole; tries++) {
    ({ whole, items: things } = await listed());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}, MINUTES);
afterAll(async () => {
  await OversightProcess.endAll();
  rmSync(folder, { recursive: true, force: true });
});

describe('what the order of entries changed in the record of an earlier program', () => {
  it(
    'is what the two orders differ in, for every thing and every day, and nothing else',
    async () => {
      const entries = (await everyEntry()).filter(({ kind }) => RECORD_KINDS.includes(kind));
      const { items: meetings } = await get<{ items: { date: string }[] }>('/v1/meetings');
      const days = [...new Set([...meetings.map(({ date }) => date), whole.today])].sort();
      const outOfOrder = [...streamsOf(entries).values()].filter((of) => of.some(isLate));
      for (const of of outOfOrder)
        for (const day of days) {
          const differs = diff(asRecorded(of, day), await asTold(of[0]!, day));
          expect({ id: of[0]!.id, day, said: [...saidOf(of[0]!.id, day)].sort(byPath) }).toEqual({
            id: of[0]!.id,
            day,
            said: [...differs].sort(byPath),
          });
        }
      const ids = outOfOrder.map(([first]) => first!.id);
      expect(ids.length).toBeGreaterThan(things.length);
      expect(things.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
      expect(whole).toMatchObject({ position: entries.at(-1)!.position, things: things.length, seen: null });
    },
    MINUTES,
  );

  it(
    'is all that answers may differ in by the rules for what was entered late',
    async () => {
      const streams = streamsOf(await everyEntry());
      for (const [id, { ref, fact }] of Object.entries(LATE_THINGS)) {
        const of = streams.get(id) ?? [];
        const members = new Set<string>();
        for (const { effectiveOn } of of)
          for (const { path } of diff(asRecorded(of, effectiveOn), await asTold(of[0]!, effectiveOn)))
            members.add(path.replace(/\..*/, ''));
        const others = [...members].filter((member) => !MEMBERS_OF[fact].includes(member));
        expect({ ref, otherwise: members.size > 0, others }).toEqual({ ref, otherwise: true, others: [] });
      }
      for (const { id, position, type, effectiveOn } of [...TOLD_AT_THEIR_PLACE, ...COUNTED_BY_PLACE]) {
        const of = streams.get(id) ?? [];
        const n = of.findIndex((entry) => entry.position === position);
        // A later program tells it by a later version.
        expect(of[n]).toMatchObject({ type: expect.stringContaining(type.replace(/\d+$/, '')), effectiveOn });
        expect({ position, late: isLate(of[n]!, n, of) }).toEqual({ position, late: true });
      }
    },
    MINUTES,
  );

  it('is right for what was entered late and by mistake (T2 to T8)', () => {
    const { today } = whole;
    expect(linesOf('A12.2')).toEqual([
      ['rag.note', 'green', 'red', '2017-09-11', today],
      ['rag.value', 'green', 'red', '2017-09-11', today],
    ]);
    expect(linesOf('A12.3')).toEqual([['due', '2018-03-31', '2018-06-30', '2017-12-06', today]]);
    expect(linesOf('A12.5')).toEqual([
      ['status', 'verified', 'planned', '2017-07-10', '2017-07-10'],
      ['verifiedBy', expect.stringMatching(/^prs_/), null, '2017-07-10', '2026-10-12'],
      ['status', 'verified', 'in progress', '2017-09-11', '2026-10-12'],
    ]);
    expect(linesOf('A12.7')).toEqual([
      ['due', '9999-12-31', '0001-01-01', today, today],
      ['firstDue', '0001-01-01', '9999-12-31', today, today],
    ]);
    for (const alike of ['A12.4', 'A12.6', 'A12.8', 'A12.9', 'plan'])
      expect([alike, linesOf(alike)]).toEqual([alike, []]);
  });

  it(
    'is linked from the board until an officer has seen it, and stays at its address, also after a rebuild',
    async () => {
      const board = () => pageAt('/');
      expect(await board()).toContain(`href="/order-of-entries">${things.length} things</a>`);
      const page = await pageAt('/order-of-entries');
      expect(page).toContain('CPC 2017-07-10/12/A12.2');
      expect(page).toContain('until a records officer says that they have seen it');

      const told = await system.told('order-of-entries', '--seen');
      expect([told.status, told.body]).toEqual([0, expect.arrayContaining(['    until now: 31 March 2018'])]);
      expect(await board()).not.toContain('/order-of-entries');
      const seen = await listed();
      expect(seen).toEqual({
        ...seen,
        whole: { ...whole, seen: { by: expect.any(String), at: expect.any(String) } },
        items: things,
      });

      expect((await system.told('rebuild')).status).toBe(0);
      expect(await listed()).toEqual(seen);
      expect(await pageAt('/order-of-entries')).toContain('Seen by Priya Raman on ');
    },
    MINUTES,
  );
});
