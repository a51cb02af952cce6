/** Where `$all` has an event. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event exactly as a log has it: the bytes that were written, JSON or not. */
export interface RawEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: LogPosition;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

export const comesAfter = (a: LogPosition, b: LogPosition): boolean =>
  a.commit > b.commit || (a.commit === b.commit && a.prepare > b.prepare);
