import type { WithdrawalResult } from '#libs/application/recording/import-withdrawal.js';
import { CannotDo } from '../failure.js';
import { counted } from './counted.js';

type Withdrawn = Omit<Extract<WithdrawalResult, { outcome: 'withdrawn' }>, 'position'>;

/** @throws CannotDo for an answer that is none of a withdrawal */
export const parseWithdrawal = (answer: unknown): Withdrawn => {
  if (typeof answer === 'object' && answer !== null && 'withdrawn' in answer) return answer as Withdrawn;
  throw new CannotDo('The API gave an answer that this command does not understand.', 'Are both of the same version?');
};

/** What came of withdrawing an import, for a person. */
export const withdrawalText = ({ withdrawn, left }: Withdrawn, who: string): string =>
  [
    withdrawn.length > 0 ? `Withdrawn by ${who}: ${counted(withdrawn)}.` : 'Nothing was left to withdraw.',
    ...left.map(({ ref, why }) => `Left standing: ${ref} (${why})`),
    'The paper can be imported anew.',
  ].join('\n');
