import type { Known } from '../shared/names/known.js';
import type { AuthoritiesFrom } from './state.js';

/** A body as all that is recorded tells of it, whatever the day. */
export interface KnownBody extends Known {
  /** Whose it was, in the order of the days; of one that nobody has recorded, whose papers name it. */
  readonly authorities: readonly AuthoritiesFrom[];
}
