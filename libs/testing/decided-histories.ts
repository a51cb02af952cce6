import fc from 'fast-check';
import { decideOn } from '#libs/domain/history/deciding/decide.js';
import type { JudgedEntry } from '#libs/domain/history/lawful/judged-entry.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import { KINDS, type Kind } from '#libs/domain/kinds.js';
import { moveOf } from '#libs/domain/moves.js';
import { isByPaper } from '#libs/domain/shared/moves/lifecycle.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { COMMANDS } from './commands.js';
import { duty } from './growing-history.js';

const TODAY = '2026-11-26';
const day = fc.constantFrom<PlainDate | null>(
  ...['2017-07-10', '2017-09-04', '2017-09-05', '2017-10-01', '2018-01-15', '2026-11-26', '2027-03-01'],
  ...[null, null, null, null],
);

/** One thing that somebody asks for, whether or not it is allowed then. */
interface Asked {
  readonly told: Readonly<Record<string, unknown>>;
  readonly pick: number;
  readonly on: PlainDate | null;
  readonly actor: string;
  readonly reason: string | null;
  readonly importId: string | null;
  readonly way: 'plain' | 'irregular' | 'insteadOf' | 'forgotten';
  readonly revision: number;
}

const REVISION = fc.nat({ max: 12 });

/** A command of each type that the kind has, of which the history's state chooses one. */
const choices = (kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record({
    ...COMMANDS[kind],
    WithdrawEntry: REVISION.map((revision) => ({ revision: String(revision) })),
    WithdrawImported: fc.constant({ importId: 'import-1' }),
  });

const asked = (kind: Kind): fc.Arbitrary<Asked> =>
  fc.record({
    told: choices(kind),
    pick: fc.nat(1000),
    on: day,
    actor: fc.constantFrom('prs_one', 'prs_two'),
    reason: fc.constantFrom('because', 'because', 'because', null),
    importId: fc.constantFrom(null, null, null, 'import-1'),
    way: fc.constantFrom('plain', 'plain', 'plain', 'plain', 'irregular', 'insteadOf', 'forgotten'),
    revision: REVISION,
  });

/** Data that name whom the law names, as they are written: what a duty is recorded with. */
const completed = ({ type, data }: { readonly type: string; readonly data: unknown }): Command =>
  ({ type, data: type === 'RecordDuty' ? { ...duty, ...(data as object) } : data }) as Command;

/** Mostly one that can be carried out in this state. */
const commandOf = (kind: Kind, { status }: { readonly status: string }, { told, pick }: Asked): Command => {
  const types = Object.keys(told);
  const possible = types.filter((type) => moveOf(kind, type)?.from.includes(status));
  const among = possible.length > 0 && pick % 4 > 0 ? possible : types;
  const type = among[pick % among.length] ?? '';
  return completed({ type, data: JSON.parse(JSON.stringify(told[type])) as unknown });
};

const waysOf = ({ way, revision }: Asked) => ({
  ...(way === 'insteadOf' && { insteadOf: BigInt(revision) }),
  ...(way === 'forgotten' && { forgotten: true as const }),
});

/** What only recording a paper does, a paper does. */
const importOf = (kind: Kind, { type }: Command, { importId }: Asked): string | null => {
  const move = moveOf(kind, type);
  return move && isByPaper(move) ? 'import-1' : importId;
};

const carriedOut = (kind: Kind, entries: readonly JudgedEntry[], ask: Asked, n: number): readonly JudgedEntry[] => {
  const { actor, reason, on, way } = ask;
  const command = commandOf(kind, fold(kind, entries), ask);
  const importId = importOf(kind, command, ask);
  const { decision, against } = decideOn({
    kind,
    entries,
    command,
    act: { actor, reason, effectiveOn: on, ...(way === 'irregular' && { irregular: true }) },
    today: TODAY,
    typed: importId === null,
    ...waysOf(ask),
  });
  if (isRefusal(decision)) return [];
  return decision.map(({ effectiveOn = TODAY, irregular = against, ...event }, at) => ({
    revision: BigInt(entries.length + at),
    event,
    metadata: {
      ...{ effectiveOn, recordedAt: `${TODAY}T10:00:00.000Z`, commandId: `act-${n}`, importId, actor, reason },
      ...(irregular !== null && { irregular }),
    },
  }));
};

/** Histories as the deciders let them grow: late entries, withdrawals, what is put right, forgotten, irregular, imported. */
export const decidedHistories = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.array(asked(kind), { minLength: 5, maxLength: 30, size: 'max' })))
  .map(([kind, asks]) => {
    let entries: readonly JudgedEntry[] = [];
    for (const [n, ask] of asks.entries()) entries = [...entries, ...carriedOut(kind, entries, ask, n)];
    return { kind, entries };
  });
