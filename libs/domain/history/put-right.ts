import { isRefusal, type Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { EntryRole } from '../shared/entry-role.js';
import { invalid } from '../shared/guards.js';
import { appended } from './appended.js';
import { moveOf, type AskedOf } from './asked.js';
import { decideByRules } from './decide-by-rules.js';
import { roleOf } from './entry-roles.js';
import type { ActEntry } from './history.js';
import { laterThan } from './later.js';
import { placesOf, type Placed } from './places.js';
import { foundedOf, unfoundedAfter, withdrawAct, withdrawalsOf } from './withdraw.js';

/** They are in order by themselves: no step is put right before the last. */
const STEPS: readonly (EntryRole | null)[] = ['begins', 'step'];

const ofInsteadOf = (refusal: Refusal): Refusal =>
  refusal.field === 'revision' ? invalid('insteadOf', refusal.message) : refusal;

/**
 * The facts of the same day that were recorded after what is put right, and change again what it changed: they stand, and
 * must come after what takes its place. `entries` end with that, from the revision `first`; `replaced` is what it replaces.
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
  if (made.some(({ place }) => place !== day)) return [];
  const isAfter = ({ entry, place }: Placed) => place === day && entry.revision > replaced && entry.revision < first;
  const others = placed.filter((each) => !made.includes(each));
  const until = others.findIndex((each) => isAfter(each) || each.place > (day ?? ''));
  const inItsPlace = until < 0 ? placed : [...others.slice(0, until), ...made, ...others.slice(until)];
  const sameDay = placed.filter(isAfter).map(({ entry }) => entry);
  return laterThan(kind, inItsPlace, first).filter(
    (entry) => sameDay.includes(entry) && !STEPS.includes(roleOf(entry.event.type)),
  );
};

/** These entries again, as they were recorded. */
const again = (entries: readonly ActEntry[]): readonly DomainEvent[] =>
  entries.map(({ event, metadata }) => ({ ...event, effectiveOn: metadata.effectiveOn }));

/**
 * What was recorded by mistake is withdrawn and recorded anew, in one act, from the same day where no other is told. What
 * stands on it stands on what takes its place, and what was recorded after it for the same day stays after it.
 */
export const decidePutRight = (asked: AskedOf, revision: bigint): Decision<DomainEvent> => {
  const { kind, entries, act } = asked;
  const withdrawal = withdrawAct(kind, entries, revision, act);
  if ('code' in withdrawal) return ofInsteadOf(withdrawal);
  if (withdrawal.begins)
    return invalid('insteadOf', 'What began a thing is withdrawn by itself; then it can begin again.');
  const without = appended(entries, [withdrawal.event], asked);
  // What holds since a day that it tells itself holds since that day now.
  const own = moveOf(asked)?.since !== undefined ? null : withdrawal.event.effectiveOn;
  const effectiveOn = act.effectiveOn ?? own;
  const founded = foundedOf(kind, entries, without);
  const decision = decideByRules({ ...asked, entries: founded, act: { ...act, effectiveOn } });
  if (isRefusal(decision)) return decision;
  const first = (without.at(-1)?.revision ?? -1n) + 1n;
  const later = overtaken(asked, appended(without, decision, asked), first, revision);
  // What came after it goes before it, and comes after it again: so no state between them has the one without the other.
  const events = [...withdrawalsOf(later), withdrawal.event, ...decision, ...again(later)];
  const unfounded = unfoundedAfter(kind, entries, appended(entries, events, asked));
  return unfounded ? ofInsteadOf(unfounded) : events;
};
