import type { Decision } from '#libs/kernel/decider.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { invalid, needsReason, reasonRequired } from '../../shared/guards.js';
import { isActingKind } from '../../kinds.js';
import { appended } from './appended.js';
import type { Statement } from '../../statement/events.js';
import type { ActEntry } from '../history.js';
import type { AskedOf } from './asked.js';
import { decideByRules } from './decide-by-rules.js';
import { decideForgotten } from './forgotten-step.js';
import { decidePutRight } from './put-right.js';
import { fold } from '../placing/fold.js';
import { isMakingStatement, makeStatement, type MakeStatement } from '../../statement/make.js';
import { unfoundedAfter } from '../withdrawing/unfounded.js';
import { withdrawAct, withdrawImported } from '../withdrawing/withdraw.js';

/** What a change leads to, or why it is refused. */
export interface Decided {
  readonly decision: Decision<DomainEvent>;
  /** The rule that it breaks, in words, where it is recorded as irregular. */
  readonly against: string | null;
  /** It withdraws what began the thing: nothing of the record may refer to it. */
  readonly unbegins: boolean;
}

const just = (decision: Decision<DomainEvent>): Decided => ({ decision, against: null, unbegins: false });

/** By hand, of a thing of every kind: `revision` is of any entry of the act that is withdrawn. */
export interface WithdrawEntry {
  readonly type: 'WithdrawEntry';
  readonly data: { readonly revision: string };
}

const isWithdrawing = (command: AskedOf['command']): command is WithdrawEntry => command.type === 'WithdrawEntry';

/** All that one import recorded of the thing: one step of an import that is withdrawn as a whole. */
export interface WithdrawImported {
  readonly type: 'WithdrawImported';
  readonly data: { readonly importId: string };
}

const isWithdrawingImported = (command: AskedOf['command']): command is WithdrawImported =>
  command.type === 'WithdrawImported';

/** What refers to a thing that the import began was looked at before, for all of its things together. */
const withdrawAll = (asked: AskedOf, { data }: WithdrawImported): Decided => {
  const { kind, entries } = asked;
  const events = withdrawImported(kind, entries, data.importId);
  if (isRefusal(events)) return just(events);
  return just(unfoundedAfter(kind, entries, appended(entries, events, asked)) ?? events);
};

const withdraw = (asked: AskedOf, { data }: WithdrawEntry): Decided => {
  const { kind, entries, act } = asked;
  const withdrawal = withdrawAct(kind, entries, BigInt(data.revision), act);
  if (isRefusal(withdrawal)) return just(withdrawal);
  const { event, begins } = withdrawal;
  const unfounded = unfoundedAfter(kind, entries, appended(entries, [event], asked));
  return unfounded ? just(unfounded) : { ...just([event]), unbegins: begins };
};

/** Once all the rest of the act is recorded. */
const stating = (asked: AskedOf, entries: readonly ActEntry[], command: MakeStatement): Decision<DomainEvent> =>
  makeStatement(asked.kind, fold(asked.kind, entries), command);

const withStatement = (asked: AskedOf, statement: Statement, decided: Decided): Decided => {
  const { decision } = decided;
  if (isRefusal(decision)) return decided;
  const made = appended(asked.entries, decision, asked);
  const stated = stating(asked, made, { type: 'MakeStatement', data: statement });
  return { ...decided, decision: isRefusal(stated) ? stated : [...decision, ...stated] };
};

const NOT_IRREGULAR = invalid('irregular', 'Nothing is irregular about it: record it as what it is.');

const againstARule = (asked: AskedOf): Decided => {
  const { irregular: _, ...act } = asked.act;
  const regular = decideByRules({ ...asked, act });
  if (!isRefusal(regular)) return just(NOT_IRREGULAR);
  if (regular.rule === undefined) return just(regular);
  if (needsReason(act)) return just(reasonRequired('record what happened against a rule'));
  return { ...just(decideByRules(asked)), against: regular.message };
};

const NOT_OF_WHO_ACTS = invalid(
  'revision',
  'What somebody might do is never recorded otherwise afterwards: revoke the role, or grant another.',
);

const decideChange = (asked: AskedOf): Decided => {
  const { kind, command, insteadOf, forgotten, act } = asked;
  const ways = [insteadOf !== undefined && 'insteadOf', forgotten && 'forgotten', act.irregular && 'irregular'];
  if (
    isActingKind(kind) &&
    (isWithdrawing(command) || isWithdrawingImported(command) || ways.some((way) => typeof way === 'string'))
  )
    return just(NOT_OF_WHO_ACTS);
  const [, another] = ways.filter((way) => typeof way === 'string');
  if (another !== undefined)
    return just(invalid(another, 'Give only one of "irregular", "insteadOf" and "forgotten".'));
  if (isMakingStatement(command)) return just(stating(asked, asked.entries, command));
  if (isWithdrawing(command)) return withdraw(asked, command);
  if (isWithdrawingImported(command)) return withdrawAll(asked, command);
  if (insteadOf !== undefined) return just(decidePutRight(asked, insteadOf));
  if (forgotten)
    return needsReason(act) ? just(reasonRequired('put in a step that was forgotten')) : just(decideForgotten(asked));
  return act.irregular ? againstARule(asked) : just(decideByRules(asked));
};

/** Decides a change on a thing's history, for the day that it speaks of. */
export const decideOn = (asked: AskedOf): Decided => {
  const decided = decideChange(asked);
  return asked.statement === undefined ? decided : withStatement(asked, asked.statement, decided);
};
