import type { Action } from '#libs/domain/action/state.js';
import { CORRECTIONS } from '#libs/domain/correctable.js';
import { isScopedKind, type Kind, type ScopedKind } from '#libs/domain/kinds.js';
import { memberAt } from '#libs/domain/shared/corrections/member.js';
import type { SaidMember, Statement } from '#libs/domain/statement/events.js';
import { isList, saidIn, saysTheSame } from '#libs/domain/statement/said.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Json } from '#libs/kernel/json.js';
import type { AnyState } from '../register/version.js';

const CORRECTED: Readonly<Record<ScopedKind, string>> = {
  report: 'ReportCorrected.v2',
  inspection: 'InspectionCorrected.v1',
  judgement: 'JudgementCorrected.v1',
  recommendation: 'RecommendationCorrected.v1',
  action: 'ActionCorrected.v1',
  'action-plan': 'PlanCorrected.v1',
  commitment: 'CommitmentCorrected.v1',
};

/** What a paper tells of an action by moves of their own. */
const OF_ACTION: Readonly<Record<string, (said: string, state: Action) => DomainEvent>> = {
  owner: (post, { owner }) => ({ type: 'OwnerAssigned.v1', data: { from: owner, to: { post } } }),
  due: (due) => ({ type: 'DueDateSet.v1', data: { due } }),
  rag: (rag) => ({ type: 'ProgressReported.v2', data: { rag, rule: null, percent: null, status: null, note: '' } }),
};

/** The fact that a member is, by the name under which it is corrected, and where it stands in the state. */
const factOf = (kind: ScopedKind, member: string) => {
  const facts = Object.entries(CORRECTIONS[kind].facts).map(([field, { at = field }]) => ({ field, at }));
  return facts.find(({ at }) => at === member) ?? facts.find(({ field }) => field === member) ?? null;
};

const changeTold = (kind: ScopedKind, state: AnyState, { member, said }: SaidMember): DomainEvent | null => {
  const ofAction = kind === 'action' && Object.hasOwn(OF_ACTION, member) ? OF_ACTION[member] : undefined;
  if (ofAction) return typeof said === 'string' ? ofAction(said, state as Action) : null;
  const fact = factOf(kind, member);
  if (fact === null) return null;
  return { type: CORRECTED[kind], data: { field: fact.field, from: memberAt(state, fact.at), to: said, source: null } };
};

/** A report that minutes say was considered: the members come together. */
const considered = ({ by, members }: Statement): DomainEvent | null => {
  const saidOf = (name: string) => members.find(({ member }) => member === name)?.said;
  const meeting = saidOf('consideredAt');
  if (by.kind !== 'minutes' || typeof meeting !== 'string') return null;
  return { type: 'ReportConsidered.v1', data: { meeting, minute: saidOf('minute') ?? null } };
};

/**
 * What a paper's statement changes of a thing as the public knows it: where the record differs from what it says, officers
 * had changed that before, which the public was told by this paper. Entries of lists are left as they were told first.
 */
export const changesTold = (kind: Kind, state: AnyState, statement: Statement): readonly DomainEvent[] => {
  if (!isScopedKind(kind) || state.status === 'none') return [];
  if (statement.by.kind === 'minutes') {
    const event = kind === 'report' ? considered(statement) : null;
    return event === null ? [] : [event];
  }
  const known = saidIn(kind, state);
  return statement.members.flatMap((each) => {
    const { member, said } = each;
    if (isList(member) || saysTheSame(said as Json, known[member] ?? null)) return [];
    return changeTold(kind, state, each) ?? [];
  });
};
