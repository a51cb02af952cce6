import type { Refusal } from '#libs/kernel/refusal.js';
import { isRefusal, together } from '#libs/kernel/refusal.js';
import { WITH_REASON } from '../recommendation/moves/of-meetings.js';
import { invalid } from '../shared/guards.js';
import { hasText } from '../shared/text/has-text.js';
import type { Decided, MinutesEvent, MinutesFacts, ResolutionTold } from './events.js';
import type { MinutedResolution } from './state.js';

type Minuted = Extract<MinutesEvent, { type: 'ResolutionMinuted.v1' }>;

const needsAReason = (outcome: Decided['outcome']): boolean => (WITH_REASON as readonly string[]).includes(outcome);

/** A decision that lacks what it must say, or says what belongs to another; `at`: where it stands in what was told. */
export const undecided = (
  at: string,
  { outcome, amendedText, referredTo, reason }: Decided & { readonly reason: string | null },
): readonly Refusal[] => {
  const has = (text: string | null) => text !== null && hasText(text);
  const refusals: Refusal[] = [];
  const sends = outcome === 'referred' || outcome === 'recommended on';
  if (sends && !has(referredTo))
    refusals.push(
      invalid(`${at}.referredTo`, `Say to whom the meeting ${outcome === 'referred' ? 'referred' : 'recommended'} it.`),
    );
  if (outcome === 'agreed as amended' && !has(amendedText))
    refusals.push(invalid(`${at}.amendedText`, 'Give the text as the meeting amended it.'));
  if (needsAReason(outcome) && !has(reason))
    refusals.push({
      code: 'reason-required',
      field: `${at}.reason`,
      message: `Say why: a reason is required to record it as ${outcome}.`,
    });
  return refusals;
};

/** What no paper proposed was agreed, or sent on: nobody records what was neither proposed nor resolved. */
const UNPROPOSED: readonly Decided['outcome'][] = ['agreed', 'referred', 'recommended on'];

const unproposed = (at: string, { outcome, recommendations }: ResolutionTold): readonly Refusal[] =>
  recommendations.length > 0 || UNPROPOSED.includes(outcome)
    ? []
    : [
        invalid(
          `${at}.outcome`,
          `Only what was proposed can be ${outcome}: name the recommendations, or say what the meeting resolved.`,
        ),
      ];

/** Each is resolved once in the minutes of one meeting. */
const resolvedTwice = (at: string, { recommendations }: ResolutionTold, before: ReadonlySet<string>) =>
  recommendations.flatMap((id, n) =>
    before.has(id) || recommendations.indexOf(id) < n
      ? [invalid(`${at}.recommendations.${n}`, `These minutes resolve ${id} twice.`)]
      : [],
  );

const saysTheSame = (one: ResolutionTold, other: ResolutionTold): boolean =>
  one.number === other.number &&
  one.words === other.words &&
  one.outcome === other.outcome &&
  JSON.stringify(one.recommendations) === JSON.stringify(other.recommendations);

/**
 * The resolutions as they are minuted, after those that are there; those that are there already are not minuted twice.
 * Everything that is wrong with any of them is told at once. `from`: the place of the next.
 */
export const minuted = (
  told: readonly ResolutionTold[],
  { heldOn }: Pick<MinutesFacts, 'heldOn'>,
  there: readonly MinutedResolution[],
  from: number,
): readonly Minuted[] | Refusal => {
  const refusals: Refusal[] = [];
  const events: Minuted[] = [];
  const resolved = new Set(there.flatMap(({ recommendations }) => recommendations));
  const said: ResolutionTold[] = [];
  for (const [n, each] of told.entries()) {
    if (there.some((known) => saysTheSame(known, each))) continue;
    const at = `resolutions.${n}`;
    if (said.some((other) => saysTheSame(other, each)))
      refusals.push(invalid(at, 'It is said twice: the same number, words and things.'));
    refusals.push(...undecided(at, each), ...unproposed(at, each), ...resolvedTwice(at, each, resolved));
    said.push(each);
    for (const id of each.recommendations) resolved.add(id);
    const data = { ...each, no: from + events.length };
    events.push({ type: 'ResolutionMinuted.v1', data, effectiveOn: heldOn });
  }
  const refusal = together(refusals);
  return refusal !== null && isRefusal(refusal) ? refusal : events;
};
