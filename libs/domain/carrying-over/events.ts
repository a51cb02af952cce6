import type { DomainEvent } from '#libs/kernel/event.js';
import type { Named } from '../shared/scope.js';

/** An open thing is before another body from its day on; its id, its reference and what hangs on it stay. */
export interface CarriedOver {
  /** The ids of the bodies. */
  readonly from: string;
  readonly to: string;
  /** By which resolution. */
  readonly resolution: string;
  /** The body that it is carried over to, as it was called on that day. */
  readonly authority: Named;
  readonly committee: Named;
}

/** Of the stream of a thing of any kind that is before a body. */
export type CarryingOverEvent = DomainEvent<'CarriedOver.v1', CarriedOver>;
