import type { RecordingPlan } from '#libs/application/recording/recording.js';
import { formatDate } from '#libs/calendar/index.js';
import { CannotDo } from '../failure.js';
import { counted, differing } from './counted.js';
import { publishedInWords } from './published.js';

export type Plan = Extract<RecordingPlan, { ok: true }>;

/** The plan in the API's answer to a draft. @throws CannotDo with why the paper could not be recorded */
export const parsePreview = (answer: unknown): Plan => {
  if (typeof answer !== 'object' || answer === null || !('preview' in answer))
    throw new CannotDo(
      'The API gave an answer that this command does not understand.',
      'Are both of the same version?',
    );
  if (answer.preview) return answer.preview as Plan;
  const refusal = 'refusal' in answer && typeof answer.refusal === 'string' ? answer.refusal : 'It is refused.';
  throw new CannotDo('This paper cannot be recorded.', refusal);
};

const addsWords = (toRecord: Plan['toRecord'], differences: Plan['differences']): string => {
  if (toRecord.length > 0) return `Recording it adds ${counted(toRecord)}.`;
  return differences.length > 0
    ? 'Recording it adds no new things; it says otherwise of what is recorded.'
    : 'Recording it adds nothing new.';
};

/** What recording would do, for the person who is about to confirm it. */
export const previewText = ({
  alreadyRecorded,
  publishedOn,
  toRecord,
  unchanged,
  differences,
  leftOut,
  warnings,
}: Plan): string => {
  if (alreadyRecorded)
    return `This very document was recorded on ${formatDate(alreadyRecorded.on)}; recording it again changes nothing.`;
  return [
    addsWords(toRecord, differences),
    ...(unchanged.length > 0 ? [`Already recorded just so: ${counted(unchanged)}.`] : []),
    ...(differences.length > 0 ? ['Different from the record, which stays as it is:', ...differing(differences)] : []),
    ...leftOut.map(({ what, why }) => `Left out: ${what} (${why})`),
    ...warnings.map(({ what, why }) => `Taken as printed: ${what} (${why})`),
    publishedInWords(publishedOn, 'if it is, add --published-on DAY.'),
  ].join('\n');
};
