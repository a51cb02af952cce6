import { correctableOf, type Correctable, type Correction, type Corrections } from './corrections.js';
import { entriesAfter } from './list.js';
import { memberAt, withMember } from './member.js';

interface Sourced {
  readonly source?: unknown;
  readonly sources?: Readonly<Record<string, unknown>>;
}

const withSource = <S extends object>(
  state: S,
  { quoted }: Correctable,
  at: string,
  source: Correction['source'],
): S => {
  if (source === null) return state;
  const { sources } = state as Sourced;
  const told = sources === undefined ? state : { ...state, sources: { ...sources, [at]: source } };
  return quoted ? { ...told, source } : told;
};

/** The state with the fact corrected; unchanged by a fact that is not known. */
export const evolveCorrection = <S extends object>(
  corrections: Corrections,
  state: S,
  { field, from, to, source }: Correction<unknown>,
): S => {
  const fact = correctableOf(corrections, field);
  if (fact === null) return state;
  const at = fact.at ?? field;
  const value = fact.is === 'list' ? entriesAfter(memberAt(state, at), from, to) : to;
  return withSource(withMember(state, at, value), fact, at, source);
};
