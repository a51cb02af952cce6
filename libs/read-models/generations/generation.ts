import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import type { Position } from '#libs/kernel/position.js';
import { pathTo } from './rows.js';

/** Rows of one projection, made by one version of it, in a schema of their own. */
export interface Generation {
  readonly number: number;
  readonly projection: string;
  /** See `ProjectionVersion`. */
  readonly version: number;
  readonly schema: string;
  /** `building`: nobody reads it; `live`: everybody of its version does; `retired`: it goes once its last reader has gone. */
  readonly state: 'building' | 'live' | 'retired';
  /** Its secondary indexes are made. */
  readonly indexed: boolean;
  /** `null` before the first event. */
  readonly checkpoint: Checkpoint | null;
}

/**
 * What a program knows of the rows that it makes and reads: which projection they are of, and the digest of the modules
 * that they are made of. In `projections.version` every digest that a database has met has a number, in their order.
 */
export interface ProjectionVersion {
  readonly name: string;
  readonly digest: string;
}

export interface GenerationRow {
  readonly number: number;
  readonly projection: string;
  readonly version: number;
  readonly schema: string;
  readonly state: Generation['state'];
  readonly indexed: boolean;
  readonly position: Position | null;
  readonly event_id: string | null;
  readonly event_position: Position | null;
}

export const GENERATION_COLUMNS =
  'number, projection, version, schema, state, indexed, position, event_id, event_position';

export const toGeneration = (row: GenerationRow): Generation => {
  const { position, event_id: id, event_position: at, ...generation } = row;
  const last = id !== null && at !== null ? { id, position: at } : null;
  return { ...generation, checkpoint: position === null ? null : { position, last } };
};

/** SQL: the generations that this program makes, where $1 is the projection's name and $2 its digest. */
export const OF_THIS_VERSION = `projection = $1
  and version = (select version from projections.version where projection = $1 and digest = $2)`;

/** Where it is notified that live rows have come to a position: the projection and the position. */
export const POSITION_CHANNEL = 'oversight_position';

/** SQL, of a query of generations: the search path leads to the generation's tables, to the end of the transaction. */
export const SET_PATH = pathTo('whole');
