/** One event as the log holds it. Commit and prepare positions are the same here. */
export interface StoredEvent {
  position: bigint;
  stream: string;
  revision: bigint;
  id: string;
  type: string;
  isJson: boolean;
  /** 100 ns ticks since 1970. */
  created: bigint;
  data: Buffer;
  metadata: Buffer;
}

/** An event to be written: its place is decided. */
export interface NewEvent extends StoredEvent {
  streamId: bigint;
}

/** Where $all starts, before every event. */
export const START_POSITION = 0n;

/** Space between the positions of two events, so that a position and a little is never an event's boundary. */
export const POSITION_STEP = 128n;

/** The revision of a tombstone, and of a stream that has one. */
export const TOMBSTONE_REVISION = 2n ** 63n - 1n;

/** The revision of a stream without events. */
export const NO_REVISION = -1n;

/** How full a page or a group counts an event: its bytes and a little for its row. */
export const sizeOf = (event: Pick<StoredEvent, 'data' | 'metadata'>): number =>
  event.data.length + event.metadata.length + 128;
