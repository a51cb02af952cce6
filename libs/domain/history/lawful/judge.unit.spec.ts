import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decidedHistories } from '#libs/testing/decided-histories.js';
import type { Kind } from '../../kinds.js';
import { isWithdrawal } from '../../withdrawal/events.js';
import { fold } from '../placing/fold.js';
import { beganOn, placesOf } from '../placing/places.js';
import { judge } from './judge.js';
import { judgeNext } from './judge-next.js';
import type { JudgedEntry, Judgement } from './judged-entry.js';

/** Of every entry, what is said of it when it comes. */
const judged = (kind: Kind, entries: readonly JudgedEntry[]): readonly Judgement[] =>
  entries.map((entry, n) => {
    const so = entries.slice(0, n + 1);
    const first = so.findLastIndex(({ metadata }) => metadata.commandId !== entry.metadata.commandId) + 1;
    return judge(kind, so.slice(0, first), so.slice(first));
  });

const isLastOfAct = (entries: readonly JudgedEntry[], n: number): boolean =>
  entries[n + 1]?.metadata.commandId !== entries[n]?.metadata.commandId;

describe('a history that the deciders gave', () => {
  it('is lawful, whole acts and as far as they have come', () => {
    fc.assert(
      fc.property(decidedHistories, ({ kind, entries }) => {
        for (const [n, judgement] of judged(kind, entries).entries()) {
          const type = entries[n]!.event.type;
          expect([type, judgement]).toEqual([
            type,
            isLastOfAct(entries, n) ? 'whole' : expect.stringMatching(/begun|whole/),
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is not lawful any more where an entry is marked as irregular that was not, or is not that was', () => {
    const tried = { put: 0, dropped: 0 };
    fc.assert(
      fc.property(decidedHistories, fc.nat(), ({ kind, entries }, nth) => {
        fc.pre(entries.length > 0);
        // Few are irregular: every other draw takes one of those, where there are any.
        const irregularOnes = [...entries.keys()].filter((m) => entries[m]!.metadata.irregular !== undefined);
        const drawn = nth % 2 === 0 && irregularOnes.length > 0 ? irregularOnes : [...entries.keys()];
        const n = drawn[nth % drawn.length]!;
        const { irregular, ...metadata } = entries[n]!.metadata;
        tried[irregular === undefined ? 'put' : 'dropped']++;
        const other = irregular === undefined ? { ...metadata, irregular: 'It was agreed' } : metadata;
        const toggled = entries.with(n, { ...entries[n]!, metadata: other });
        const until = toggled.findIndex((_, m) => m >= n && isLastOfAct(toggled, m));
        expect(judged(kind, toggled).slice(n, until + 1)).not.toContain('whole');
      }),
      { numRuns: 400 },
    );
    expect(Math.min(tried.put, tried.dropped)).toBeGreaterThan(5);
  });

  it('is judged alike by the last state alone, where that tells', () => {
    let [told, all] = [0, 0];
    fc.assert(
      fc.property(decidedHistories, ({ kind, entries }) => {
        for (const [n, entry] of entries.entries()) {
          const before = entries.slice(0, n);
          const placed = placesOf(before);
          const follows = placed.every(({ place }) => place <= entry.metadata.effectiveOn);
          const isFirst = before.at(-1)?.metadata.commandId !== entry.metadata.commandId;
          if (!follows || !isFirst || before.some(({ event }) => isWithdrawal(event))) continue;
          const next = judgeNext({ kind, state: fold(kind, before), began: beganOn(placed) }, entry);
          all++;
          if (next === null) continue;
          told++;
          expect(next).toEqual(judge(kind, before, [entry]));
        }
      }),
      { numRuns: 400 },
    );
    expect(told / all).toBeGreaterThan(0.8);
  });
});
