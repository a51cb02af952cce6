import type { EntityManager } from 'typeorm';
import { isBuildLockHeld } from './build-lock.js';
import { OF_THIS_VERSION, type ProjectionVersion } from './generation.js';

/** How far rows have come that are being built from the log. */
export interface BuildProgress {
  /** Taken so far. */
  readonly events: number;
  /** In the run that is going on. */
  readonly eventsPerSecond: number;
  /** Of the log's positions, as far as it reached when this run began: 0 to 1. */
  readonly done: number;
  /** Estimated from the positions that this run has passed; `null` while it has run too short a time to tell. */
  readonly leftMs: number | null;
  /** Milliseconds since this run began. */
  readonly runMs: number;
  /** Every event is in, and the indexes are being made. */
  readonly indexing: boolean;
  /** Somebody is building them at this moment; else it was stopped, and the next build goes on from there. */
  readonly underWay: boolean;
}

/** Until then a run has mostly got ready, and its first event alone would promise hours. */
const TELLS_AFTER_MS = 1_000;

/** `run_events`: how many there were when the run began; `passed` and `left`: positions. */
export interface ProgressRow {
  readonly events: number;
  readonly run_events: number;
  readonly run_ms: number;
  readonly age_ms: number;
  readonly passed: number;
  readonly left: number;
  readonly done: number;
  readonly under_way: boolean;
}

export const toProgress = ({
  events,
  run_events,
  run_ms,
  age_ms,
  passed,
  left,
  done,
  under_way,
}: ProgressRow): BuildProgress => ({
  events,
  eventsPerSecond: run_ms > 0 ? ((events - run_events) * 1000) / run_ms : 0,
  done: Math.min(1, done),
  leftMs: passed > 0 && run_ms >= TELLS_AFTER_MS ? Math.max(0, (run_ms * left) / passed) : null,
  runMs: age_ms,
  indexing: left <= 0,
  underWay: under_way,
});

/** `null` when no rows of this version are being built. */
export const readBuildProgress = async (
  db: Pick<EntityManager, 'query'>,
  { name, digest }: ProjectionVersion,
): Promise<BuildProgress | null> => {
  const [row] = await db.query<ProgressRow[]>(
    `select events::float8 as events, run_events::float8 as run_events,
            extract(epoch from updated_at - run_at)::float8 * 1000 as run_ms,
            extract(epoch from clock_timestamp() - run_at)::float8 * 1000 as age_ms,
            (coalesce(position, 0) - run_from)::float8 as passed,
            (head - coalesce(position, 0))::float8 as left,
            coalesce(position, 0)::float8 / greatest(head, 1) as done,
            ${isBuildLockHeld('projection')} as under_way
       from projections.generation where ${OF_THIS_VERSION} and state = 'building'`,
    [name, digest],
  );
  return row ? toProgress(row) : null;
};

const inPercent = ({ done }: BuildProgress): string => `${Math.floor(done * 100)}%`;

const inWords = (ms: number): string => {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds === 1) return '1 second';
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(ms / 60_000)} minutes`;
};

/** "43% of the log, about 20 seconds left", for people; of one that was stopped only how far it came. */
export const buildInWords = (progress: BuildProgress | null): string => {
  if (progress === null) return 'it is about to begin';
  if (!progress.underWay) return `stopped at ${inPercent(progress)} of the log`;
  if (progress.indexing) return 'all of the log is in, and the indexes are being made';
  const left = progress.leftMs === null ? '' : `, about ${inWords(progress.leftMs)} left`;
  return `${inPercent(progress)} of the log${left}`;
};
