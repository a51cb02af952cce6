import type { Place } from './source.js';

/** Where a group without a checkpoint begins: at this place, which is included, or with what is still to come. */
export interface StartFrom {
  place: Place | 'end';
  /** As it was asked for, which is how it is told: `3`, `-1`, `C:3/P:3`. */
  text: string;
}

/** A group's settings, as EventStoreDB names and counts them. */
export interface GroupSettings {
  resolveLinks: boolean;
  extraStatistics: boolean;
  startFrom: StartFrom;
  /** 0 lets a message wait for its answer until the next second only. */
  messageTimeoutMs: number;
  maxRetryCount: number;
  /** 0 is never: then the counts alone decide. */
  checkpointAfterMs: number;
  minCheckpointCount: number;
  maxCheckpointCount: number;
  /** 0 is any number. */
  maxSubscriberCount: number;
  liveBufferSize: number;
  historyBufferSize: number;
  readBatchSize: number;
  strategy: string;
}

/** The most events that are read at once. */
const LARGEST_BATCH = 100;
const DEFAULT_BATCH = 20;
const SMALLEST_READ = 10;

/** How many events a read of the past asks for. */
export const readCount = ({ readBatchSize }: Pick<GroupSettings, 'readBatchSize'>): number => {
  const batch = Math.min(readBatchSize === 0 ? DEFAULT_BATCH : readBatchSize, LARGEST_BATCH);
  return Math.max(1, Math.min(Math.max(readBatchSize, SMALLEST_READ), batch));
};
