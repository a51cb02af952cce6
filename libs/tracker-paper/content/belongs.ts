import { BEFORE_A_MEETING } from '#libs/domain/recommendation/moves/phases.js';
import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { TableName } from '../paper.js';
import type { Material, TrackedAction, TrackedRecommendation, TrackedThing } from './material.js';

/** What the tables are held against: the day of the paper, and the meeting that it compares with. */
export interface Held {
  readonly day: PlainDate;
  readonly since: PlainDate | null;
  readonly confirmed: ReadonlySet<string>;
}

export const heldOf = ({ moment, since, confirmed }: Pick<Material, 'moment' | 'since' | 'confirmed'>): Held => ({
  day: moment.day,
  since: since?.day ?? null,
  confirmed,
});

const CLAIMED = ['completion claimed', 'implementation claimed', 'verified'];
const REMOVED = ['cancelled', 'superseded', 'withdrawn'];

export const isClaimed = (status: string): boolean => CLAIMED.includes(status);

const isOverdueThen = ({ open, due }: { readonly open: boolean; readonly due: PlainDate | null }, day: PlainDate) =>
  open && due !== null && due < day;

/** Closed without having been done. */
const isDropped = (thing: TrackedThing): boolean =>
  REMOVED.includes(thing.state.status) ||
  (thing.kind === 'recommendation' && thing.state.closedAs !== null && thing.state.closedAs !== 'implemented');

const asksForMoreTime = (thing: TrackedThing): boolean =>
  thing.kind === 'action' && thing.open && waitingIn(thing.state.moreTime) !== null;

/** What is claimed waits for members whenever that was; what was closed is shown to them once. */
const isCompleted = (thing: TrackedThing, { since, confirmed }: Held): boolean => {
  if (isClaimed(thing.state.status)) return true;
  if (thing.state.status !== 'closed' || isDropped(thing) || since === null || confirmed.has(thing.id)) return false;
  return thing.before === null || thing.before.open;
};

const hasNoUpdate = (action: TrackedAction, { since }: Held): boolean =>
  action.before !== null && since !== null && (action.lastTold === null || action.lastTold <= since);

const BELONGS: Readonly<Record<TableName, (thing: TrackedThing, held: Held) => boolean>> = {
  completed: isCompleted,
  'more time': asksForMoreTime,
  overdue: (thing, { day }) => isLive(thing) && isOverdueThen(thing, day) && !asksForMoreTime(thing),
  'no update': (thing, held) => thing.kind === 'action' && isLive(thing) && hasNoUpdate(thing, held),
  new: ({ before, open }, { since }) => open && since !== null && before === null,
  live: (thing) => isLive(thing),
  removed: (thing, { since }) => isDropped(thing) && since !== null && thing.before?.open === true,
};

/** Something is still to be done about it, and nobody claims that it is done. */
const isLive = ({ open, state: { status } }: TrackedThing): boolean => open && !isClaimed(status);

/** The tables in which it stands. */
export const tablesOf = (thing: TrackedThing, held: Held): readonly TableName[] =>
  (Object.keys(BELONGS) as readonly TableName[]).filter((name) => BELONGS[name](thing, held));

/** Whether it stands in a table for itself: no action answers it, and it is not still before a meeting. */
const standsAlone = ({ id, state }: TrackedRecommendation, answeredByActions: ReadonlySet<string>): boolean =>
  !answeredByActions.has(id) && !(BEFORE_A_MEETING as readonly string[]).includes(state.status);

/** Every thing that can stand in a table: actions, and the recommendations that none of them answers. */
export const trackedOf = ({ actions, recommendations }: Material): readonly TrackedThing[] => {
  const answered = new Set(actions.flatMap(({ state }) => state.answers.map((id) => id.toLowerCase())));
  return [...actions, ...recommendations.filter((each) => standsAlone(each, answered))].toSorted((one, other) =>
    one.ref.localeCompare(other.ref, 'en', { numeric: true }),
  );
};

/** How many were live, claimed, overdue and waited for more time at the end of the day of the meeting that is compared with. */
export const countedBefore = (things: readonly TrackedThing[], { since }: Held) => {
  if (since === null) return null;
  const then = things.flatMap(({ before }) => (before === null ? [] : [before]));
  const live = then.filter(({ open, status }) => open && !isClaimed(status));
  return {
    live: live.length,
    completed: then.filter(({ status }) => isClaimed(status)).length,
    'more time': then.filter(({ open, moreTime }) => open && moreTime === 'requested').length,
    overdue: live.filter((each) => isOverdueThen(each, since) && each.moreTime !== 'requested').length,
  };
};
