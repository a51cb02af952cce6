import type { RecordingResult } from '#libs/application/recording/recording.js';
import { formatDate } from '#libs/calendar/index.js';
import { CannotDo } from '../failure.js';
import { count } from '#libs/words/count.js';
import { counted, differing } from './counted.js';
import { publishedInWords } from './published.js';

type Recorded = Omit<Extract<RecordingResult, { outcome: 'recorded' }>, 'position' | 'replayed'> & {
  readonly position: string;
};
type Already = Extract<RecordingResult, { outcome: 'already-recorded' }>;
export type Outcome = Recorded | Already;

/** @throws CannotDo for an answer that is none of an import */
export const parseOutcome = (answer: unknown): Outcome => {
  if (typeof answer === 'object' && answer !== null && 'outcome' in answer) return answer as Outcome;
  throw new CannotDo('The API gave an answer that this command does not understand.', 'Are both of the same version?');
};

/** A paper that says something otherwise is not nothing new. */
const recordedWords = ({ recorded, differences }: Recorded, who: string): string => {
  if (recorded.length > 0) return `Recorded by ${who}: ${counted(recorded)}.`;
  return differences.length > 0
    ? 'No new things: this paper says otherwise of what was recorded already.'
    : 'Nothing new: everything in this paper was recorded already.';
};

/** What came of an import, for a person. */
export const outcomeText = (outcome: Outcome, who: string, url: string): string => {
  const { publishedOn } = outcome;
  const report = `${url}/reports/${outcome.reportId}`;
  const published = publishedInWords(
    publishedOn,
    `POST ${url}/v1/reports/${outcome.reportId}/publish says on which day.`,
  );
  if (outcome.outcome === 'already-recorded')
    return `Nothing changed: this document was recorded on ${formatDate(outcome.on)} already.\n${published}\n  ${report}`;
  const lines = [
    recordedWords(outcome, who),
    ...(outcome.unchanged.length > 0 ? [`Met again, unchanged: ${counted(outcome.unchanged)}.`] : []),
    ...(outcome.differences.length > 0
      ? [
          `${count(outcome.differences.length, 'difference')} from the record, which was left as it is:`,
          ...differing(outcome.differences),
          `Decide about each: oversight differences ${outcome.importId}`,
        ]
      : []),
    ...outcome.leftOut.map(({ what, why }) => `Left out: ${what} (${why})`),
    ...outcome.warnings.map(({ what, why }) => `Taken as printed: ${what} (${why})`),
    published,
    `  ${report}`,
  ];
  return lines.join('\n');
};
