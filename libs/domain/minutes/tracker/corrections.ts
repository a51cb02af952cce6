import type { PlainDate } from '#libs/kernel/event.js';
import { together, type Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../../shared/guards.js';
import { hasText } from '../../shared/text/has-text.js';
import type { RowCorrectionTold } from '../commands.js';
import type { MinutesEvent, RowMinute } from '../events.js';
import { rowMinuteOf, type MinutedRow, type Minutes } from '../state.js';
import { undecidedRow } from './rows.js';

type Corrected = Extract<MinutesEvent, { type: 'TrackerRowCorrected.v1' }>;

/** The minute as it should read: what is left out of a correction stays, what belongs to another decision goes. */
const rightly = (from: RowMinute, { number, words, decision, until }: RowCorrectionTold): RowMinute => ({
  number: number !== null && hasText(number) ? number : from.number,
  words: words !== null && hasText(words) ? words : from.words,
  decision: decision ?? from.decision,
  until: decision === null ? (until ?? from.until) : until,
});

/** Whether the two say that the meeting decided the same. */
export const decidesTheSameOfRow = (one: RowMinute, other: RowMinute): boolean =>
  one.decision === other.decision && one.until === other.until;

const correctedBy = (told: RowCorrectionTold, row: MinutedRow, at: string) => {
  const from = rowMinuteOf(row);
  const to = rightly(from, told);
  const reason = told.reason ?? row.reason;
  const refusals = decidesTheSameOfRow(from, to) ? [] : [...undecidedRow(at, { ...to, reason })];
  if (JSON.stringify(from) === JSON.stringify(to)) refusals.push(invalid(at, 'The minute says so already.'));
  return { from, to, reason, refusals };
};

/** The corrections as they are recorded; everything that is wrong with any of them is told at once. */
export const correctedRows = (
  told: readonly RowCorrectionTold[],
  { tracker }: Minutes,
  { meetingId, on }: { readonly meetingId: string | null; readonly on: PlainDate },
): readonly Corrected[] | Refusal => {
  const refusals: Refusal[] = [];
  const events: Corrected[] = [];
  for (const [n, each] of told.entries()) {
    const at = `tracker.${n}`;
    const row = tracker.find(({ no }) => no === each.no);
    if (!row) refusals.push(invalid(`${at}.no`, `These minutes have no row of the tracker in the place ${each.no}.`));
    else if (told.findIndex(({ no }) => no === each.no) < n)
      refusals.push(invalid(`${at}.no`, `The row in the place ${each.no} is corrected twice.`));
    else {
      const { refusals: wrong, ...correction } = correctedBy(each, row, at);
      refusals.push(...wrong);
      events.push({ type: 'TrackerRowCorrected.v1', data: { no: each.no, ...correction, meetingId }, effectiveOn: on });
    }
  }
  return together(refusals) ?? events;
};
