import type { Kind } from '../../kinds.js';
import type { Source } from '../source.js';

interface About {
  /** What a form asks for, and the API's documentation says. */
  readonly label: string;
  readonly hint?: string;
  /** May be left out: null then, or an empty list. */
  readonly optional?: true;
}

/** One member of what a move is told: what it must be, as plain data. */
export type Field = About &
  (
    | { readonly type: 'text'; readonly max: number }
    | { readonly type: 'day' }
    | { readonly type: 'choice'; readonly values: readonly string[] }
    | { readonly type: 'ordinal' }
    | { readonly type: 'percent' }
    | { readonly type: 'revision' }
    | { readonly type: 'person' }
    | { readonly type: 'sha256' }
    | { readonly type: 'id'; readonly of: Kind; readonly among?: string }
    | { readonly type: 'ids'; readonly of: Kind; readonly max: number }
    | { readonly type: 'group'; readonly fields: Fields }
    | { readonly type: 'list'; readonly fields: Fields; readonly min: number; readonly max: number }
    | { readonly type: 'either'; readonly fields: Fields }
    | { readonly type: 'source' }
  );

/** Those that people are asked for. */
export const FIELD_TYPES = [
  'text',
  'day',
  'choice',
  'ordinal',
  'percent',
  'revision',
  'person',
  'sha256',
  'id',
  'ids',
  'group',
  'list',
  'either',
] as const satisfies readonly Field['type'][];

export type Fields = Readonly<Record<string, Field>>;

/** What is told of each of them, once it has been checked. */
export type DataOf<F extends Fields> = { readonly [N in keyof F]: MemberOf<F[N]> };

type MemberOf<F extends Field> = F extends { readonly type: 'ids' | 'list' }
  ? ValueOf<F>
  : F extends { readonly optional: true }
    ? ValueOf<F> | null
    : ValueOf<F>;

type ValueOf<F extends Field> = F extends {
  readonly type: 'choice';
  readonly values: infer V extends readonly string[];
}
  ? V[number]
  : F extends { readonly type: 'ordinal' | 'percent' }
    ? number
    : F extends { readonly type: 'ids' }
      ? readonly string[]
      : F extends { readonly type: 'group'; readonly fields: infer G extends Fields }
        ? DataOf<G>
        : F extends { readonly type: 'list'; readonly fields: infer G extends Fields }
          ? readonly DataOf<G>[]
          : F extends { readonly type: 'either'; readonly fields: infer G extends Fields }
            ? { [N in keyof G]: { readonly [M in N]: ValueOf<G[N]> } }[keyof G]
            : F extends { readonly type: 'source' }
              ? Source | null
              : string;

type Options = Pick<About, 'hint' | 'optional'>;

/** Some text of up to `max` code points. */
export const text = <const O extends Options & { readonly max: number }>(label: string, options: O) =>
  ({ type: 'text', label, ...options }) as const;

/** A day of the calendar. */
export const day = <const O extends Options = object>(label: string, options?: O) =>
  ({ type: 'day', label, ...(options as O) }) as const;

export const choice = <const V extends readonly string[], const O extends Options = object>(
  label: string,
  values: V,
  options?: O,
) => ({ type: 'choice', label, values, ...(options as O) }) as const;

/** A whole number from 1. */
export const ordinal = <const O extends Options = object>(label: string, options?: O) =>
  ({ type: 'ordinal', label, ...(options as O) }) as const;

/** A whole number from 0 to 100. */
export const percent = <const O extends Options = object>(label: string, options?: O) =>
  ({ type: 'percent', label, ...(options as O) }) as const;

/** A revision of a stream: 64 bits, as decimal digits. */
export const revision = (label: string) => ({ type: 'revision', label }) as const;

/** `prs_…`: a person, by pseudonym. */
export const person = <const O extends Options = object>(label: string, options?: O) =>
  ({ type: 'person', label, ...(options as O) }) as const;

/** 64 hexadecimal digits. */
export const sha256 = <const O extends Options = object>(label: string, options?: O) =>
  ({ type: 'sha256', label, ...(options as O) }) as const;

/** Another thing of the record; `among`: one of those that this member of the state holds, wherever they are now. */
export const id = <const O extends Options & { readonly among?: string } = object>(
  label: string,
  of: Kind,
  options?: O,
) => ({ type: 'id', label, of, ...(options as O) }) as const;

/** Up to `max` other things. */
export const ids = <const O extends Options & { readonly max: number }>(label: string, of: Kind, options: O) =>
  ({ type: 'ids', label, of, ...options }) as const;

export const group = <const F extends Fields, const O extends Options = object>(
  label: string,
  fields: F,
  options?: O,
) => ({ type: 'group', label, fields, ...(options as O) }) as const;

/** `min` to `max` of the same. */
export const list = <const F extends Fields>(
  label: string,
  { fields, min = 1, max }: { readonly fields: F; readonly min?: number; readonly max: number },
) => ({ type: 'list', label, fields, min, max, ...(min === 0 && { optional: true as const }) }) as const;

/** Exactly one of them. */
export const either = <const F extends Fields>(label: string, fields: F) =>
  ({ type: 'either', label, fields }) as const;

/** Where it stands in a document: what recording a paper knows, and nobody is asked for. */
export const source = () => ({ type: 'source', label: 'Where it stands in its document', optional: true }) as const;
