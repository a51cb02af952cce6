import type { MeetingToMinute } from '#libs/asking/questions/minuting.js';
import type { ResolutionTold, RowTold } from '#libs/domain/minutes/events.js';
import { minuteInWords, rowInWords } from '#libs/words/minutes.js';

/** What would be recorded of a meeting in one act. */
export interface MinutesToRecord {
  readonly resolutions: readonly ResolutionTold[];
  readonly tracker: readonly RowTold[];
}

/** What a page asks people to look at before it is recorded: each thing with what the minutes say of it. */
export const toldInWords = (
  { recommendations, tracker }: MeetingToMinute,
  told: MinutesToRecord,
): readonly { readonly key: string; readonly value: string; readonly why: string | null }[] => {
  const refs = new Map([...recommendations, ...tracker.map(({ action }) => action)].map(({ id, ref }) => [id, ref]));
  const named = (ids: readonly string[]) => ids.map((id) => refs.get(id) ?? id).join(', ');
  return [
    ...told.resolutions.map((each) => ({
      key: each.recommendations.length === 0 ? 'Proposed by no paper' : named(each.recommendations),
      value: minuteInWords(each),
      why: each.reason,
    })),
    ...told.tracker.map((row) => ({ key: named([row.actionId]), value: rowInWords(row), why: row.reason })),
  ];
};
