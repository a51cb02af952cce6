import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/kernel/event.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { AnotherLog } from '#libs/kernel/another-log.js';
import { CLOCK_TOLERANCE_MS, ClockAhead, type ClockWatch } from '#libs/kernel/clock-ahead.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { LogExposure } from '#libs/kernel/log-access.js';
import type { AlarmSummary, NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import { alarmsInWords, placeOfAlarm, whatToDoAt } from '#libs/words/alarm-words.js';
import type { ProjectionVersion } from '#libs/read-models/generations/generation.js';
import { livePosition } from '#libs/read-models/generations/live.js';
import { buildInWords, readBuildProgress, type BuildProgress } from '#libs/read-models/generations/progress.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';
import type { EventAhead, ProjectionHealth } from '#libs/read-models/health.js';

/** One thing that must be well before requests should come. `lagMs`, milliseconds, where there is a lag to tell of. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly lagMs?: number;
  /** The record is shown as it was then, where what was recorded since is not shown. */
  readonly shownAsOf?: Instant;
  /** Milliseconds that this process's clock is ahead of the event store's; negative: behind. */
  readonly skewMs?: number;
  /** The event at which a projection stopped, which may be passed by a recorded decision. */
  readonly poison?: PoisonFacts;
  /** The last event whose writer's clock ran ahead. */
  readonly ahead?: EventAhead;
  /** In how many places the record is not as it should be, and the first. */
  readonly alarms?: number;
  readonly alarm?: ToldAlarm;
}

/** The alarm as the API tells it: 64-bit numbers are strings of digits in JSON. */
export type ToldAlarm = Omit<NoticedAlarm, 'position'> & { readonly position: string | null };

const DEADLINE_MS = 2000;
/** A projector says every second how it does; one that says nothing for so long is gone. */
const SILENT_MS = 5000;

/** Gives up after two seconds: health is asked often. */
export const within = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE_MS} ms`)), DEADLINE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Whether `work` gets an answer in time. Why it got none is nothing for the public, but that it is another log. */
export const reachable = async (name: string, work: () => Promise<unknown>): Promise<Check> =>
  within(work()).then(
    () => ({ name, ok: true, detail: 'answers' }),
    (error: unknown) => ({
      name,
      ok: false,
      detail: error instanceof AnotherLog ? `${error.message} ${error.whatToDo}` : 'does not answer',
    }),
  );

/** A read of a stream that never was: the shortest question that only a working event store answers. */
export const askEventStore = async (store: EventStore): Promise<void> => {
  for await (const _ of store.read('report-00000000-0000-0000-0000-000000000000')) return;
};

/** Whether this process may write, as far as its clock goes. */
export const clockCheck = ({ aheadMs }: ClockWatch): Check => {
  const name = 'clock';
  if (aheadMs === null)
    return { name, ok: true, detail: "not compared with the event store's yet: this process has written nothing" };
  const skewMs = Math.round(aheadMs);
  if (skewMs <= CLOCK_TOLERANCE_MS)
    return {
      name,
      ok: true,
      detail: `${Math.abs(skewMs)} ms ${skewMs < 0 ? 'behind' : 'ahead of'} the event store's`,
      skewMs,
    };
  const ahead = new ClockAhead(aheadMs);
  return { name, ok: false, detail: `${ahead.message} Nothing is written. ${ahead.whatToDo}`, skewMs };
};

/** What a projection says of itself, and for how long it has said nothing, in milliseconds, as its reader knows. */
export type Heard = ProjectionHealth & { readonly unheardMs: number };

/** How one projection does: running, heard of lately, and no further behind than `allowedMs`. */
export const projectionCheck = (heard: Heard, allowedMs: number): Check => {
  const { name, status, lagMs, unheardMs, readAt, whatToDo, poison } = heard;
  const isSilent = unheardMs > SILENT_MS;
  // The lag of a projector that is heard of is from just now; a silent one's has grown by its silence.
  const behindMs = Math.round(isSilent ? lagMs + unheardMs : lagMs);
  const shown = { lagMs: behindMs, shownAsOf: new Date(readAt.getTime() - behindMs).toISOString() };
  if (isSilent)
    return { name, ok: false, detail: `its projector has said nothing for ${inSeconds(unheardMs)}`, ...shown };
  if (status === 'stopped')
    return { name, ok: false, detail: `stopped: ${whatToDo ?? 'see its log'}`, ...shown, ...(poison && { poison }) };
  const isBehind = lagMs > allowedMs;
  if (status !== 'running') return { name, ok: false, detail: status, ...(isBehind ? shown : { lagMs }) };
  return isBehind
    ? { name, ok: false, detail: `more than ${allowedMs} ms behind`, ...shown }
    : { name, ok: true, detail: 'running', lagMs };
};

const inSeconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

