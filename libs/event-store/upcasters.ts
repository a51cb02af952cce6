import { termsOf } from '#libs/domain/action-plan/duties/terms.js';
import { bodyKey, type BodyCodes } from '#libs/domain/body/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';

/** Turns the data of an old version into the data of a newer one. Pure, and total over what was ever stored. */
export interface Upcaster {
  /** The wire name that it lifts to; may itself be lifted further. */
  readonly to: string;
  readonly lift: (data: unknown) => unknown;
}

/** By the wire name that is lifted. */
export type Upcasters = Readonly<Record<string, Upcaster>>;

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

/** A duty named nobody and nothing: who must be sent the plan, and what must be published, is what its clock's law says. */
const liftDuty = (data: unknown): unknown =>
  isRecord(data) && typeof data.clock === 'string' ? { ...data, ...termsOf(data.clock) } : data;

/** It said nothing of these members. */
const lacking =
  (members: object) =>
  (data: unknown): unknown =>
    isRecord(data) ? { ...members, ...data } : data;

/** Where the statements of a difference stand was not told. */
const liftOutcome = (data: unknown): unknown =>
  isRecord(data) && Array.isArray(data.differences)
    ? { ...data, differences: data.differences.map(lacking({ recordedSource: null, documentSource: null })) }
    : data;

/** Evidence of the record could not be named by a claim. */
const liftClaim = (data: unknown): unknown =>
  isRecord(data) && Array.isArray(data.evidence)
    ? { ...data, evidence: data.evidence.map(lacking({ id: null })) }
    : data;

const hasCode = (named: unknown): named is { readonly code: string } =>
  isRecord(named) && typeof named.code === 'string';

/** A log names few bodies in many events. */
const bodyIds = new Map<string, string>();

const bodyOf = (codes: BodyCodes): string => {
  const key = `${codes.authority.code}/${codes.committee.code}`;
  const id = bodyIds.get(key) ?? naturalId(bodyKey(codes));
  bodyIds.set(key, id);
  return id;
};

/** A scope was its names: its body is the one that these are the natural key of. */
const liftScope = (data: unknown): unknown => {
  if (!isRecord(data) || !isRecord(data.scope)) return data;
  const { authority, committee } = data.scope;
  if (!hasCode(authority) || !hasCode(committee)) return data;
  return { ...data, scope: { body: bodyOf({ authority, committee }), ...data.scope } };
};

const SCOPED = [
  'ReportReceived',
  'InspectionAnnounced',
  'JudgementRecorded',
  'RecommendationProposed',
  'ActionPlanned',
  'PlanStarted',
  'CommitmentMade',
];

/** A resolution told its meeting and the words of its minute; one that sent a recommendation on, to whom in words. */
const liftResolution = (data: unknown): unknown =>
  isRecord(data)
    ? {
        meeting: null,
        minute: null,
        number: null,
        body: null,
        asOneWith: [],
        minutesId: null,
        ...data,
      }
    : data;

const liftReferral = (data: unknown): unknown => {
  const lifted = liftResolution(data);
  return isRecord(lifted) ? { toBody: null, ...lifted } : lifted;
};

const RESOLVED = ['Agreed', 'AgreedAsAmended', 'Rejected', 'Deferred', 'Withdrawn'];

/** Every version ever written that is not written any more. */
export const UPCASTERS: Upcasters = {
  'DutyRecorded.v1': { to: 'DutyRecorded.v2', lift: liftDuty },
  'ProgressReported.v1': { to: 'ProgressReported.v2', lift: lacking({ percent: null, status: null }) },
  'CompletionClaimed.v1': { to: 'CompletionClaimed.v2', lift: liftClaim },
  'ImplementationClaimed.v1': { to: 'ImplementationClaimed.v2', lift: liftClaim },
  'ReportCorrected.v1': { to: 'ReportCorrected.v2', lift: lacking({ source: null }) },
  'DiscrepancyRecorded.v1': { to: 'DiscrepancyRecorded.v2', lift: lacking({ about: null }) },
  'DiscrepancyResolved.v1': { to: 'DiscrepancyResolved.v2', lift: lacking({ corrected: null }) },
  'ImportProgressed.v1': { to: 'ImportProgressed.v2', lift: liftOutcome },
  'ImportCompleted.v1': { to: 'ImportCompleted.v2', lift: liftOutcome },
  'MinutesCarriedOut.v1': { to: 'MinutesCarriedOut.v2', lift: lacking({ rows: 0, rowCorrections: 0 }) },
  'RecommendationReferred.v1': { to: 'RecommendationReferred.v2', lift: liftReferral },
  ...Object.fromEntries(
    RESOLVED.map((how) => [`Recommendation${how}.v1`, { to: `Recommendation${how}.v2`, lift: liftResolution }]),
  ),
  ...Object.fromEntries(SCOPED.map((name) => [`${name}.v1`, { to: `${name}.v2`, lift: liftScope }])),
};

/** Lifts step by step until no upcaster knows the type. */
export const upcast = (
  { type, data }: { readonly type: string; readonly data: unknown },
  upcasters: Upcasters,
): { readonly type: string; readonly data: unknown } => {
  const step = Object.hasOwn(upcasters, type) ? upcasters[type] : undefined;
  return step ? upcast({ type: step.to, data: step.lift(data) }, upcasters) : { type, data };
};
