import { together, type Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../../shared/guards.js';
import { hasText } from '../../shared/text/has-text.js';
import type { MinutesEvent, MinutesFacts, RowDecided, RowTold } from '../events.js';
import { decidedInWords, isSaidOnly, needsAReason } from './decisions.js';

type Minuted = Extract<MinutesEvent, { type: 'TrackerRowMinuted.v1' }>;

/** A decision that lacks what it must say, or says what belongs to another; `at`: where it stands in what was told. */
export const undecidedRow = (
  at: string,
  { decision, until, reason }: RowDecided & { readonly reason: string | null },
): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  if (until !== null && decision !== 'more time granted')
    refusals.push(invalid(`${at}.until`, 'Only more time that was granted lasts until a day: leave the day out.'));
  if (needsAReason(decision) && (reason === null || !hasText(reason)))
    refusals.push({
      code: 'reason-required',
      field: `${at}.reason`,
      message: `Say why: a reason is required to record that ${decidedInWords(decision)}.`,
    });
  return refusals;
};

/** Of one action a meeting decides one thing; that its officer is to attend can stand beside it. */
const isAboutTheSame = (one: RowTold, other: RowTold): boolean =>
  one.actionId === other.actionId && isSaidOnly(one.decision) === isSaidOnly(other.decision);

const saysTheSame = (one: RowTold, other: RowTold): boolean =>
  one.number === other.number &&
  one.words === other.words &&
  one.actionId === other.actionId &&
  one.decision === other.decision &&
  one.until === other.until;

/**
 * The rows as they are minuted, after those that are there; those that are there already are not minuted twice. Everything
 * that is wrong with any of them is told at once. `from`: the place of the next.
 */
export const minutedRows = (
  told: readonly RowTold[],
  { heldOn }: Pick<MinutesFacts, 'heldOn'>,
  there: readonly RowTold[],
  from: number,
): readonly Minuted[] | Refusal => {
  const refusals: Refusal[] = [];
  const events: Minuted[] = [];
  const said: RowTold[] = [...there];
  for (const [n, each] of told.entries()) {
    if (there.some((known) => saysTheSame(known, each))) continue;
    const at = `tracker.${n}`;
    refusals.push(...undecidedRow(at, each));
    if (said.some((other) => isAboutTheSame(other, each)))
      refusals.push(invalid(`${at}.actionId`, `These minutes decide about ${each.actionId} twice.`));
    said.push(each);
    events.push({ type: 'TrackerRowMinuted.v1', data: { ...each, no: from + events.length }, effectiveOn: heldOn });
  }
  return together(refusals) ?? events;
};
