import type { Source } from '#libs/domain/shared/source.js';
import type { Members } from '../register/base.js';
import type { Change } from '../trail/entry.js';
import { bigint, code, day, flag, instant, integer, json, optional, uuid, words } from './columns.js';
import { describeTable } from './table.js';

/**
 * One row an event, for people to read. Its `clock` says by which instant the log had come so far: it finds the position
 * at which something was known.
 */
export const ENTRY = describeTable({
  name: 'entry',
  columns: {
    position: bigint,
    revision: bigint,
    recorded_at: instant,
    clock: instant,
    event_id: uuid,
    thing: integer,
    /** What the thing was called afterwards; null for a thing that was not there. */
    card: optional(integer),
    committee: optional(integer),
    effective_on: day,
    /** From which day it takes part in the state, where that is another. */
    place: optional(day),
    /** Numbers of names, as are the actor and the states. */
    type: integer,
    actor: integer,
    reason: optional(words),
    correlation_id: code,
    /** Null for the correlation's own id. */
    causation_id: optional(code),
    import_id: optional(code),
    status_before: integer,
    status_after: integer,
    /** What the event says; of the event that began the thing only what the state does not have alike. */
    data: optional(json<Members>()),
    /** What it changed at its place; null for the event that began the thing: it changed all that the state has. */
    changes: optional(json<readonly Change[]>()),
    /** What it changed as of the last day of all, where that is otherwise. */
    last_changes: optional(json<readonly Change[]>()),
    /** The rule that it broke, in words. */
    irregular: optional(words),
    /** Entries that were written before each took its own place have no nonce. */
    has_nonce: flag,
    /** Of its command: see `actOf`. */
    act: integer,
    /** Null also where the state that a thing began with has it. */
    source: optional(json<Source>()),
  },
  primary: ['position'],
  // The writer reads a thing's entries where another is put before them.
  keys: [{ name: 'entry_thing', on: ['thing', 'position'] }],
  indexes: [
    { name: 'entry_clock', on: ['clock', 'position'] },
    { name: 'entry_actor', on: ['actor', 'position'] },
    { name: 'entry_type', on: ['type', 'position'] },
    { name: 'entry_committee', on: ['committee', 'position'] },
    { name: 'entry_recorded_at', on: ['recorded_at'], using: 'brin' },
    { name: 'entry_correlation', on: ['hashtext(correlation_id)'] },
  ],
});
