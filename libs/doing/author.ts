import type { RequestKey } from '#libs/application/request-key.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Rights } from '#libs/domain/rights/rights.js';

/** Who acts, under which correlation id, and what they call this request. */
export interface Author {
  readonly actor: string;
  readonly correlationId: string;
  readonly key: RequestKey | null;
  /** What they may, as the log told when the request came. */
  readonly rights?: Rights;
}

/** Who asks to change which thing, as it was when they read it. */
export interface ChangeRequest extends Author {
  readonly kind: Kind;
  readonly id: string;
  readonly expected: bigint;
}
