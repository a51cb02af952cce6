import type { KnownBody } from '#libs/domain/body/known-body.js';
import { scopesFor } from '#libs/domain/rights/may-do.js';
import type { Operation } from '#libs/domain/rights/operation.js';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { GrantScope } from '#libs/domain/rights/scope.js';
import type { Kind } from '#libs/domain/deciders.js';
import { both, type Condition } from '#libs/read-models/desk/here.js';
import * as actions from '#libs/read-models/desk/of-actions.js';
import * as meetings from '#libs/read-models/desk/of-meetings.js';
import * as papers from '#libs/read-models/desk/of-papers.js';
import * as people from '#libs/read-models/desk/of-people.js';
import * as plans from '#libs/read-models/desk/of-plans.js';
import type { Waits, WaitsBy } from '#libs/read-models/desk/waiting.js';
import { bodiesAmong } from './reading.js';

/** The lists of a desk, as they come on it: first what is one's own, then what one's roles ask for. */
export const DESK_LISTS = [
  'updates-i-owe',
  'my-overdue-actions',
  'my-actions-due-soon',
  'my-requests-for-more-time',
  'claims-to-verify',
  'claimed-by-me',
  'more-time-to-decide',
  'differences-to-decide',
  'discrepancies',
  'meetings-without-minutes',
  'minutes-in-draft',
  'minutes-to-agree',
  'without-owner-or-date',
  'plans-to-submit',
  'before-next-meeting',
  'overdue-before-my-body',
  'people-without-a-role',
  'roles-that-end',
  'duties-that-run',
  'due-soon',
] as const;

export type DeskList = (typeof DESK_LISTS)[number];

/** One kind in a list: where somebody may do what it waits for, and by which condition it waits. */
interface Part {
  readonly kind: Kind;
  /** None: it is not theirs to do. */
  readonly scopes: readonly GrantScope[];
  readonly where: Condition;
}

const ANYWHERE: readonly GrantScope[] = [{ authority: null, body: null }];

/** Every list, as it is for somebody: who they are under all of their identities, and where their roles hold. */
const partsFor = (rights: Rights): Readonly<Record<DeskList, readonly Part[]>> => {
  const me = [rights.actor, ...rights.joined];
  const own = (where: Condition): readonly Part[] => [
    { kind: 'action', scopes: rights.service === null ? ANYWHERE : [], where: both(actions.isOf(me), where) },
  ];
  const may = (kind: Kind, operation: Operation, where: Condition): Part => ({
    kind,
    scopes: scopesFor(rights, operation),
    where,
  });
  const move = (kind: Kind, name: string, where: Condition) => may(kind, { kind, move: name }, where);
  const verified = (byWhom: Condition): readonly Part[] => [
    move('action', 'VerifyCompletion', both(actions.isClaimed, byWhom)),
    move('recommendation', 'VerifyImplementation', both(actions.isClaimed, byWhom)),
  ];
  const chaired = rights.held.filter(({ role }) => role === 'chair').map(({ scope }) => scope);
  const chairs = (kind: Kind, where: Condition): Part => ({ kind, scopes: chaired, where });
  const read = unpublishedScopes(rights);
  const reads = (kind: Kind, where: Condition): Part => ({ kind, scopes: read, where });
  return {
    'updates-i-owe': own(actions.owesUpdate),
    'my-overdue-actions': own(actions.isOverdue),
    'my-actions-due-soon': own(actions.isDueSoon),
    'my-requests-for-more-time': own(actions.waitsForMoreTime),
    'claims-to-verify': verified(actions.isClaimedByOthers(me)),
    'claimed-by-me': verified(actions.isClaimedBy(me)),
    // Whoever asks for more time does not decide on it.
    'more-time-to-decide': [
      may(
        'action',
        { deed: 'decide on more time under a delegation' },
        both(actions.waitsForMoreTime, actions.isNotOf(me)),
      ),
    ],
    'differences-to-decide': [may('import', { deed: 'decide on a difference' }, papers.hasDifference)],
    discrepancies: [move('report', 'ResolveDiscrepancy', papers.hasDiscrepancy)],
    'meetings-without-minutes': [may('meeting', { kind: 'minutes', move: 'MinuteMeeting' }, meetings.isWithoutMinutes)],
    'minutes-in-draft': [move('minutes', 'PublishMinutes', meetings.areDraft)],
    'minutes-to-agree': [move('minutes', 'AgreeMinutes', meetings.areToAgree)],
    'without-owner-or-date': [move('action', 'AssignOwner', actions.isWithoutOwnerOrDate)],
    'plans-to-submit': [move('action-plan', 'SubmitPlan', plans.isToSubmitOrPublish)],
    'before-next-meeting': [chairs('report', papers.isBeforeNextMeeting), chairs('recommendation', papers.isToResolve)],
    'overdue-before-my-body': [chairs('action', actions.isOverdue)],
    'people-without-a-role': [move('person', 'GrantRole', people.isWithoutRole)],
    'roles-that-end': [move('person', 'GrantRole', people.hasEndingRole)],
    'duties-that-run': [reads('action-plan', plans.hasDuty), reads('recommendation', plans.hasDuty)],
    'due-soon': [reads('action', actions.isDueSoon), reads('commitment', actions.isDueSoon)],
  };
};

/** The lists that are somebody's to look at, each before the bodies where it is; `bodies`: all of the record. */
export const listsFor = (rights: Rights, bodies: readonly KnownBody[]): WaitsBy<DeskList> => {
  const parts = partsFor(rights);
  const waits = DESK_LISTS.map((name): readonly [DeskList, readonly Waits[]] => [
    name,
    parts[name]
      .filter(({ scopes }) => scopes.length > 0)
      .map(({ kind, scopes, where }) => ({ kind, before: bodiesAmong(scopes, bodies), where })),
  ]);
  return Object.fromEntries(waits.filter(([, of]) => of.length > 0));
};
