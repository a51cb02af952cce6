import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { allowedTo } from '#libs/domain/rights/operation.js';
import { RIGHTS_TO_ASK, type QuestionName } from '#libs/domain/rights/questions.js';
import type { Reader } from './reader.js';
import { QuestionRefused } from './refusals.js';

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(RIGHTS_TO_ASK, name);

/** Whoever is signed in may ask what a guest may. */
export const mayAsk = (reader: Reader, question: QuestionName): boolean =>
  (reader.is !== 'nobody' && allowedTo({ question }).includes('guest')) ||
  (reader.is === 'actor' && mayAnywhere(reader.rights, { question }));

/**
 * Throws `QuestionRefused` where the reader may not ask it anywhere; what is in scopes that are not theirs is not told by
 * the view. A question that is not in the table is nobody's.
 */
export const allow = (reader: Reader, name: string): QuestionName => {
  if (!isQuestion(name) || !mayAsk(reader, name))
    throw new QuestionRefused({ is: 'not-allowed', question: name, signedIn: reader.is === 'actor' });
  return name;
};
