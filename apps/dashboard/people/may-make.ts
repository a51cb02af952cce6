import type { Reader } from '#libs/asking/reader.js';
import type { MovableKind } from '#libs/domain/moves.js';
import type { Deed } from '#libs/domain/rights/deeds.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import type { QuestionName } from '#libs/domain/rights/questions.js';

/** Whether a page offers somebody a form: what they may not do is not shown. */
export const mayMake = (reader: Reader, kind: MovableKind, type: string): boolean =>
  reader.is === 'actor' && mayAnywhere(reader.rights, operationOf(kind, type));

/** Whether a page offers somebody a deed: bringing in a paper, seeing the order of entries. */
export const mayDeed = (reader: Reader, deed: Deed): boolean =>
  reader.is === 'actor' && mayAnywhere(reader.rights, { deed });

/** Whether a page offers somebody a link to what answers this question. */
export const mayAsk = (reader: Reader, question: QuestionName): boolean =>
  reader.is === 'actor' && mayAnywhere(reader.rights, { question });
