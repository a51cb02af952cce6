import type { Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { LIFECYCLES, isMovable } from '../../moves.js';
import { invalid } from '../../shared/guards.js';
import type { Move } from '../../shared/moves/lifecycle.js';
import { askedFor, moveOf, roleOfMove, type AskedOf } from './asked.js';
import { calledOf } from '../called.js';
import { decideByRules } from './decide-by-rules.js';
import { isStep } from '../placing/entry-roles.js';
import { evolveBy, foldPlaced } from '../placing/fold.js';
import { placesOf, type Placed } from '../placing/places.js';
import { recordedAgain } from './recorded-again.js';
import { appended } from './appended.js';
import type { ActEntry } from '../history.js';
import { withdrawalsOf } from '../withdrawing/withdraw.js';

/** What the event tells of a choice is one that the move offers. */
const tellsAs = ({ fields = {} }: Move, data: object): boolean =>
  Object.entries(data).every(([name, value]) => {
    const field = fields[name];
    return field?.type !== 'choice' || field.values.includes(String(value));
  });

const leadsTo = (move: Move, { type, data }: DomainEvent): boolean =>
  Object.hasOwn(move.events ?? {}, type) || ((move.leadsTo ?? []).includes(type) && tellsAs(move, data as object));

/** The states from which some move leads to this event. */
const leadsFrom = ({ kind }: AskedOf, event: DomainEvent): readonly string[] =>
  isMovable(kind)
    ? Object.values<Move>(LIFECYCLES[kind].moves)
        .filter((move) => leadsTo(move, event))
        .flatMap(({ from }) => from)
    : [];

const laterSteps = (asked: AskedOf): readonly Placed<ActEntry>[] => {
  const { day } = askedFor(asked, moveOf(asked), null);
  return placesOf(asked.entries).filter(({ entry, place }) => place > day && isStep(entry));
};

/**
 * A step that took effect before the one that it followed does so still, and stays irregular. Any other follows a state
 * now from which its move leads, whatever it followed before: what was missing is there.
 */
const again = ({ entry, place }: Placed<ActEntry>): DomainEvent => {
  const { irregular: _, ...event } = recordedAgain(entry);
  return entry.metadata.effectiveOn < place ? recordedAgain(entry) : event;
};

/** Why the later steps cannot follow the one that goes in before them; null where they can. */
const brokenBy = (asked: AskedOf, entries: readonly ActEntry[], later: readonly ActEntry[]) => {
  let state = foldPlaced(asked.kind, placesOf(entries));
  for (const entry of later) {
    const from = leadsFrom(asked, entry.event);
    if (from.length > 0 && !from.includes(state.status))
      return invalid(
        'forgotten',
        `After it the thing is ${state.status}, and "${calledOf(asked.kind, entry.event.type)}" cannot follow that. Withdraw the later steps one by one.`,
      );
    state = evolveBy(asked.kind, state, entry);
  }
  return null;
};

/**
 * One act: the later steps withdrawn, the last first; the step; and the later steps again, as they were. What else was
 * recorded in one act with a later step stands as it did.
 */
export const decideForgotten = (asked: AskedOf): Decision<DomainEvent> => {
  const move = moveOf(asked);
  if (move === null || roleOfMove(move) !== 'step')
    return invalid('forgotten', 'It is no step, and takes its own place by its day: leave "forgotten" out.');
  const later = laterSteps(asked);
  if (later.length === 0) return invalid('forgotten', 'No step was recorded for a later day: leave "forgotten" out.');
  const steps = later.map(({ entry }) => entry);
  const withdrawals = withdrawalsOf(steps);
  const without = appended(asked.entries, withdrawals, asked);
  const step = decideByRules({ ...asked, entries: without });
  if (isRefusal(step)) return step;
  const broken = brokenBy(asked, appended(without, step, asked), steps);
  if (broken) return broken;
  return [...withdrawals, ...step, ...later.map(again)];
};
