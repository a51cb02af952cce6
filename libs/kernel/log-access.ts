/** Why others than Oversight could write its log. */
export type LogExposure =
  /** The event store answers whoever reaches it. */
  | 'asks-nobody'
  /** Whoever may sign in may write, delete or read the streams of the record. */
  | 'not-guarded'
  /** Oversight's own user may not see who else may write. */
  | 'not-told';

/** Who may write the log, as far as the event store tells. */
export interface LogAccess {
  /** `null` while the log is guarded, or the event store does not answer. */
  exposure(): Promise<LogExposure | null>;
}
