import type { InspectionState } from '#libs/domain/inspection/state.js';
import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import type { IssuedFacts } from '#libs/domain/recommendation/events.js';
import type { RECOMMENDATION } from '#libs/domain/recommendation/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import { slug } from '#libs/domain/shared/text/slug.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { recommendationIdentity, type Identity } from '../identity.js';
import type { Entering, Entry } from './entry.js';
import { judgedOn } from './judgement.js';
import type { Linked } from './links.js';

type OfInspectorate = Told<typeof RECOMMENDATION, 'IssueRecommendation'>;
type OfAuditor = Told<typeof RECOMMENDATION, 'IssueByAuditor'>;
type About = Pick<OfInspectorate, 'reportId' | 'inspectionId'>;

/** What a recommendation is numbered in, and since when it holds where nobody says a day. */
interface Numbered {
  readonly within: Identity;
  readonly scope: Scope;
  readonly day: PlainDate;
  readonly field: string;
}

const numberedIn = ({ inspectionId, reportId }: About, linked: Linked): Numbered | Refusal => {
  if (inspectionId !== null) {
    const inspection = linked.the<InspectionState>(inspectionId);
    const within: Identity = { kind: 'inspection', id: inspectionId, ref: inspection.ref };
    return { within, scope: inspection.scope, day: judgedOn(inspection), field: 'inspectionId' };
  }
  if (reportId === null)
    return invalid('inspectionId', 'Say which inspection or audit it came of, or which report tells of it.');
  const { ref, scope } = linked.the<ReportState>(reportId);
  return { within: { kind: 'report', id: reportId, ref }, scope, day: scope.meeting, field: 'reportId' };
};

/** Its addressees in whatever order are the same ones. */
export const addresseesKey = (addressees: readonly { readonly name: string }[]): string =>
  addressees
    .map(({ name }) => slug(name))
    .sort()
    .join(' ');

type Own = Pick<IssuedFacts, 'origin' | 'auditor' | 'kind' | 'priority'>;

const issued = (
  told: OfInspectorate | OfAuditor,
  own: Own,
  type: 'IssueRecommendation' | 'IssueByAuditor',
  { ids, linked }: Entering,
): Entry | Refusal => {
  const { no, text, addressees, reportId, inspectionId } = told;
  if (!slug(no)) return invalid('no', 'Give its number in the report.');
  const numbered = numberedIn(told, linked);
  if (isRefusal(numbered)) return numbered;
  const { within, scope, day, field } = numbered;
  const identity = recommendationIdentity(ids, within, addresseesKey(addressees), no);
  const data: IssuedFacts = {
    ref: identity.ref,
    scope,
    ...own,
    no,
    addressees,
    text,
    reportId,
    inspectionId,
    source: null,
  };
  const command: RecommendationCommand = { type, data };
  return { ...identity, command, from: { day, field } };
};

/** What an inspectorate recommends. */
export const enterIssued = (told: OfInspectorate, entering: Entering): Entry | Refusal =>
  issued(
    told,
    { origin: 'inspectorate', auditor: null, kind: told.kind, priority: null },
    'IssueRecommendation',
    entering,
  );

/** The common words are spelled in one way; an authority's own stay as they are. */
const priorityOf = (words: string): string =>
  /^\s*(high|medium|low)\s*$/i.test(words) ? words.trim().toLowerCase() : words;

/** What an auditor, an ombudsman or a peer review recommends. */
export const enterIssuedByAuditor = (told: OfAuditor, entering: Entering): Entry | Refusal =>
  issued(
    told,
    { origin: 'auditor', auditor: told.auditor, kind: null, priority: priorityOf(told.priority) },
    'IssueByAuditor',
    entering,
  );
