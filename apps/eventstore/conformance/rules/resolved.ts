import type { Position } from '@eventstore/db-client';

export interface Recorded {
  id: string;
  type: string;
  streamId: string;
  revision: bigint;
  position?: Position | undefined;
}

/** What the client's two kinds of events have in common. */
export interface Resolved {
  event?: Recorded | undefined;
  link?: Recorded | undefined;
}