/** A projector that waits is no fault: it takes over when the one that runs has ended. */
const inLineCheck = (all: readonly ProjectionHealth[]): Check[] =>
  all
    .filter(({ inLine }) => inLine > 0)
    .map(({ name, inLine }) => ({
      name: `in line for ${name}`,
      ok: true,
      detail: `${inLine === 1 ? 'one waits' : `${inLine} wait`}: another projector runs`,
    }));

/** What there is to say of rows that are built from the log, or were until it was stopped; `null` for nothing. */
export const buildDetail = (isServed: boolean, progress: BuildProgress | null): string | null => {
  if (!isServed) return `being built: ${buildInWords(progress)}`;
  if (progress === null) return null;
  if (progress.underWay) return `being rebuilt beside those that are read: ${buildInWords(progress)}`;
  return `whole; a rebuild beside them was ${buildInWords(progress)}: npx oversight rebuild goes on with it`;
};

/** Rows that are being built are no reason to be not ready while there are others to read. */
export const buildCheck = async (db: DataSource, made: ProjectionVersion = readModelProjection): Promise<Check[]> => {
  const progress = await readBuildProgress(db.manager, made);
  const isServed = (await livePosition(db.manager, made)) !== null;
  const detail = buildDetail(isServed, progress);
  return detail === null ? [] : [{ name: 'read models', ok: isServed, detail }];
};

/**
 * Alarms at the last event whose writer's clock ran ahead. The process stays ready all the same: the event is stored, and the
 * record knows it from the instant at which the event store wrote it.
 */
export const aheadCheck = (all: readonly ProjectionHealth[]): Check[] => {
  const [last] = all
    .flatMap(({ ahead }) => ahead ?? [])
    .sort((one, other) => (BigInt(one.position) < BigInt(other.position) ? 1 : -1));
  if (!last) return [];
  const { type, eventId, stream, revision, recordedAt, created, aheadMs } = last;
  const detail =
    `ALARM: ${type}, event ${eventId} (${stream}@${revision}), says that it was recorded at ${recordedAt}, ` +
    `${Math.round(aheadMs / 1000)} s later than the event store had it (${created}). ` +
    'Find out who wrote it, and set the clock of that machine right.';
  return [{ name: 'clocks of writers', ok: true, detail, ahead: last }];
};

const EXPOSURE: Readonly<Record<LogExposure, string>> = {
  'asks-nobody':
    'ALARM: the event store asks nobody who they are: whoever reaches it may write to the record and change it. ' +
    'Give it TLS and users, and Oversight a user of its own.',
  'not-guarded':
    'ALARM: whoever may sign in to the event store may write to the record or change it. ' +
    'npx oversight guard-log sets that only Oversight may.',
  'not-told':
    'ALARM: the user of Oversight may not see who else may write to the record. ' +
    'npx oversight guard-log sets that only Oversight may, and lets it see that.',
};

/** An alarm that leaves the process ready. What others did write is told by `alarmCheck`. */
export const accessCheck = (exposure: LogExposure | null): Check[] =>
  exposure === null ? [] : [{ name: 'access to the log', ok: true, detail: EXPOSURE[exposure] }];

/** Since when the identity provider has not answered; `null` when it did the last time. */
export interface IdentityWatch {
  readonly awaySince: Date | null;
}

/** An outage of the provider leaves the process ready: everything can be read, and who is signed in stays so. */
export const identityCheck = ({ awaySince }: IdentityWatch): Check => ({
  name: 'identity provider',
  ok: true,
  detail:
    awaySince === null
      ? 'answers'
      : `ALARM: has not answered since ${awaySince.toISOString()}: nobody new can sign in, and what asks for a sign-in of just now is refused.`,
});

/** Alarms, which leave the process ready. */
export const alarmCheck = (summary: AlarmSummary | null): Check[] => {
  if (summary === null) return [];
  const { places, first } = summary;
  const alarm = { ...first, position: first.position === null ? null : String(first.position) };
  const where = first.type === null ? placeOfAlarm(first) : `${first.type} (${placeOfAlarm(first)})`;
  const detail =
    `ALARM: ${alarmsInWords(summary)}. The first: ${where}. ${first.message} ${whatToDoAt(first)} ` +
    'All of them: the page /alarms, GET /v1/audit/alarms.';
  return [{ name: 'alarms', ok: true, detail, alarms: places, alarm }];
};

/** Every projection there is, or that there is none. */
export const projectionChecks = (all: readonly Heard[], allowedMs: number): Check[] => {
  if (all.length === 0) return [{ name: 'projections', ok: false, detail: 'none is known to run' }];
  const checks = all.map((heard) => ({ ...projectionCheck(heard, allowedMs), name: `projection ${heard.name}` }));
  return [...checks, ...inLineCheck(all), ...aheadCheck(all)];
};
