import { londonDay } from '#libs/calendar/london.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import type { Kind } from '../../kinds.js';
import { moveOf } from '../../moves.js';
import { needsReason } from '../../shared/guards.js';
import { isByPaper } from '../../shared/moves/lifecycle.js';
import { isStatement } from '../../statement/events.js';
import { isWithdrawal } from '../../withdrawal/events.js';
import { calledOf } from '../called.js';
import type { AskedOf } from '../deciding/asked.js';
import { decideOn } from '../deciding/decide.js';
import type { ActEntry } from '../history.js';
import { isOfKind } from '../placing/entry-roles.js';
import { withdrawnIn } from '../placing/standing.js';
import { asDecided } from './as-decided.js';
import { commandsBehind } from './commands-behind.js';
import type { JudgedEntry, Judgement } from './judged-entry.js';

type Way = Pick<AskedOf, 'insteadOf' | 'forgotten'>;

/** Of several commands that may be behind an act, one that leads to it counts, and else what is said of the first. */
const best = (judgements: readonly Judgement[]): Judgement | null =>
  judgements.find((each) => each === 'whole') ?? judgements.find((each) => each === 'begun') ?? judgements[0] ?? null;

interface Asking {
  readonly command: Command;
  /** The entry that tells who asked, why and when. */
  readonly asking: JudgedEntry;
  readonly way?: Way;
}

/** Whether the command leads to what was recorded, asked for a day, or for none. */
const askedFor = (
  kind: Kind,
  before: readonly ActEntry[],
  act: readonly JudgedEntry[],
  { command, asking, way = {} }: Asking,
  effectiveOn: PlainDate | null,
): Judgement => {
  const { actor, reason, recordedAt, importId, irregular } = asking.metadata;
  const typed = importId === null;
  const move = moveOf(kind, command.type);
  if (typed && move && isByPaper(move)) return { why: 'only recording a paper leads to it, and no paper was recorded' };
  const isPlain = way.insteadOf === undefined && way.forgotten === undefined;
  const { decision, against } = decideOn({
    kind,
    entries: before,
    command,
    act: { actor, reason, effectiveOn, ...(isPlain && irregular !== undefined && { irregular: true }) },
    today: londonDay(recordedAt),
    typed,
    ...way,
  });
  if (isRefusal(decision)) return { why: decision.message };
  return asDecided(kind, act, { events: decision, against });
};

/** The same, whether or not who asked said a day: what is recorded has one in either case. */
const askedAgain = (
  kind: Kind,
  before: readonly ActEntry[],
  act: readonly JudgedEntry[],
  asking: Asking,
): Judgement => {
  const told = askedFor(kind, before, act, asking, asking.asking.metadata.effectiveOn);
  if (typeof told === 'string') return told;
  const untold = askedFor(kind, before, act, asking, null);
  return typeof untold === 'string' ? untold : told;
};

const outOfNothing = (kind: Kind, { event }: JudgedEntry): Judgement => ({
  why: `no command leads to it by itself (${calledOf(kind, event.type)})`,
});

/** The revisions that an entry withdraws. */
const namedBy = ({ event }: JudgedEntry): readonly string[] => (isWithdrawal(event) ? event.data.revisions : []);

/** Withdrawals with which an act begins that goes on: each of what stands until then, for a reason. */
const goesOn = (before: readonly ActEntry[], act: readonly JudgedEntry[]): boolean => {
  let entries: readonly ActEntry[] = before;
  for (const entry of act) {
    const withdrawn = withdrawnIn(entries);
    const stands = (revision: string) =>
      !withdrawn.has(BigInt(revision)) && before.some((each) => String(each.revision) === revision);
    if (needsReason(entry.metadata) || namedBy(entry).length === 0 || !namedBy(entry).every(stands)) return false;
    entries = [...entries, entry];
  }
  return true;
};

/** An act of withdrawals alone: of one act, of all that an import recorded, or the beginning of one that goes on. */
const withdrawing = (kind: Kind, before: readonly ActEntry[], act: readonly JudgedEntry[]): Judgement => {
  const [asking] = act as readonly [JudgedEntry];
  const [revision = ''] = namedBy(asking);
  const named = before.find((each) => String(each.revision) === revision);
  const commands = [
    { type: 'WithdrawEntry', data: { revision } },
    { type: 'WithdrawImported', data: { importId: named?.metadata.importId ?? '' } },
  ];
  const judgements = commands
    .slice(0, revision === '' ? 0 : 2)
    .map((command) => askedAgain(kind, before, act, { command, asking }));
  const judged = best(judgements) ?? { why: 'it withdraws nothing' };
  return typeof judged === 'object' && goesOn(before, act) ? 'begun' : judged;
};

/** What is put right, or a step that was forgotten: what follows the withdrawals takes the place of the last of them. */
const puttingRight = (
  kind: Kind,
  before: readonly ActEntry[],
  act: readonly JudgedEntry[],
  first: number,
): Judgement => {
  const asking = act[first] as JudgedEntry;
  const [replaced] = namedBy(act[first - 1] as JudgedEntry);
  const ways: readonly Way[] = [{ insteadOf: BigInt(replaced ?? 0) }, { forgotten: true }];
  const judgements = behind(act.slice(first)).flatMap((command) =>
    ways.map((way) => askedAgain(kind, before, act, { command, asking, way })),
  );
  return best(judgements) ?? outOfNothing(kind, asking);
};

/** What a paper or minutes said of it is an entry by itself, whatever else its act recorded. */
const stating = (kind: Kind, entries: readonly ActEntry[], asking: JudgedEntry): Judgement => {
  const [command] = behind([asking]);
  return command ? askedAgain(kind, entries, [asking], { command, asking }) : outOfNothing(kind, asking);
};

const articled = (kind: Kind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind.replace('-', ' ')}`;

const behind = (act: readonly JudgedEntry[]): readonly Command[] =>
  commandsBehind(
    act.map(({ event }) => event),
    act[0]?.metadata.effectiveOn ?? '',
  );

/**
 * Whether somebody can have recorded the last entry of `act`, which has the entries of its act so far, on the history
 * before it: whether some command, asked again of the same deciders, leads to what was recorded. `before`: all of its
 * stream until its act, in the order of recording.
 */
export const judge = (kind: Kind, before: readonly ActEntry[], act: readonly JudgedEntry[]): Judgement => {
  const last = act.at(-1) as JudgedEntry;
  if (!isOfKind(kind, last.event.type)) return { why: `it is no entry of ${articled(kind)}` };
  if (!act.every(({ event }) => isOfKind(kind, event.type)))
    return { why: `it is of one act with what is no entry of ${articled(kind)}` };
  if (isStatement(last.event)) return stating(kind, [...before, ...act.slice(0, -1)], last);
  const first = act.findIndex(({ event }) => !isWithdrawal(event));
  if (first < 0) return withdrawing(kind, before, act);
  if (first > 0) return puttingRight(kind, before, act, first);
  const [asking] = act as readonly [JudgedEntry];
  return (
    best(behind(act).map((command) => askedAgain(kind, before, act, { command, asking }))) ?? outOfNothing(kind, asking)
  );
};
