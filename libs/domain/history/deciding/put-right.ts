import type { Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../../shared/guards.js';
import { appended } from './appended.js';
import { moveOf, type AskedOf } from './asked.js';
import { decideByRules } from './decide-by-rules.js';
import { begins, isStep } from '../placing/entry-roles.js';
import type { ActEntry } from '../history.js';
import { laterThan } from '../placing/later.js';
import { placesOf } from '../placing/places.js';
import { recordedAgain } from './recorded-again.js';
import { foundedOf, unfoundedAfter } from '../withdrawing/unfounded.js';
import { withdrawAct, withdrawalsOf } from '../withdrawing/withdraw.js';

const ofInsteadOf = (refusal: Refusal): Refusal =>
  refusal.field === 'revision' ? invalid('insteadOf', refusal.message) : refusal;

/**
 * The facts of the same day that were recorded after what is put right, and change again what it changed: they stand, and
 * must come after what takes its place. Steps are in order by themselves, since no step is put right before the last.
 * `entries` end with that, from the revision `first`; `replaced` is what it replaces.
 */
const overtaken = (
  { kind, entries: before }: AskedOf,
  entries: readonly ActEntry[],
  first: bigint,
  replaced: bigint,
) => {
  const day = placesOf(before).find(({ entry }) => entry.revision === replaced)?.place;
  const placed = placesOf(entries);
  const made = placed.filter(({ entry }) => entry.revision >= first);
  const others = placed.filter((each) => !made.includes(each));
  const sameDay = others.filter(({ entry, place }) => place === day && entry.revision > replaced);
  const [next] = sameDay;
  if (next === undefined || made.some(({ place }) => place !== day)) return [];
  const until = others.indexOf(next);
  const inItsPlace = [...others.slice(0, until), ...made, ...others.slice(until)];
  const facts = sameDay.map(({ entry }) => entry).filter((entry) => !begins(entry) && !isStep(entry));
  return laterThan(kind, inItsPlace, first).filter((entry) => facts.includes(entry));
};

/**
 * What was recorded by mistake is withdrawn and recorded anew, in one act, from the same day where no other is told. What
 * stands on it stands on what takes its place, and what was recorded after it for the same day stays after it.
 */
export const decidePutRight = (asked: AskedOf, revision: bigint): Decision<DomainEvent> => {
  const { kind, entries, act } = asked;
  const withdrawal = withdrawAct(kind, entries, revision, act);
  if (isRefusal(withdrawal)) return ofInsteadOf(withdrawal);
  if (withdrawal.begins)
    return invalid('insteadOf', 'What began a thing is withdrawn by itself; then it can begin again.');
  const without = appended(entries, [withdrawal.event], asked);
  // A move that tells since when it holds takes that day; any other takes the day of what it replaces.
  const own = moveOf(asked)?.since !== undefined ? null : withdrawal.event.effectiveOn;
  const effectiveOn = act.effectiveOn ?? own;
  const founded = foundedOf(kind, entries, without);
  const decision = decideByRules({ ...asked, entries: founded, act: { ...act, effectiveOn } });
  if (isRefusal(decision)) return decision;
  const first = (without.at(-1)?.revision ?? -1n) + 1n;
  const later = overtaken(asked, appended(without, decision, asked), first, revision);
  // What came after it goes before it, and comes after it again: so no state between them has the one without the other.
  const events = [...withdrawalsOf(later), withdrawal.event, ...decision, ...later.map(recordedAgain)];
  const unfounded = unfoundedAfter(kind, entries, appended(entries, events, asked));
  return unfounded ? ofInsteadOf(unfounded) : events;
};
