import type { RecordingResult } from '#libs/application/recording/recording.js';
import { formatDate } from '#libs/calendar/index.js';
import { CannotDo } from '../failure.js';
import { counted, differing } from './counted.js';

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

/** What came of an import, for a person. */
export const outcomeText = (outcome: Outcome, who: string, url: string): string => {
  const report = `${url}/reports/${outcome.reportId}`;
  if (outcome.outcome === 'already-recorded')
    return `Nothing changed: this document was recorded on ${formatDate(outcome.on)} already.\n  ${report}`;
  const lines = [
    outcome.recorded.length > 0
      ? `Recorded by ${who}: ${counted(outcome.recorded)}.`
      : 'Nothing new: everything in this paper was recorded already.',
    ...(outcome.unchanged.length > 0 ? [`Met again, unchanged: ${counted(outcome.unchanged)}.`] : []),
    ...(outcome.differences.length > 0
      ? [
          `${outcome.differences.length} differences from the record, which was left as it is:`,
          ...differing(outcome.differences),
        ]
      : []),
    ...outcome.leftOut.map(({ what, why }) => `Left out: ${what} (${why})`),
    ...outcome.warnings.map(({ what, why }) => `Taken as printed: ${what} (${why})`),
    `  ${report}`,
  ];
  return lines.join('\n');
};
