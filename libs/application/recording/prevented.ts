import type { Kind } from '#libs/domain/deciders.js';
import type { Met } from '#libs/domain/document-import/events.js';
import { appended } from '#libs/domain/history/deciding/appended.js';
import { decideOn } from '#libs/domain/history/deciding/decide.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import type { Act } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { namesOf } from '../handling/referred-to.js';
import type { Identity } from '../identity.js';
import { load } from '../load.js';
import type { ThingsOfRecord } from '../things-of-record.js';

/** A thing that an import met, as it would be once the import's entries are withdrawn. */
interface Afterwards {
  readonly thing: Identity;
  readonly was: string;
  readonly state: { readonly status: string };
  /** Why its entries cannot be withdrawn; null where they can. */
  readonly why: string | null;
}

/** What keeps an import from being withdrawn: of which thing, and why. */
export interface Prevention extends Met {
  readonly why: string;
}

interface Asked {
  readonly importId: string;
  readonly act: Omit<Act, 'effectiveOn'>;
  readonly today: PlainDate;
}

const afterwards = async (
  store: EventStore,
  thing: Identity,
  { importId, act: by, today }: Asked,
): Promise<Afterwards> => {
  const { kind } = thing;
  const { events: entries, state } = await load(store, kind, thing.id);
  const act = { ...by, effectiveOn: null };
  const command = { type: 'WithdrawImported', data: { importId } };
  const { decision } = decideOn({ kind, entries, command, act, today, typed: true });
  if (isRefusal(decision)) return { thing, was: state.status, state, why: decision.message };
  return { thing, was: state.status, state: fold(kind, appended(entries, decision, { act, today })), why: null };
};

/** An id stands in a state only where it refers to the thing. */
const refersTo = ({ state }: Afterwards, id: string): boolean => JSON.stringify(state).includes(id);

/** Who would still refer to the thing, once all of the import is withdrawn. */
const stillReferring = async (
  { thing, was, state, why }: Afterwards,
  all: readonly Afterwards[],
  things: ThingsOfRecord,
): Promise<readonly Identity[]> => {
  if (why !== null || was === 'none' || state.status !== 'none') return [];
  const referring = await things.referringTo(thing.kind, thing.id);
  return referring.filter(({ id }) => {
    const other = all.find((each) => each.thing.id === id);
    return other === undefined || refersTo(other, thing.id);
  });
};

/**
 * All that prevents an import from being withdrawn: somebody recorded something since that stands on what it recorded, or
 * something else refers to a thing that it began. Empty where nothing does. Throws `RecordBehind`.
 */
export const preventionsOf = async (
  store: EventStore,
  things: ThingsOfRecord,
  met: readonly Met[],
  asked: Asked,
): Promise<readonly Prevention[]> => {
  const all: Afterwards[] = [];
  for (const { kind, id, ref } of met) all.push(await afterwards(store, { kind: kind as Kind, id, ref }, asked));
  const preventions: Prevention[] = [];
  for (const each of all) {
    if (each.why !== null) preventions.push({ ...each.thing, why: each.why });
    const referring = await stillReferring(each, all, things);
    if (referring.length > 0) preventions.push({ ...each.thing, why: `Others refer to it: ${namesOf(referring)}.` });
  }
  return preventions;
};
