import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { WithdrawEntry } from '#libs/domain/history/deciding/decide.js';
import type { MinutesCorrected, MinutesFacts, Minute, ResolutionMinuted } from '#libs/domain/minutes/events.js';
import { decidesTheSame } from '#libs/domain/minutes/corrections.js';
import type { SaidMember } from '#libs/domain/statement/events.js';
import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { recommendationIdentity, type Identity } from '../identity.js';

/** How a minute reads, and on which meeting's day it was put before the body. */
export interface MinuteSaid {
  readonly minute: Minute;
  readonly meeting: PlainDate;
}

/** What the minutes say of a thing, and on which meeting's day. */
export interface Saying {
  readonly members: readonly SaidMember[];
  readonly meeting: PlainDate;
}

/** One command that minutes lead to, of one recommendation or one action. */
export interface MinutesStep {
  readonly kind: 'recommendation' | 'action';
  readonly id: string;
  /** Null: only what the minutes said is recorded. */
  readonly command: RecommendationCommand | ActionCommand | WithdrawEntry | null;
  /** What the minutes say of it by that; null where a later step says it. */
  readonly said: MinuteSaid | Saying | null;
  readonly reason: string | null;
  readonly effectiveOn: PlainDate;
  /** Among those that were told of the resolution: of what no paper proposed, null. */
  readonly nth: number | null;
  /** What these minutes resolved about it before is withdrawn in the same act. */
  readonly insteadOfMinuted?: true;
  /** The same, where its revision is known. */
  readonly insteadOf?: bigint;
  /** It can be looked at only once the step before it is done. */
  readonly afterAnother?: true;
  /** By what it is known among the steps of its entry; its place among them when left out. */
  readonly as?: string;
}

export interface OfMinutes extends MinutesFacts {
  readonly id: string;
}

/** The recommendation that a resolution makes which no paper had proposed. */
export const madeBy = (ids: Ids, { id, ref }: OfMinutes, no: number): Identity =>
  recommendationIdentity(ids, { kind: 'minutes', id, ref }, null, String(no));

const resolving = (
  { id: minutesId, scope, heldOn }: OfMinutes,
  { number, words, ...decided }: Minute,
  asOneWith: readonly string[],
): RecommendationCommand => ({
  type: 'ResolveRecommendation',
  data: {
    outcome: decided.outcome,
    amendedText: decided.amendedText,
    referredTo: decided.referredTo,
    referredToBody: decided.referredToBody,
    meeting: heldOn,
    number,
    minute: words,
    body: scope.body,
    asOneWith: [...asOneWith],
    minutesId,
  },
});

const others = (all: readonly string[], id: string) => all.filter((each) => each !== id);

const saidBy = ({ heldOn }: OfMinutes, minute: Minute): MinuteSaid => ({ minute, meeting: heldOn });

const unproposed = (ids: Ids, minutes: OfMinutes, resolution: ResolutionMinuted): readonly MinutesStep[] => {
  const { no, words: text, kind, addressee, reason } = resolution;
  const { id, ref } = madeBy(ids, minutes, no);
  const { scope, id: minutesId, heldOn: effectiveOn } = minutes;
  const facts = { ref, scope, origin: 'committee' as const, kind, no: String(no), addressee, text, minutesId };
  const how = { kind: 'recommendation' as const, id, reason, effectiveOn, nth: null };
  return [
    { ...how, command: { type: 'MinuteRecommendation', data: { ...facts, source: null } }, said: null },
    { ...how, command: resolving(minutes, resolution, []), said: saidBy(minutes, resolution), afterAnother: true },
  ];
};

/** What a resolution leads to, one recommendation after another. */
export const stepsOfResolution = (
  ids: Ids,
  minutes: OfMinutes,
  resolution: ResolutionMinuted,
): readonly MinutesStep[] => {
  const { recommendations, reason } = resolution;
  if (recommendations.length === 0) return unproposed(ids, minutes, resolution);
  return recommendations.map((id, nth) => ({
    kind: 'recommendation',
    id,
    nth,
    reason,
    effectiveOn: minutes.heldOn,
    command: resolving(minutes, resolution, others(recommendations, id)),
    said: saidBy(minutes, resolution),
  }));
};

/**
 * What a correction leads to: where the outcome was wrong, what was recorded of it is withdrawn and recorded anew; else
 * only the minute reads otherwise. Until a later meeting corrected them, the minutes had told what they said first.
 */
export const stepsOfCorrection = (
  ids: Ids,
  minutes: OfMinutes,
  { no, from, to, reason, meetingId }: MinutesCorrected,
  { recommendations }: Pick<ResolutionMinuted, 'recommendations'>,
  on: PlainDate,
): readonly MinutesStep[] => {
  const named = recommendations.length > 0 ? recommendations : [madeBy(ids, minutes, no).id];
  const atLater = meetingId !== null;
  const said: MinuteSaid = { minute: to, meeting: atLater ? on : minutes.heldOn };
  return named.flatMap((id, nth): readonly MinutesStep[] => {
    if (decidesTheSame(from, to)) {
      const corrected = { minutesId: minutes.id, to: { number: to.number, minute: to.words } };
      return [
        {
          kind: 'recommendation',
          id,
          nth,
          reason,
          effectiveOn: on,
          command: { type: 'CorrectMinute', data: corrected },
          said,
        },
      ];
    }
    const command = resolving(minutes, to, others(recommendations, id));
    const how = { kind: 'recommendation' as const, id, nth, reason, effectiveOn: minutes.heldOn };
    const before: MinutesStep = { ...how, command: null, said: saidBy(minutes, from), afterAnother: true };
    return [{ ...how, command, said, insteadOfMinuted: true }, ...(atLater ? [before] : [])];
  });
};
