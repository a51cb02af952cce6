import { deciderOf, type Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';

/*
 * The state of a thing by the words of its definition, as slow as it takes, and in code of its own: what the tables are
 * held to. Only `evolve` is the domain's.
 */

const BEGINNINGS = [
  'InspectionAnnounced.v2',
  'ActionPlanned.v2',
  'PlanStarted.v2',
  'ReportReceived.v2',
  'RecommendationProposed.v2',
];
const FACTS = [
  ...['OwnerAssigned.v1', 'DueDateSet.v1', 'DueDateRevised.v1', 'ProgressReported.v2'],
  ...['DutyRecorded.v1', 'DutyRecorded.v2', 'ActionIncluded.v1', 'ActionRemoved.v1', 'PlanSubmitted.v1'],
  ...['ReportCorrected.v2', 'ConsultationRecorded.v1', 'DiscrepancyRecorded.v2', 'DiscrepancyResolved.v2'],
  ...['DocumentAdded.v1', 'ReportContinued.v1', 'InspectionCorrected.v1', 'JudgementCorrected.v1'],
  ...['RecommendationCorrected.v1', 'ActionCorrected.v1', 'PlanCorrected.v1', 'CommitmentCorrected.v1'],
  ...['HolderNamed.v1', 'PortfolioHolderNamed.v1', 'ReporterNamed.v1', 'PrioritySet.v1'],
  ...['RecommendationLinked.v1', 'RecommendationUnlinked.v1', 'ExpectedLate.v1', 'ExpectedInTime.v1'],
  ...['MoreTimeRequested.v1', 'MoreTimeGranted.v1', 'MoreTimeRefused.v1', 'MoreTimeWithdrawn.v1'],
  ...['UpdateAskedFor.v1', 'StatementMade.v1'],
];
const AHEAD = ['OwnerAssigned.v1', 'HolderNamed.v1', 'PortfolioHolderNamed.v1', 'ReporterNamed.v1'];
const ENDED = ['closed', 'cancelled', 'superseded'];

type Entries = readonly RecordedEvent[];

const withdraws = (by: RecordedEvent, entry: RecordedEvent): boolean =>
  by.event.type === 'EntryWithdrawn.v1' &&
  by.revision > entry.revision &&
  (by.event.data as { revisions: string[] }).revisions.includes(String(entry.revision));

/** No entry that stands withdraws it. */
const stands = (entry: RecordedEvent, entries: Entries): boolean =>
  !entries.some((other) => withdraws(other, entry) && stands(other, entries));

const begins = ({ event }: RecordedEvent): boolean => BEGINNINGS.includes(event.type);
const isFact = ({ event }: RecordedEvent): boolean => FACTS.includes(event.type);

/** Said again it is corrected, whichever day is the earlier. */
const isSaidOnce = ({ event }: RecordedEvent): boolean => event.type === 'InspectionReportReceived.v1';

const latest = (...days: readonly PlainDate[]): PlainDate => [...days].sort().at(-1) ?? '';

/** `standing` in the order of recording. What begins a thing that began already moves nothing. */
const placeOf = (entry: RecordedEvent, standing: Entries): PlainDate => {
  const day = entry.metadata.effectiveOn;
  const first = standing.find(begins);
  if (entry === first) return day;
  if (isFact(entry)) return first ? latest(day, placeOf(first, standing)) : day;
  if (isSaidOnce(entry)) {
    const corrected = standing.filter(
      (other) => other.revision < entry.revision && other.event.type === entry.event.type,
    );
    return latest(day, first ? placeOf(first, standing) : day, ...corrected.map((other) => placeOf(other, standing)));
  }
  const since = first !== undefined && first.revision < entry.revision ? first.revision : -1n;
  const previous = standing.findLast(
    (other) =>
      other.revision < entry.revision &&
      other.revision >= since &&
      !isFact(other) &&
      !isSaidOnce(other) &&
      (!begins(other) || other === first),
  );
  return previous ? latest(day, placeOf(previous, standing)) : day;
};

/** An owner, or who stands beside, agreed ahead lapses where the action ended first. */
const lapses = ({ event, metadata }: RecordedEvent, { status }: { readonly status: string }): boolean =>
  AHEAD.includes(event.type) && metadata.effectiveOn > metadata.recordedAt.slice(0, 10) && ENDED.includes(status);

/** The entries that take part in the state of a stream at a position, on a day, in the order in which they do. */
export const takingPart = (events: Entries, stream: string, known: bigint, on: PlainDate): Entries => {
  const recorded = events.filter((event) => event.stream === stream && event.position <= known);
  const standing = recorded.filter((entry) => stands(entry, recorded) && entry.event.type !== 'EntryWithdrawn.v1');
  return standing
    .map((entry) => ({ entry, place: placeOf(entry, standing) }))
    .filter(({ place }) => place <= on)
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : Number(a.entry.revision - b.entry.revision)))
    .map(({ entry }) => entry);
};

export const naiveState = (kind: Kind, events: Entries, stream: string, known: bigint, on: PlainDate) =>
  takingPart(events, stream, known, on).reduce(
    (state, entry) => (lapses(entry, state) ? state : deciderOf(kind).evolve(state, entry.event)),
    deciderOf(kind).initialState,
  );
