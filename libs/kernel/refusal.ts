/**
 * Why a command was not carried out. Few and coded; the edge turns each into a problem detail.
 * - `forbidden-by-lifecycle`: the state does not allow the move; `state` names it
 * - `invalid`: a value is wrong; `field` names it
 * - `reason-required`: this move needs a reason
 * - `forbidden-to-actor`: this person may not do it (who verifies is never who claimed)
 * - `not-found`: there is no such thing
 * - `which-body`, `which-authority`: a name may mean any of `candidates`; a person says which
 */
export interface Refusal {
  readonly code:
    | 'forbidden-by-lifecycle'
    | 'invalid'
    | 'reason-required'
    | 'forbidden-to-actor'
    | 'not-found'
    | 'which-body'
    | 'which-authority';
  readonly message: string;
  readonly field?: string;
  readonly state?: string;
  /** What it is against where what really happened may be recorded all the same, as irregular. */
  readonly rule?: Rule;
  readonly candidates?: readonly Candidate[];
  /** All that is wrong, where more than one thing is. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** A body or an authority that a name may mean. */
export interface Candidate {
  readonly id: string;
  readonly ref: string;
  /** What it was called on the day. */
  readonly name: string;
  /** All names that it ever had. */
  readonly names: readonly string[];
  readonly endedOn: string | null;
}

/**
 * - `lifecycle`: a move that the lifecycle does not have from there
 * - `order-of-steps`: a step before the day of the step that was recorded before it
 * - `resolved-where-it-is`: a meeting of another body than the one that it was before resolved it
 * - `asked-by-its-owner`: more time is asked for of what has no owner
 * - `decided-by-its-body`: the minute of another body than the one that it is before decides on more time
 */
export const RULES = [
  'lifecycle',
  'order-of-steps',
  'resolved-where-it-is',
  'asked-by-its-owner',
  'decided-by-its-body',
] as const;
export type Rule = (typeof RULES)[number];

/** Whether what a command or a form leads to is a refusal of it. */
export const isRefusal = (made: object): made is Refusal => 'code' in made && 'message' in made;

/** Several refusals of one command as one, which tells all of them; null for none. */
export const together = (refusals: readonly Refusal[]): Refusal | null => {
  const [first, ...others] = refusals;
  if (!first || others.length === 0) return first ?? null;
  const { code, ...about } = first;
  return {
    ...about,
    code: refusals.every((each) => each.code === code) ? code : 'invalid',
    message: refusals.map(({ message }) => message).join(' '),
    errors: refusals.flatMap(({ field = '', message, errors }) => errors ?? [{ field, message }]),
  };
};
