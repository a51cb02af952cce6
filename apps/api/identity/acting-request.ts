import type { Request } from 'express';
import type { Reader } from '#libs/asking/reader.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Actor } from '#libs/identity/index.js';

/** A request, with what the guards found out of who sent it. */
export interface ActingRequest extends Request {
  /** Left out for a guest. */
  actor?: Actor;
  /** What the actor may, read from the log for this request. */
  rights?: Rights;
  reader?: Reader;
  /** What is asked for, as the API documents it; left out before a guard has looked. */
  operation?: string;
  /** Whether pages link to this operation (`LinkedFromPages`); left out until `ReaderGuard` has run. */
  isLinked?: boolean;
}
