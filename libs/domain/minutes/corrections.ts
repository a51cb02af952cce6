import type { PlainDate } from '#libs/kernel/event.js';
import { together, type Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { hasText } from '../shared/text/has-text.js';
import type { CorrectionTold } from './commands.js';
import type { Minute, MinutesEvent } from './events.js';
import { undecided } from './resolutions.js';
import { minuteOf, type Minutes, type MinutedResolution } from './state.js';

type Corrected = Extract<MinutesEvent, { type: 'MinutesCorrected.v1' }>;

/** The minute as it should read: what is left out of a correction stays, what belongs to another outcome goes. */
const rightly = (from: Minute, told: CorrectionTold): Minute => {
  const { outcome } = told;
  const decided =
    outcome === null
      ? {
          amendedText: told.amendedText ?? from.amendedText,
          referredTo: told.referredTo ?? from.referredTo,
          referredToBody: told.referredToBody ?? from.referredToBody,
        }
      : { amendedText: told.amendedText, referredTo: told.referredTo, referredToBody: told.referredToBody };
  return {
    number: told.number !== null && hasText(told.number) ? told.number : from.number,
    words: told.words !== null && hasText(told.words) ? told.words : from.words,
    outcome: outcome ?? from.outcome,
    ...decided,
  };
};

/** Whether the two say that the meeting decided the same. */
export const decidesTheSame = (one: Minute, other: Minute): boolean =>
  one.outcome === other.outcome &&
  one.amendedText === other.amendedText &&
  one.referredTo === other.referredTo &&
  one.referredToBody === other.referredToBody;

const correctedBy = (told: CorrectionTold, resolution: MinutedResolution, at: string) => {
  const from = minuteOf(resolution);
  const to = rightly(from, told);
  const reason = told.reason ?? resolution.reason;
  const refusals = decidesTheSame(from, to) ? [] : [...undecided(at, { ...to, reason })];
  if (JSON.stringify(from) === JSON.stringify(to)) refusals.push(invalid(at, 'The minute says so already.'));
  if (resolution.recommendations.length === 0 && !['agreed', 'referred', 'recommended on'].includes(to.outcome))
    refusals.push(invalid(`${at}.outcome`, `What no paper proposed cannot be ${to.outcome}.`));
  return { from, to, reason, refusals };
};

/** The corrections as they are recorded; everything that is wrong with any of them is told at once. */
export const corrected = (
  told: readonly CorrectionTold[],
  { resolutions }: Minutes,
  { meetingId, on }: { readonly meetingId: string | null; readonly on: PlainDate },
): readonly Corrected[] | Refusal => {
  const refusals: Refusal[] = [];
  const events: Corrected[] = [];
  for (const [n, each] of told.entries()) {
    const at = `corrections.${n}`;
    const resolution = resolutions.find(({ no }) => no === each.no);
    if (!resolution) refusals.push(invalid(`${at}.no`, `These minutes have no resolution in the place ${each.no}.`));
    else if (told.findIndex(({ no }) => no === each.no) < n)
      refusals.push(invalid(`${at}.no`, `The resolution in the place ${each.no} is corrected twice.`));
    else {
      const { refusals: wrong, ...correction } = correctedBy(each, resolution, at);
      refusals.push(...wrong);
      events.push({ type: 'MinutesCorrected.v1', data: { no: each.no, ...correction, meetingId }, effectiveOn: on });
    }
  }
  return together(refusals) ?? events;
};
