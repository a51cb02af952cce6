import { formatDate } from '#libs/calendar/words.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Known } from '#libs/domain/shared/names/known.js';
import { nameOn } from '#libs/domain/shared/names/name-from.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Candidate, Refusal } from '#libs/kernel/refusal.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';

/** What is asked about where a name may mean several: a body, or an authority. */
export interface What {
  /** As a sentence calls it. */
  readonly one: string;
  readonly code: 'which-body' | 'which-authority';
  /** What the answer is given as. */
  readonly field: string;
}

export const NEW = 'new';
/** What a person said of a name: that one, one of its own, or nothing. */
export type Answered<T extends Known> = T | typeof NEW | null;

/** The answer of a person, an id or `new`; refused where it is none. */
export const answered = <T extends Known>(
  { one, field }: What,
  answer: string | null,
  known: readonly T[],
): Answered<T> | Refusal => {
  if (answer === null) return null;
  if (answer.toLowerCase() === NEW) return NEW;
  const meant = isId(answer) ? known.find(({ id }) => id === spelledId(answer)) : undefined;
  return meant ?? invalid(field, `There is no ${one} ${answer}: give the id of one, or \`new\`.`);
};

const candidateOf =
  (on: PlainDate) =>
  ({ id, ref, names, endedOn }: Known): Candidate => ({
    id,
    ref,
    name: nameOn(names, on)?.name ?? '',
    names: [...new Set(names.map(({ name }) => name))],
    endedOn,
  });

/** Asks which is meant: tells the candidates, and how to answer. */
export const unsure = (
  { one, code, field }: What,
  name: string,
  on: PlainDate,
  candidates: readonly Known[],
): Refusal => {
  const told = candidates.map(candidateOf(on));
  const names = told.map(({ id, names: had, endedOn }) => {
    const ended = endedOn === null ? '' : `, ended on ${formatDate(endedOn)}`;
    return `"${had.join('", later "')}" (${id}${ended})`;
  });
  return {
    code,
    field,
    message:
      `It is not plain which ${one} was called "${name}" on ${formatDate(on)}, and these may be meant: ${names.join('; ')}. ` +
      `Say which as \`${field}\`: its id, or \`new\` for one of its own. Nothing was recorded.`,
    candidates: told,
  };
};
