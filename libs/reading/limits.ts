/** What one reading may take, and how many there may be at once. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Of the heap; with all else that a process needs, half as much again. */
  readonly megabytes: number;
  readonly atOnce: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
}

export const READING_LIMITS: ReadingLimits = { seconds: 30, megabytes: 512, atOnce: 2, waiting: 8 };
