import type { Kind } from '#libs/domain/deciders.js';

/** One kind of thing as the API has it. */
export interface Resource<K extends Kind = Kind> {
  readonly kind: K;
  /** Below `/v1/`. */
  readonly path: string;
  /** Where its list is, below `path`. */
  readonly list: '' | 'recorded';
  /** The heading of its operations in the documentation: "Action plans". */
  readonly title: string;
  /** What one of them is called: "action plan". */
  readonly one: string;
}
