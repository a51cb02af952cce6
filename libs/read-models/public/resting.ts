import type { BodyEvent } from '#libs/domain/body/events.js';
import type { AuthorityEvent } from '#libs/domain/authority/events.js';
import { isScopedKind, type Kind } from '#libs/domain/kinds.js';
import type { TrackerEvent } from '#libs/domain/tracker/events.js';
import { isStatement } from '#libs/domain/statement/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';

/** An entry, as far as it tells on which paper it rests. */
export interface Resting {
  readonly stream: string;
  readonly kind: Kind;
  readonly event: DomainEvent;
  readonly metadata: { readonly importId: string | null };
}

/** The report of an import, by the import's id; `undefined` for none. */
export type ReportOf = (importId: string) => string | undefined;

/** That bodies and authorities are there, what they are called and what became of them; not what officers do about them. */
const OPEN: ReadonlySet<string> = new Set<(BodyEvent | AuthorityEvent)['type']>([
  'BodyEstablished.v1',
  'BodyRenamed.v1',
  'BodyParentChanged.v1',
  'BodyAuthoritiesChanged.v1',
  'BodyEnded.v1',
  'AuthorityEstablished.v1',
  'AuthorityRenamed.v1',
  'AuthoritySucceeded.v1',
]);

/** Everybody may read it, whatever was published. */
export const isOpenToAll = ({ event }: Pick<Resting, 'event'>): boolean => OPEN.has(event.type);

const PUBLICATIONS: readonly string[] = ['ReportPublished.v1', 'MinutesPublished.v1', 'TrackerPublished.v1'];

/** It says on which day a paper, the thing itself, was published. */
export const isPublication = ({ event }: Pick<Resting, 'event'>): boolean => PUBLICATIONS.includes(event.type);

/** That there is a tracker, and how it was published; not who cleared it, nor how far it is told. */
const OF_TRACKER: ReadonlySet<string> = new Set<TrackerEvent['type']>(['TrackerBegun.v1', 'TrackerPublished.v1']);

const minutesIn = ({ data }: DomainEvent): string | null => {
  const { minutesId = null } = (data ?? {}) as { readonly minutesId?: string | null };
  return minutesId;
};

const ofScoped = ({ stream, event, metadata: { importId } }: Resting, reportOf: ReportOf): string | null => {
  if (isStatement(event)) return `${event.data.by.kind}-${event.data.by.id}`;
  if (isPublication({ event })) return stream;
  if (importId !== null) {
    const report = reportOf(importId);
    return report === undefined ? null : `report-${report}`;
  }
  const minutes = minutesIn(event);
  return minutes === null ? null : `minutes-${minutes}`;
};

/**
 * The paper that tells of the entry, by its stream: the report that an import brought in, or minutes; a meeting is told of
 * by its own. Null where no paper does: what somebody entered by hand, evidence, and what the program itself went through.
 * A withdrawal rests on nothing of its own: it goes with what it withdraws.
 */
export const paperOf = (entry: Resting, reportOf: ReportOf): string | null => {
  if (entry.event.type === 'EntryWithdrawn.v1') return null;
  if (entry.kind === 'minutes' || entry.kind === 'meeting') return entry.stream;
  if (entry.kind === 'tracker') return OF_TRACKER.has(entry.event.type) ? entry.stream : null;
  return isScopedKind(entry.kind) ? ofScoped(entry, reportOf) : null;
};
