import type { DomainEvent, Instant, PlainDate } from '#libs/kernel/event.js';
import type { EventMetadata } from '#libs/kernel/metadata.js';
import type { SaidMember } from '#libs/domain/statement/events.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';

/** Since when the public knows it. */
export interface KnownSince {
  readonly recordedAt: Instant;
  /** When the event store had what made it public. */
  readonly created: Instant;
}

type Told = Readonly<Record<string, unknown>>;

/** Papers do not say what their files were called by who brought them in. */
const named = (data: Told, name: string): Told => ({
  ...data,
  document: { ...(data['document'] as DocumentRef), name },
});

const isPerson = (said: unknown): boolean => typeof said === 'string' && said.startsWith('prs_');

/** Which person of ours something is of, a tracker says by their name in print, and its statements by their pseudonym. */
const withoutPersons = (members: readonly SaidMember[]): readonly SaidMember[] =>
  members.filter(({ said }) => !isPerson(said));

/** What an officer typed beside what the paper says, by the type of the event that holds it. */
const WITHOUT: Readonly<Record<string, (data: Told) => Told>> = {
  'ReportReceived.v2': (data) => named(data, String(data['title'])),
  'DocumentAdded.v1': (data) => named(data, 'A later version of the paper'),
  'ResolutionMinuted.v1': (data) => ({ ...data, reason: null }),
  'MinutesCorrected.v1': (data) => ({ ...data, reason: null }),
  'TrackerRowMinuted.v1': (data) => ({ ...data, reason: null }),
  'TrackerRowCorrected.v1': (data) => ({ ...data, reason: null }),
  'StatementMade.v1': (data) => ({ ...data, members: withoutPersons(data['members'] as readonly SaidMember[]) }),
  'MinutesCarriedOut.v2': (data) => ({ ...data, left: [] }),
  // LGA 1972, Schedule 12, paragraph 41: the person who presides at the next suitable meeting signs them.
  'MinutesSigned.v1': (data) => ({ ...data, by: 'The person presiding' }),
};

/** The event as its paper tells it. */
export const toldAs = ({ type, data }: DomainEvent): DomainEvent => {
  const without = Object.hasOwn(WITHOUT, type) ? WITHOUT[type] : undefined;
  return { type, data: without ? without(data as Told) : data };
};

/** In place of persons: whoever recorded something is told to the public by the post alone. */
const RECORDED_BY = 'Records officer';

/** Neither who recorded it, nor why, nor by which request; `act`: by what it belongs together with others. */
export const publicMetadata = (
  { effectiveOn, importId }: { readonly effectiveOn: PlainDate; readonly importId: string | null },
  { recordedAt }: KnownSince,
  act: string,
): EventMetadata => ({
  ...{ actor: RECORDED_BY, reason: null, recordedAt, effectiveOn },
  ...{ correlationId: act, causationId: act, commandId: act, importId, nonce: '' },
});
