import type { Candidate } from '#libs/kernel/refusal.js';

/** The bodies that the paper's may be, in the API's answer to a draft; none where it is plain, or refused for another reason. */
export const candidatesIn = (answer: unknown): readonly Candidate[] =>
  typeof answer === 'object' && answer !== null && 'candidates' in answer && Array.isArray(answer.candidates)
    ? (answer.candidates as readonly Candidate[])
    : [];

const lineOf = ({ ref, names, endedOn }: Candidate, n: number): string =>
  `  ${n + 1}  ${names.join(', later ')} (${ref}${endedOn === null ? '' : `, ended ${endedOn}`})`;

/** What a person is asked. */
export const questionOf = (candidates: readonly Candidate[]): string =>
  [
    'No body had the name that the paper prints, on the day of its meeting. It may be:',
    ...candidates.map(lineOf),
    '  n  another body: a new one',
    'Which is it? ',
  ].join('\n');

/** What `body` takes, of what was typed; null for what is no answer. */
export const answerOf = (typed: string, candidates: readonly Candidate[]): string | null => {
  if (/^n(ew)?$/i.test(typed)) return 'new';
  const chosen = /^\d{1,4}$/.test(typed) ? candidates[parseInt(typed, 10) - 1] : undefined;
  return chosen?.id ?? candidates.find(({ id }) => id === typed.toLowerCase())?.id ?? null;
};
