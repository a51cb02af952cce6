import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { Action, ActionState } from '#libs/domain/action/state.js';
import { fold } from '#libs/domain/history/placing/fold.js';
import { standingOf } from '#libs/domain/history/placing/standing.js';
import type { RowMinute, RowTold, TrackerRowCorrected, TrackerRowMinuted } from '#libs/domain/minutes/events.js';
import { decidesTheSameOfRow } from '#libs/domain/minutes/tracker/corrections.js';
import { invalid } from '#libs/domain/shared/guards.js';
import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import { isStatement } from '#libs/domain/statement/events.js';
import { saidInRow } from '#libs/domain/statement/row-minuted.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { MinutesStep, OfMinutes, Saying } from './steps.js';

/** What a row's decision leads to; null where it changes nothing of the action. */
type Led = { readonly command: ActionCommand; readonly until: PlainDate | null } | null;

/** The action of a row, before anything that these minutes decided about it. */
export interface OfRow {
  /** On the meeting's day, and as it is now. */
  readonly then: ActionState;
  readonly now: ActionState;
  /** The revision of what these minutes led to before, where that stands. */
  readonly minuted: bigint | null;
  /** Whether they ever led to anything. */
  readonly wasMinuted: boolean;
}

/** `of`: all entries of the action; `causes`: the ids of the minutes' entries about the row. */
export const ofRow = (of: readonly RecordedEvent[], causes: ReadonlySet<string>, heldOn: PlainDate): OfRow => {
  const led = of.filter(({ event, metadata }) => !isStatement(event) && causes.has(metadata.causationId));
  const standing = standingOf(of);
  const minuted = standing.findLast((entry) => led.includes(entry)) ?? null;
  const before = standing.filter(({ metadata }) => metadata.commandId !== minuted?.metadata.commandId);
  return {
    then: fold('action', before, heldOn) as ActionState,
    now: fold('action', before) as ActionState,
    minuted: minuted?.revision ?? null,
    wasMinuted: led.length > 0,
  };
};

const NOT_CLAIMED = (at: Action, what: string): Refusal =>
  invalid(
    'decision',
    `It is ${at.status} on the day of the meeting: nobody had claimed that it is complete, so that this cannot be ${what}.`,
  );

/** What was verified is closed. A claim that nobody verified stays one: the meeting does not verify it. */
const confirmed = (then: Action, now: Action): Led | Refusal => {
  if (then.status === 'closed' || now.status === 'closed' || then.status === 'completion claimed') return null;
  return then.status === 'verified'
    ? { command: { type: 'CloseAction', data: {} }, until: null }
    : NOT_CLAIMED(then, 'confirmed');
};

const notAccepted = (then: Action): Led | Refusal => {
  if (then.status === 'completion claimed') return { command: { type: 'FailCompletion', data: {} }, until: null };
  return then.status === 'verified' || then.status === 'closed'
    ? { command: { type: 'ReopenAction', data: {} }, until: null }
    : NOT_CLAIMED(then, 'refused');
};

const moreTime = ({ id: minutesId, scope, meetingId, heldOn }: OfMinutes, row: RowMinute, now: Action): Led => {
  const { number, decision, until } = row;
  const minute = { bodyId: scope.body, meeting: heldOn, meetingId, minutesId, number };
  const decides = { by: { minute }, on: heldOn };
  return decision === 'more time refused'
    ? { command: { type: 'RefuseMoreTime', data: decides }, until: null }
    : {
        command: { type: 'GrantMoreTime', data: { ...decides, to: until } },
        until: until ?? waitingIn(now.moreTime)?.to ?? null,
      };
};

const ledTo = (minutes: OfMinutes, row: RowMinute, { then, now }: OfRow): Led | Refusal => {
  if (now.status === 'none') return { code: 'not-found', field: 'actionId', message: 'There is no such action yet.' };
  if (then.status === 'none')
    return invalid('actionId', 'On the day of the meeting it was not recorded yet that there is such an action.');
  if (now.scope.body !== minutes.scope.body)
    return invalid('actionId', `It is not before the ${minutes.scope.committee.name}: its own body decides about it.`);
  switch (row.decision) {
    case 'completion confirmed':
      return confirmed(then, now);
    case 'completion not accepted':
      return notAccepted(then);
    case 'more time granted':
    case 'more time refused':
      return moreTime(minutes, row, now);
    case 'removed':
      return { command: { type: 'CancelAction', data: {} }, until: null };
    case 'asked to attend':
      return null;
    default:
      return row.decision satisfies never;
  }
};

/** Why, in the words of the minute where nobody said so. */
const whyOf = ({ number, words }: RowMinute, reason: string | null): string => reason ?? `Minute ${number}: ${words}`;

const saying = ({ decision }: RowMinute, until: PlainDate | null, meeting: PlainDate): Saying => ({
  members: saidInRow(decision, until),
  meeting,
});

const stepOf = (
  { heldOn }: OfMinutes,
  actionId: string,
  command: MinutesStep['command'],
  more: Pick<MinutesStep, 'said' | 'reason'> & Partial<MinutesStep>,
): MinutesStep => ({ kind: 'action', id: actionId, command, effectiveOn: heldOn, nth: null, ...more });

/** What a row leads to: one command of its action at most. */
export const stepsOfRow = (minutes: OfMinutes, row: TrackerRowMinuted, of: OfRow): readonly MinutesStep[] | Refusal => {
  const led = ledTo(minutes, row, of);
  if (led === null || isRefusal(led)) return led ?? [];
  const said = saying(row, led.until, minutes.heldOn);
  return [stepOf(minutes, row.actionId, led.command, { said, reason: whyOf(row, row.reason) })];
};

const leadsToTheSame = (from: RowMinute, to: RowMinute): boolean =>
  decidesTheSameOfRow(from, to) && (from.number === to.number || !to.decision.startsWith('more time'));

/**
 * What a correction leads to: where the decision, or the number of the minute that decided on more time, was wrong, what was
 * recorded of it is withdrawn and recorded anew. Until a later meeting corrected them, the minutes had told what they said first.
 */
export const stepsOfRowCorrection = (
  minutes: OfMinutes,
  { from, to, reason, meetingId }: TrackerRowCorrected,
  { actionId }: Pick<RowTold, 'actionId'>,
  of: OfRow,
  on: PlainDate,
): readonly MinutesStep[] | Refusal => {
  if (leadsToTheSame(from, to)) return [];
  const led = ledTo(minutes, to, of);
  if (led !== null && isRefusal(led)) return led;
  const { minuted, wasMinuted } = of;
  const told = from.decision !== to.decision || from.until !== to.until;
  const before = ledTo(minutes, from, of);
  const until = before === null || isRefusal(before) ? null : before.until;
  const wasSaid = meetingId !== null && told && wasMinuted;
  const after: readonly MinutesStep[] = wasSaid
    ? [
        stepOf(minutes, actionId, null, {
          said: saying(from, until, minutes.heldOn),
          reason: whyOf(from, reason),
          afterAnother: true,
          as: 'said before',
        }),
      ]
    : [];
  if (led !== null) {
    const said = saying(to, led.until, meetingId === null ? minutes.heldOn : on);
    const insteadOf = minuted === null ? {} : { insteadOf: minuted };
    return [stepOf(minutes, actionId, led.command, { said, reason: whyOf(to, reason), ...insteadOf }), ...after];
  }
  if (minuted === null) return after;
  const command = { type: 'WithdrawEntry' as const, data: { revision: String(minuted) } };
  return [stepOf(minutes, actionId, command, { said: null, reason: whyOf(to, reason) }), ...after];
};
