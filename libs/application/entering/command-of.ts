import type { Kind } from '#libs/domain/deciders.js';
import type { ACTION } from '#libs/domain/action/moves.js';
import type { AUTHORITY } from '#libs/domain/authority/moves.js';
import type { COMMITMENT } from '#libs/domain/commitment/moves.js';
import type { BODY } from '#libs/domain/body/moves.js';
import type { ACTION_PLAN } from '#libs/domain/action-plan/moves.js';
import { moveOf } from '#libs/domain/moves.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { aboveItself } from './above-itself.js';
import { changeAuthoritiesOf } from './body.js';
import { carryOverAllOf, carryOverOf, type CarryOverAllTold } from './carry-over.js';
import { claimedOn } from './claimed-evidence.js';
import { dutyOf } from './duty.js';
import { supersedeEvidence } from './evidence.js';
import { inItsPlace } from './in-its-place.js';
import { keptBy } from './kept-by.js';
import { linked, type Linked } from './links.js';
import { agreeMinutes } from './minutes.js';
import { byNoCouncillor } from './approver.js';
import { moreTimeOf } from './more-time.js';
import { isGrantedBefore } from './second-person.js';
import { progressOf } from './own-status.js';
import { notBeforeIt, notOfAnother } from './reinspection.js';
import { unknownPerson, type KnowsPerson } from './persons.js';
import { takeOverOf } from './take-over.js';

/** What a command is looked up in. */
export interface Known {
  readonly store: EventStore;
  readonly record: Pick<ThingsOfRecord, 'called' | 'openBefore' | 'names' | 'actionsOf'>;
  readonly knows: KnowsPerson;
  /** What who asks may. */
  readonly rights?: Rights | undefined;
}

/** What a command holds beside what it is told, or in place of it. */
const dataOf = async (
  known: Known,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  type: string,
  told: object,
  links: Linked,
): Promise<object | Refusal> => {
  switch (type) {
    case 'RecordDuty':
      return dutyOf(told as Told<typeof ACTION_PLAN, 'RecordDuty'>);
    case 'ReportProgress':
      return progressOf(known, id, told as Told<typeof ACTION, 'ReportProgress'>);
    case 'GrantMoreTime':
    case 'RefuseMoreTime':
      return moreTimeOf(told as Told<typeof ACTION, 'RefuseMoreTime'>, links);
    case 'ReviseDueDate':
      return byNoCouncillor(told as Told<typeof ACTION, 'ReviseDueDate'>);
    case 'ClaimCompletion':
    case 'ClaimImplementation':
      return claimedOn(known.store, { kind, id }, told as Told<typeof ACTION, 'ClaimCompletion'>, links);
    case 'KeepCommitment':
      return keptBy(known, id, told as Told<typeof COMMITMENT, 'KeepCommitment'>);
    case 'ConfirmPassing':
      return { grantedBefore: await isGrantedBefore(known, id) };
    default:
      return told;
  }
};

/**
 * Of a move on a thing that is there, the command: most hold what they are told, a statutory clock is counted first. What
 * it tells of must be in the record, and who it names must be known. Throws `RecordBehind`, and what the event store throws.
 */
export const commandOf = async (
  known: Known,
  thing: { readonly kind: Kind; readonly id: string },
  type: string,
  told: object,
): Promise<(Command & { readonly data: object }) | Refusal> => {
  const fields = moveOf(thing.kind, type)?.fields ?? {};
  const links = await linked(known.store, fields, told);
  if (isRefusal(links)) return links;
  const refusal =
    (await unknownPerson(fields, told, known.knows)) ??
    (await inItsPlace(known, thing, type, told)) ??
    (await aboveItself(known.store, thing, told));
  if (refusal) return refusal;
  if (type === 'LinkPreviousInspection' || type === 'SupersedeJudgement') {
    const reinspected = type === 'SupersedeJudgement' ? notOfAnother : notBeforeIt;
    const wrong = await reinspected(known.store, thing.id, told as { inspectionId: string; by: string }, links);
    if (wrong) return wrong;
  }
  if (type === 'CarryOverAll') return carryOverAllOf(known.record, thing.id, told as CarryOverAllTold);
  if (type === 'ChangeAuthorities')
    return changeAuthoritiesOf(known.record, told as Told<typeof BODY, 'ChangeAuthorities'>);
  if (type === 'CarryOver') return { type, data: carryOverOf(told as Parameters<typeof carryOverOf>[0], links) };
  if (type === 'AgreeMinutes')
    return agreeMinutes(known.store, thing.id, told as Parameters<typeof agreeMinutes>[2], links);
  if (type === 'TakeOverPost')
    return takeOverOf(known.record, thing.id, told as Told<typeof AUTHORITY, 'TakeOverPost'>);
  if (type === 'SupersedeEvidence')
    return supersedeEvidence(known.store, thing.id, told as Parameters<typeof supersedeEvidence>[2], links);
  const data = await dataOf(known, thing, type, told, links);
  return isRefusal(data) ? data : { type, data };
};
