import { formatDate } from '#libs/calendar/words.js';
import type { Candidate } from '#libs/kernel/refusal.js';

/** What a name of the paper does not tell, and the answer's parameter: whose it is, or which body it is before. */
export interface Question {
  readonly asks: 'authorityId' | 'body';
  readonly candidates: readonly Candidate[];
}

/**
 * Reads, in the API's answer to a draft, which authority or body a person must name; null where the paper is plain, or is
 * refused for another reason.
 */
export const questionIn = (answer: unknown): Question | null => {
  if (typeof answer !== 'object' || answer === null || !('candidates' in answer) || !('asks' in answer)) return null;
  const { asks, candidates } = answer as Partial<Question>;
  return (asks === 'authorityId' || asks === 'body') && Array.isArray(candidates) && candidates.length > 0
    ? { asks, candidates }
    : null;
};

const lineOf = ({ ref, names, endedOn }: Candidate, n: number): string =>
  `  ${n + 1}  ${names.join(', later ')} (${ref}${endedOn === null ? '' : `, ended on ${formatDate(endedOn)}`})`;

const ONE = { authorityId: 'authority', body: 'body' } as const;

/** What a person is asked. */
export const questionInWords = ({ asks, candidates }: Question): string =>
  [
    `It is not plain which ${ONE[asks]} had the name that the paper prints, on the day of its meeting. It may be:`,
    ...candidates.map(lineOf),
    `  n  another ${ONE[asks]}: a new one`,
    'Which is it? ',
  ].join('\n');

/** Turns what a person typed into the value of the parameter: an id, or `new`; null for what is no answer. */
export const answerOf = (typed: string, { candidates }: Question): string | null => {
  if (/^n(ew)?$/i.test(typed)) return 'new';
  const chosen = /^\d{1,4}$/.test(typed) ? candidates[parseInt(typed, 10) - 1] : undefined;
  return chosen?.id ?? candidates.find(({ id }) => id === typed.toLowerCase())?.id ?? null;
};
