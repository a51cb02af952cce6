import type { Position } from '#libs/kernel/position.js';

/** How far along the log rows have come. */
export interface Reached {
  /** Everything up to here is in the rows. */
  readonly position: Position;
  /** The last event handled; `null` when none ever was. */
  readonly last: { readonly id: string; readonly position: Position } | null;
}

/** Rows of one projection, made by one version of it, in a schema of their own. */
export interface Generation {
  readonly number: number;
  readonly schema: string;
  /** `building`: nobody reads it; `live`: everybody of its version does; `retired`: it goes once its last reader has gone. */
  readonly state: 'building' | 'live' | 'retired';
  /** Its secondary indexes are made. */
  readonly indexed: boolean;
  /** `null` before the first event. */
  readonly reached: Reached | null;
}

/** What a reader or a builder must say of a projection to find its rows. */
export interface Made {
  readonly name: string;
  readonly version: number;
}

export interface GenerationRow {
  readonly number: number;
  readonly schema: string;
  readonly state: Generation['state'];
  readonly indexed: boolean;
  readonly position: Position | null;
  readonly event_id: string | null;
  readonly event_position: Position | null;
}

export const GENERATION_COLUMNS = 'number, schema, state, indexed, position, event_id, event_position';

export const toGeneration = (row: GenerationRow): Generation => {
  const { number, schema, state, indexed, position, event_id: id, event_position: at } = row;
  const last = id !== null && at !== null ? { id, position: at } : null;
  return { number, schema, state, indexed, reached: position === null ? null : { position, last } };
};

/** Where it is notified that live rows have come to a position: the projection and the position. */
export const POSITION_CHANNEL = 'oversight_position';

/** Puts the generation's tables before all others, to the end of the transaction: where `schema` is that column. */
export const SET_PATH = `set_config('search_path', quote_ident(schema) || ', public', true)`;
