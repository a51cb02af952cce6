import { laterOf } from '#libs/calendar/plain-date.js';
import { formatDate } from '#libs/calendar/words.js';
import type { Decision, Past } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { deciderOf, type Kind } from '../../deciders.js';
import type { EntryRole } from '../../shared/entry-role.js';
import type { AskedFor } from './asked-for.js';
import { askedFor, moveOf, roleOfMove, type AskedOf } from './asked.js';
import { beforeItBegan, beforeTheLastStep, tooFarAhead } from './day-rules.js';
import { begins } from '../placing/entry-roles.js';
import { foldPlaced, hasEnded } from '../placing/fold.js';
import type { AnyState } from '../../states.js';
import type { HistoryEntry } from '../history.js';
import { lastStepOf } from '../placing/last-step.js';
import { beganOn, placesOf, type Placed } from '../placing/places.js';

const foldEver = (kind: Kind, entries: readonly HistoryEntry[]): AnyState => {
  const { evolve, initialState } = deciderOf(kind);
  return entries.reduce<AnyState>((state, { event }) => evolve(state, event), initialState);
};

const pastOf = ({ kind, entries, typed, today }: AskedOf, placed: readonly Placed[]): Past<AnyState> => ({
  whole: foldPlaced(kind, placed),
  ever: foldEver(kind, entries),
  began: beganOn(placed),
  typed,
  today,
});

const againstDays = (
  { kind, act }: AskedOf,
  role: EntryRole,
  day: AskedFor,
  placed: readonly Placed[],
  began: PlainDate | null,
): Refusal | null =>
  (began !== null && role !== 'begins' ? beforeItBegan(began, day) : null) ??
  tooFarAhead(role, day) ??
  (role === 'step' && !act.irregular ? beforeTheLastStep(kind, placed, day) : null);

/** Where the thing has another state now, a refusal says of which day it speaks. */
const onThatDay = (refusal: Refusal, day: PlainDate): Refusal => ({
  ...refusal,
  message: `As of ${formatDate(day)}: ${refusal.message}`,
});

/** A fact can still be told of a day on which the thing was open: the refusal says until when. */
const untilThen = (refusal: Refusal, placed: readonly Placed[]): Refusal => {
  const ended = lastStepOf(placed)?.place;
  return ended === undefined
    ? refusal
    : {
        ...refusal,
        message: `${refusal.message} What held of it until ${formatDate(ended)} can still be recorded, with the day from which it held.`,
      };
};

/**
 * A step follows the last. A fact is told on the state at the end of its day, and where that refuses it at its beginning:
 * so the progress of 5 September can be told of an action that was closed in October, and that of its last day too. On
 * the day on which it began a thing has no state before it did.
 */
const statesFor = (
  kind: Kind,
  role: EntryRole,
  day: PlainDate,
  placed: readonly Placed[],
): { readonly late: AnyState; readonly early: AnyState | null } => {
  if (role === 'begins') return { late: foldPlaced(kind, placed), early: null };
  if (role === 'step')
    return { late: foldPlaced(kind, placed, laterOf(day, lastStepOf(placed)?.place ?? null)), early: null };
  const began = beganOn(placed);
  const before = placed.filter((each) => each.place < day || (each.place === began && begins(each.entry)));
  return { late: foldPlaced(kind, placed, day), early: foldPlaced(kind, before) };
};

const dated = (decision: Decision<DomainEvent>, day: PlainDate): Decision<DomainEvent> =>
  isRefusal(decision) ? decision : decision.map((event) => ({ effectiveOn: day, ...event }));

/**
 * Decides a change for the day that it speaks of: every event of it has its day. What a paper prints is taken as
 * printed, whatever its day.
 */
export const decideByRules = (asked: AskedOf): Decision<DomainEvent> => {
  const { kind, entries, command, typed } = asked;
  const placed = placesOf(entries);
  const past = pastOf(asked, placed);
  const move = moveOf(asked);
  const day = askedFor(asked, move, past.began);
  const act = {
    ...asked.act,
    effectiveOn: asked.act.effectiveOn ?? (day.field === 'effectiveOn' ? day.day : day.latest),
  };
  const decideOn = (state: AnyState) => dated(deciderOf(kind).decide(state, command, act, past), act.effectiveOn);
  const role = move && roleOfMove(move);
  if (role === null || (past.whole.status === 'none' && role !== 'begins')) return decideOn(past.whole);
  const wrongDay = typed ? againstDays(asked, role, day, placed, past.began) : null;
  if (wrongDay) return wrongDay;
  const { late, early } = statesFor(kind, role, laterOf(day.day, past.began), placed);
  const decision = decideOn(late);
  // The state at the beginning of the day can only help against a refusal by the lifecycle.
  if (early === null || !isRefusal(decision)) return decision;
  if (decision.rule !== 'lifecycle') return isRefusal(decideOn(past.whole)) ? decision : onThatDay(decision, day.day);
  const earlier = decideOn(early);
  if (!isRefusal(earlier)) return earlier;
  if (late.status !== past.whole.status) return onThatDay(decision, day.day);
  return hasEnded(kind, late) ? untilThen(decision, placed) : decision;
};
