import { daysBetween } from '#libs/calendar/index.js';
import type { CoveringCheckpoint, ProofState } from '#libs/asking/proofs.js';
import type { OneThing } from '#libs/asking/questions/things.js';
import type { Kind } from '#libs/domain/deciders.js';
import { movesOf } from '#libs/domain/moves.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import { isOverdue } from '#libs/read-models/overdue.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { StateOf, Thing } from '#libs/read-models/register/thing.js';
import type { Entry, OtherEntry } from '#libs/read-models/trail/entry.js';
import { shapeMove } from '../record/move.dto.js';
import { MEETINGS_BESIDE, type MeetingBeside } from '../record/meeting-beside.dto.js';
import type { ThingDto } from '../record/thing.dto.js';
import { shapeDuties, type DutiesShown } from './duties.js';

/** A thing as the API tells it: 64-bit numbers as digits, and what only holds on that day counted for it. */
export const shapeThing = <K extends Kind>(
  { stream: _, revision, knownFrom, state, ...thing }: Thing<K>,
  day: PlainDate,
): ThingDto & DutiesShown & { state: StateOf<K> } => {
  const { open, due, firstDue } = thing;
  return {
    ...thing,
    revision: String(revision),
    knownFrom: String(knownFrom),
    overdue: isOverdue(thing, day),
    overdueAgainstFirst: isOverdue({ open, due: firstDue }, day),
    daysLeft: open && due !== null ? daysBetween(day, due) : null,
    slippage: due !== null && firstDue !== null ? daysBetween(firstDue, due) : null,
    asOf: day,
    state,
    ...shapeDuties({ kind: thing.kind, state }),
  };
};

/** When a meeting was held, or for which day it stands. */
const shapeMeeting = ({ id, ref, state: { status, date, heldOn } }: Thing<'meeting'>): MeetingBeside => ({
  id,
  ref,
  status,
  date,
  heldOn,
});

/**
 * One thing by itself: with the moves that its lifecycle has from here, of a plan's duties whether their trigger was corrected,
 * and when the meeting was held that it was published for.
 */
export const shapeOne = ({ thing, inspection, meetings }: OneThing, day: PlainDate) => ({
  ...shapeThing(thing, day),
  ...(MEETINGS_BESIDE.includes(thing.kind) && { meetings: meetings.map(shapeMeeting) }),
  ...shapeDuties(thing, inspection?.state),
  moves: movesOf(thing.kind, thing.state).map((move) => shapeMove(move, thing.state)),
});

const shapeOther = ({ position, revision, ...entry }: OtherEntry) => ({
  ...entry,
  position: String(position),
  revision: String(revision),
});

export const shapeEntry = ({ position, revision, withdrawn, withdraws, overtakenBy, ...entry }: Entry) => ({
  ...entry,
  position: String(position),
  revision: String(revision),
  withdrawn: withdrawn && { ...withdrawn, revision: String(withdrawn.revision) },
  withdraws: withdraws.map(shapeOther),
  overtakenBy: overtakenBy && shapeOther(overtakenBy),
});

const shapeCheckpoint = ({ origin, size, signedAt, witnesses }: CoveringCheckpoint) => ({
  origin,
  size: String(size),
  signedAt: signedAt.toISOString(),
  witnesses: witnesses.map(({ name, at }) => ({ name, at: at.toISOString() })),
});

/** How far an entry is proved: positions as digits, hashes in hexadecimal. */
export const shapeProof = (state: ProofState | null) =>
  state && {
    index: String(state.index),
    leafHash: state.leafHash.toString('hex'),
    checkpoint: state.checkpoint && shapeCheckpoint(state.checkpoint),
  };

export const shapeAlarm = ({ position, ...alarm }: NoticedAlarm) => ({
  ...alarm,
  position: position === null ? null : String(position),
});

export const shapeList = <T, S>({ items, next, total, moreThanTotal }: Listed<T>, shape: (item: T) => S) => ({
  items: items.map(shape),
  next,
  total,
  ...(moreThanTotal && { moreThanTotal }),
});
