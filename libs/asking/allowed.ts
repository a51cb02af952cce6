import type { Allowed } from '#libs/domain/rights/allowed.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { RIGHTS_TO_ASK, type QuestionName } from '#libs/domain/rights/questions.js';
import type { Asked } from './questions/every-question.js';
import type { Reader } from './reader.js';
import { QuestionRefused } from './refusals.js';

/** The compiler refuses a question without a row in the table, and a row without a question. */
const ROWS: Readonly<Record<Asked, Allowed>> = RIGHTS_TO_ASK;
const NAMES: readonly Asked[] = Object.keys(ROWS) as QuestionName[];

const isQuestion = (name: string): name is Asked => (NAMES as readonly string[]).includes(name);

/** The public asks what every reader of the record may ask. */
const mayAsk = (reader: Reader, question: Asked): boolean =>
  reader.is === 'public' ? ROWS[question].includes('reader') : mayAnywhere(reader.rights, { question });

/**
 * Throws `QuestionRefused` where the reader may not ask it anywhere; what is in scopes that are not theirs is not told by
 * the view. A question that is not in the table is nobody's.
 */
export const allow = (reader: Reader, name: string): void => {
  if (!isQuestion(name) || !mayAsk(reader, name))
    throw new QuestionRefused({ is: 'not-allowed', question: name, signedIn: reader.is === 'actor' });
};
