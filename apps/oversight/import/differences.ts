import type { Difference } from '#libs/domain/document-import/events.js';
import type { DecidedDifference } from '#libs/domain/document-import/state.js';
import { CannotDo } from '../failure.js';

type NumberedDifference = Difference & Pick<DecidedDifference, 'no'> & { readonly decided: DecidedDifference | null };

/** @throws CannotDo for an answer that is none of the differences of an import */
export const parseDifferences = (answer: unknown): readonly NumberedDifference[] => {
  if (typeof answer === 'object' && answer !== null && 'items' in answer)
    return answer.items as readonly NumberedDifference[];
  throw new CannotDo('The API gave an answer that this command does not understand.', 'Are both of the same version?');
};

const decidedWords = ({ decided }: NumberedDifference): string => {
  if (decided === null) return 'to decide';
  return decided.why === null ? decided.decision : `${decided.decision}: ${decided.why}`;
};

const saidWords = (said: string | null): string => (said === null ? 'nothing' : `"${said}"`);

/** Every difference with both statements, for a person. */
export const differencesText = (differences: readonly NumberedDifference[]): string =>
  differences.length === 0
    ? 'This paper says nothing otherwise than the record.'
    : differences
        .map((each) =>
          [
            `${each.no}. ${each.ref}, ${each.field} (${decidedWords(each)})`,
            `   the record: ${saidWords(each.recorded)}`,
            `   the paper:  ${saidWords(each.document)}`,
          ].join('\n'),
        )
        .join('\n');
