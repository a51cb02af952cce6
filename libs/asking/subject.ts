import type { QuestionName } from '#libs/domain/rights/questions.js';

/** What is asked, and of which thing, if of one. */
export interface Subject {
  readonly question: QuestionName;
  readonly thing: { readonly kind: string; readonly id: string } | null;
  /** Of a list: the kind of things, where it is of one. */
  readonly kind: string | null;
  /** It goes on with what was begun to be read: told of already. */
  readonly goesOn?: boolean;
}
