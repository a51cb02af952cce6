import { ACTION_ENTRIES } from '../../action/entries.js';
import { ACTION_PLAN_ENTRIES } from '../../action-plan/entries.js';
import { AUTHORITY_ENTRIES } from '../../authority/entries.js';
import { BODY_ENTRIES } from '../../body/entries.js';
import { CARRYING_OVER_ENTRIES } from '../../carrying-over/entries.js';
import { COMMITMENT_ENTRIES } from '../../commitment/entries.js';
import type { EventType } from '../../deciders.js';
import { IMPORT_ENTRIES } from '../../document-import/entries.js';
import { EVIDENCE_ENTRIES } from '../../evidence/entries.js';
import { INSPECTION_ENTRIES } from '../../inspection/entries.js';
import { JUDGEMENT_ENTRIES } from '../../judgement/entries.js';
import { MEETING_ENTRIES } from '../../meeting/entries.js';
import { MINUTES_ENTRIES } from '../../minutes/entries.js';
import { PASSED_EVENT_ENTRIES } from '../../passed-event/entries.js';
import { PERSON_ENTRIES } from '../../person/entries.js';
import { RECOMMENDATION_ENTRIES } from '../../recommendation/entries.js';
import { isActingKind, isScopedKind, type Kind } from '../../kinds.js';
import { REPORT_ENTRIES } from '../../report/entries.js';
import { SERVICE_ENTRIES } from '../../service/entries.js';
import type { EntryRole, EntryRoles } from '../../shared/entry-role.js';
import { STATEMENT_ENTRIES } from '../../statement/entries.js';
import { TRACKER_ENTRIES } from '../../tracker/entries.js';
import { WITHDRAWAL_ENTRIES } from '../../withdrawal/entries.js';

const ENTRIES = {
  report: REPORT_ENTRIES,
  inspection: INSPECTION_ENTRIES,
  judgement: JUDGEMENT_ENTRIES,
  recommendation: RECOMMENDATION_ENTRIES,
  action: ACTION_ENTRIES,
  'action-plan': ACTION_PLAN_ENTRIES,
  commitment: COMMITMENT_ENTRIES,
  meeting: MEETING_ENTRIES,
  minutes: MINUTES_ENTRIES,
  tracker: TRACKER_ENTRIES,
  evidence: EVIDENCE_ENTRIES,
  body: BODY_ENTRIES,
  authority: AUTHORITY_ENTRIES,
  import: IMPORT_ENTRIES,
  'passed-event': PASSED_EVENT_ENTRIES,
  person: PERSON_ENTRIES,
  service: SERVICE_ENTRIES,
} as const satisfies Readonly<Record<Kind, EntryRoles<never>>>;

const ROLES_BY_TYPE: Readonly<Record<EventType, EntryRole>> = {
  ...ENTRIES.report,
  ...ENTRIES.inspection,
  ...ENTRIES.judgement,
  ...ENTRIES.recommendation,
  ...ENTRIES.action,
  ...ENTRIES['action-plan'],
  ...ENTRIES.commitment,
  ...ENTRIES.meeting,
  ...ENTRIES.minutes,
  ...ENTRIES.tracker,
  ...ENTRIES.evidence,
  ...ENTRIES.body,
  ...ENTRIES.authority,
  ...ENTRIES.import,
  ...ENTRIES['passed-event'],
  ...ENTRIES.person,
  ...ENTRIES.service,
  ...STATEMENT_ENTRIES,
  ...WITHDRAWAL_ENTRIES,
  ...CARRYING_OVER_ENTRIES,
};

/** Every fold asks it of every entry: a map answers that soonest. */
const ROLES: ReadonlyMap<string, EntryRole> = new Map(Object.entries(ROLES_BY_TYPE));

/**
 * Whether an entry of this type can be of a thing of the kind: an entry is withdrawn in the stream of any but who acts; papers
 * speak of whatever is before a body, and it is carried over.
 */
export const isOfKind = (kind: Kind, type: string): boolean =>
  Object.hasOwn(ENTRIES[kind], type) ||
  (!isActingKind(kind) && Object.hasOwn(WITHDRAWAL_ENTRIES, type)) ||
  (isScopedKind(kind) && (Object.hasOwn(CARRYING_OVER_ENTRIES, type) || Object.hasOwn(STATEMENT_ENTRIES, type)));

/** The types of what may be agreed ahead of its day. */
export const EVENT_TYPES_AHEAD: readonly string[] = [...ROLES]
  .filter(([, role]) => role === 'ahead')
  .map(([type]) => type);

/** What an entry of this type does to the thing; null for a type that is not known: it does nothing. */
export const roleOf = (type: string): EntryRole | null => ROLES.get(type) ?? null;

interface Typed {
  readonly event: { readonly type: string };
}

/** Whether the entry begins its thing. */
export const begins = ({ event }: Typed): boolean => roleOf(event.type) === 'begins';

/** Whether the entry is a step of its thing's lifecycle, after that which begins it. */
export const isStep = ({ event }: Typed): boolean => roleOf(event.type) === 'step';
