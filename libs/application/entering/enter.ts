import type { RecordKind } from '#libs/domain/deciders.js';
import { lifecycleOf, type LIFECYCLES } from '#libs/domain/moves.js';
import type { Fields } from '#libs/domain/shared/moves/field.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { formatDate } from '#libs/calendar/words.js';
import type { ReportFacts } from '#libs/domain/report/events.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { KnownNames } from '#libs/domain/body/bodies-of.js';
import type { BodyState } from '#libs/domain/body/state.js';
import { firstPublished } from '../first-published.js';
import { load } from '../load.js';
import { referencesOf } from '../references.js';
import type { KeptDocuments } from '../kept-documents.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { enterActionPlan } from './action-plan.js';
import { enterAction } from './action.js';
import { enterAuthority } from './authority.js';
import { enterBody } from './body.js';
import { enterCommitment } from './commitment.js';
import type { Entering, Entry } from './entry.js';
import { enterEvidence } from './evidence.js';
import { enterInspection } from './inspection.js';
import { enterIssued, enterIssuedByAuditor } from './issued-recommendation.js';
import { enterJudgement } from './judgement.js';
import { enterMade } from './made-recommendation.js';
import { enterRecommendation } from './recommendation.js';
import { enterMeeting } from './meeting.js';
import { enterMinutes } from './minutes.js';
import { InTurn } from './in-turn.js';
import { linked } from './links.js';
import { enterReport } from './report.js';
import { enterTracker } from './tracker.js';

type Lifecycles = typeof LIFECYCLES;
type MovesOf<K extends RecordKind> = Lifecycles[K]['moves'];
/** The commands by which people begin a thing of that kind. */
type BeginningOf<K extends RecordKind> = {
  [T in keyof MovesOf<K>]: MovesOf<K>[T] extends { readonly from: readonly ['none']; readonly fields: object }
    ? T
    : never;
}[keyof MovesOf<K>];

const ENTER: {
  readonly [K in RecordKind]: {
    readonly [T in BeginningOf<K>]: (
      told: Told<Lifecycles[K], T>,
      entering: Entering,
    ) => Entry | Refusal | Promise<Entry | Refusal>;
  };
} = {
  report: { ReceiveReport: enterReport },
  inspection: { AnnounceInspection: enterInspection },
  judgement: { RecordJudgement: enterJudgement },
  recommendation: {
    ProposeRecommendation: enterRecommendation,
    IssueRecommendation: enterIssued,
    IssueByAuditor: enterIssuedByAuditor,
    MakeRecommendation: enterMade,
  },
  action: { PlanAction: enterAction },
  'action-plan': { StartPlan: enterActionPlan },
  commitment: { MakeCommitment: enterCommitment },
  meeting: { ScheduleMeeting: enterMeeting },
  minutes: { MinuteMeeting: enterMinutes },
  tracker: { BeginTracker: enterTracker },
  evidence: { AddEvidence: enterEvidence },
  body: { EstablishBody: enterBody },
  authority: { EstablishAuthority: enterAuthority },
};

/** What is looked up and made while something is entered. */
export interface Entrance {
  readonly store: EventStore;
  readonly ids: Ids;
  readonly today: PlainDate;
  /** The day that a person says it holds from; null where nobody says one. */
  readonly effectiveOn: PlainDate | null;
  readonly record: Pick<ThingsOfRecord, 'names' | 'papersOfMeetingMovedTo'>;
  readonly documents: KeptDocuments;
}

/** A paper that was published for a meeting keeps that day when the meeting is moved: it is no other report then. */
const publishedBefore = async (
  { command }: Entry,
  record: Pick<ThingsOfRecord, 'papersOfMeetingMovedTo'>,
): Promise<Refusal | null> => {
  const { scope, itemNo, title } = command.data as ReportFacts;
  const first = firstPublished({ itemNo, title }, await record.papersOfMeetingMovedTo(scope.body, scope.meeting));
  return first === null
    ? null
    : invalid(
        'meeting',
        `This meeting was moved to ${formatDate(scope.meeting)}. The paper was published first for ${formatDate(first.meeting)}, as ` +
          `item ${first.itemNo}, and is that report still: give that day and that number.`,
      );
};

const NO_NAMES: KnownNames = { authorities: [], bodies: [] };

const fieldsOf = (kind: RecordKind, type: string): Fields => lifecycleOf(kind).moves[type]?.fields ?? {};

/** What one of the commands is told that things of a kind begin with. */
type Enter = (told: object, entering: Entering) => Entry | Refusal | Promise<Entry | Refusal>;

const isOfDocument = (kind: RecordKind, _: object): _ is { readonly document: string } => kind === 'evidence';

/**
 * What a person tells of something new, as the thing that it is by its natural key, and the command that it begins with.
 * Throws `RecordBehind`, and what the event store throws.
 */
export const enter = async <K extends RecordKind, T extends BeginningOf<K> & string>(
  { kind, type }: { readonly kind: K; readonly type: T },
  told: Told<Lifecycles[K], T> & object,
  { store, ids, today, effectiveOn, record, documents }: Entrance,
): Promise<Entry | Refusal> => {
  const links = await linked(store, fieldsOf(kind, type), told);
  if (isRefusal(links)) return links;
  const names = 'committee' in told || kind === 'body' ? await record.names() : NO_NAMES;
  const body = async (id: string) => {
    const state = (await load(store, 'body', id)).state as BodyState;
    return state.status === 'none' ? null : state;
  };
  const document = isOfDocument(kind, told) ? await documents.find(told.document.toLowerCase()) : null;
  const begin = ENTER[kind][type] as unknown as Enter;
  const entry = await begin(told, { ids, today, effectiveOn, linked: links, names, body, document });
  return isRefusal(entry) || kind !== 'report' ? entry : ((await publishedBefore(entry, record)) ?? entry);
};

/**
 * What begins a thing, under a reference of its own (`referencesOf`), and so the body that is recorded after it. Those that
 * would be called alike take their turn until the thing is there, so that within this process no two can find the same
 * reference free.
 */
export class CalledInTurn {
  private readonly turns = new InTurn();

  constructor(private readonly record: ThingsOfRecord) {}

  /** All references are looked up before `begin`. Throws `RecordBehind`, and what `begin` throws. */
  run<T>(entry: Entry, begin: (called: Entry) => Promise<T>): Promise<T> {
    const entries = entry.before ? [entry, entry.before] : [entry];
    const work = async () => {
      const refs = await referencesOf(this.record, entries);
      const called = { ...calledBy(refs, entry), ...(entry.before && { before: calledBy(refs, entry.before) }) };
      return begin(called);
    };
    // Always in the same order, so that no two wait for each other.
    const turns = [...new Set(entries.map(({ ref }) => ref.toLowerCase()))].sort();
    return turns.reduce((inner, ref) => () => this.turns.run(ref, inner), work)();
  }
}

const calledBy = (refs: ReadonlyMap<string, string>, entry: Entry): Entry => {
  const ref = refs.get(entry.id) ?? entry.ref;
  const { command } = entry;
  return { ...entry, ref, command: { ...command, data: { ...command.data, ref } } };
};
