import type { Source } from '../source.js';

/** A correction of one fact, as it is recorded: what it said, what it says, and where a paper says so. */
export interface Correction<Value = CorrectedValue> {
  readonly field: string;
  readonly from: Value;
  readonly to: Value;
  /** `null`: a person says so. */
  readonly source: Source | null;
}

export type CorrectedValue = string | number | null;

/** What one fact may be corrected to, as plain data. */
export type Correctable = {
  /** Where it stands in the state (`audit.author`); in the member of its own name when left out. */
  readonly at?: string;
  /** The paper may say nothing of it. */
  readonly optional?: true;
  /** Its words are those that the thing was read from. */
  readonly quoted?: true;
} & (
  | { readonly is: 'text'; readonly max: number }
  /** `step`: the day of a step, which must have been recorded before it is corrected. */
  | { readonly is: 'day'; readonly step?: true }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** A paragraph's number. */
  | { readonly is: 'paragraph' }
  /** A date as a paper writes it: a day, or words. */
  | { readonly is: 'date' }
  /** A list, whose entries have these members; one without `needs` is none. */
  | { readonly is: 'list'; readonly members: readonly string[]; readonly needs: string }
);

/** Every fact of a kind of thing that a paper states. */
export interface Corrections<Name extends string = string> {
  readonly facts: Readonly<Record<Name, Correctable>>;
  /** What is put right otherwise, since the thing is known by it or it has a move of its own; and how. */
  readonly otherwise: Readonly<Record<string, string>>;
}

export const fieldsOf = ({ facts, otherwise }: Corrections): readonly string[] => [
  ...Object.keys(facts),
  ...Object.keys(otherwise),
];

export const correctableOf = ({ facts }: Corrections, field: string): Correctable | null =>
  Object.hasOwn(facts, field) ? (facts[field] ?? null) : null;
