import type { MinutesCorrected, MinutesFacts, Minute, ResolutionMinuted } from '#libs/domain/minutes/events.js';
import { decidesTheSame } from '#libs/domain/minutes/corrections.js';
import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import type { Statement } from '#libs/domain/statement/events.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { recommendationIdentity, type Identity } from '../identity.js';

/** One command that minutes lead to, of one recommendation. */
export interface MinutesStep {
  readonly id: string;
  readonly command: RecommendationCommand;
  /** What the minutes say of it. */
  readonly statement: Statement;
  readonly reason: string | null;
  readonly effectiveOn: PlainDate;
  /** Among those that were told of the resolution: of what no paper proposed, null. */
  readonly nth: number | null;
  /** What these minutes resolved about it before is withdrawn in the same act. */
  readonly insteadOfMinuted?: true;
  /** It can be looked at only once the step before it is done. */
  readonly afterAnother?: true;
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

const said = (member: string, words: string | null) => (words === null ? [] : [{ member, said: words, place: null }]);

/** Minutes tell the body that met; the act that begins a recommendation says the rest of it. */
const saying = ({ id, scope, heldOn }: OfMinutes, minute: Pick<Minute, 'amendedText' | 'words'> | null): Statement => ({
  by: { kind: 'minutes', id },
  document: null,
  body: scope.body,
  meeting: heldOn,
  published: null,
  members: minute ? [...said('text', minute.amendedText), ...said('resolution.minute', minute.words)] : [],
});

const others = (all: readonly string[], id: string) => all.filter((each) => each !== id);

const unproposed = (ids: Ids, minutes: OfMinutes, resolution: ResolutionMinuted): readonly MinutesStep[] => {
  const { no, words: text, kind, addressee, reason } = resolution;
  const { id, ref } = madeBy(ids, minutes, no);
  const { scope, id: minutesId, heldOn: effectiveOn } = minutes;
  const facts = { ref, scope, origin: 'committee' as const, kind, no: String(no), addressee, text, minutesId };
  const how = { id, reason, effectiveOn, nth: null };
  return [
    {
      ...how,
      command: { type: 'MinuteRecommendation', data: { ...facts, source: null } },
      statement: saying(minutes, null),
    },
    {
      ...how,
      command: resolving(minutes, resolution, []),
      statement: saying(minutes, resolution),
      afterAnother: true,
    },
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
    id,
    nth,
    reason,
    effectiveOn: minutes.heldOn,
    command: resolving(minutes, resolution, others(recommendations, id)),
    statement: saying(minutes, resolution),
  }));
};

/**
 * What a correction leads to: where the outcome was wrong, what was recorded of it is withdrawn and recorded anew; else
 * only the minute reads otherwise.
 */
export const stepsOfCorrection = (
  ids: Ids,
  minutes: OfMinutes,
  { no, from, to, reason }: MinutesCorrected,
  { recommendations }: Pick<ResolutionMinuted, 'recommendations'>,
  on: PlainDate,
): readonly MinutesStep[] => {
  const named = recommendations.length > 0 ? recommendations : [madeBy(ids, minutes, no).id];
  return named.map((id, nth): MinutesStep => {
    if (decidesTheSame(from, to)) {
      const corrected = { minutesId: minutes.id, to: { number: to.number, minute: to.words } };
      // Until the meeting that corrects it, the body had been told the minute as it read.
      const statement = { ...saying(minutes, to), meeting: on };
      return { id, nth, reason, effectiveOn: on, command: { type: 'CorrectMinute', data: corrected }, statement };
    }
    const command = resolving(minutes, to, others(recommendations, id));
    return {
      id,
      nth,
      reason,
      effectiveOn: minutes.heldOn,
      command,
      statement: saying(minutes, to),
      insteadOfMinuted: true,
    };
  });
};
