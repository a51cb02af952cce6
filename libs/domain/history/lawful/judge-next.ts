import { londonDay } from '#libs/calendar/london.js';
import type { Command } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { deciderOf, type Kind } from '../../deciders.js';
import { moveOf } from '../../moves.js';
import { isByPaper, type Move } from '../../shared/moves/lifecycle.js';
import { isStatement, type StatementEvent } from '../../statement/events.js';
import { makeStatement } from '../../statement/make.js';
import { askedFor, roleOfMove } from '../deciding/asked.js';
import { tooFarAhead } from '../deciding/day-rules.js';
import { isOfKind } from '../placing/entry-roles.js';
import type { AnyState } from '../../states.js';
import { asDecided } from './as-decided.js';
import { commandsBehind } from './commands-behind.js';
import type { JudgedEntry } from './judged-entry.js';

/** A thing of which nothing was ever withdrawn: what stands of it, and since when; null for nothing. */
export interface Standing {
  readonly kind: Kind;
  readonly state: AnyState;
  readonly began: PlainDate | null;
}

/** A day that is over in Greenwich is in London too: which day it was there is looked up for no other. */
const isTooFarAhead = ({ kind, began }: Standing, { metadata }: JudgedEntry, command: Command, move: Move): boolean => {
  const { actor, reason, effectiveOn, recordedAt } = metadata;
  if (effectiveOn <= recordedAt.slice(0, 10)) return false;
  const act = { actor, reason, effectiveOn };
  const asked = { kind, entries: [], command, act, today: londonDay(recordedAt), typed: true };
  return tooFarAhead(roleOfMove(move), askedFor(asked, move, began)) !== null;
};

const stands = (
  { kind, state }: Standing,
  { data }: StatementEvent,
  { effectiveOn, irregular }: JudgedEntry['metadata'],
): boolean => {
  const decision = makeStatement(kind, state, { type: 'MakeStatement', data });
  return !isRefusal(decision) && effectiveOn === data.meeting && irregular === undefined;
};

const leadsTo = (standing: Standing, entry: JudgedEntry, command: Command) => {
  const { kind, state, began } = standing;
  const { actor, reason, effectiveOn, importId, recordedAt } = entry.metadata;
  const typed = importId === null;
  const move = moveOf(kind, command.type);
  if (typed && move) {
    if (isByPaper(move)) return null;
    if (isTooFarAhead(standing, entry, command, move)) return null;
  }
  const past = {
    whole: state,
    ever: state,
    began,
    typed,
    // Looked up only where a rule asks for it.
    get today() {
      return londonDay(recordedAt);
    },
  };
  const decision = deciderOf(kind).decide(state, command, { actor, reason, effectiveOn }, past);
  if (isRefusal(decision)) return null;
  const events = decision.map((event) => ({ effectiveOn, ...event }));
  const judged = asDecided(kind, [entry], { events, against: null });
  return typeof judged === 'object' ? null : judged;
};

/**
 * The same as `judge` says, of the first entry of an act that has its day on or after those of all others, without these:
 * null where that does not tell, and the whole history must be asked.
 */
export const judgeNext = (standing: Standing, entry: JudgedEntry): 'whole' | 'begun' | null => {
  const { event, metadata } = entry;
  if (isStatement(event)) return stands(standing, event, metadata) ? 'whole' : null;
  if (!isOfKind(standing.kind, event.type)) return null;
  let begun: 'begun' | null = null;
  for (const command of commandsBehind([event], metadata.effectiveOn)) {
    const led = leadsTo(standing, entry, command);
    if (led === 'whole') return led;
    begun ??= led;
  }
  return begun;
};
