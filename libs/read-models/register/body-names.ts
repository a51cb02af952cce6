import { nameOn } from '#libs/domain/shared/names/name-from.js';
import type { Named } from '#libs/domain/shared/scope.js';
import type { Point } from '../point.js';
import type { Queries } from '../queries.js';
import { recordedNames } from './recorded-names.js';
import { scopeCode } from './scope-code.js';

/** What bodies are called at a point, by their ids. */
export type BodyNames = ReadonlyMap<string, Named>;

/** A body that nobody has recorded has no name but what papers print. */
export const bodyNamesAt = async (queries: Queries, { known, on }: Point): Promise<BodyNames> => {
  const { bodies } = await recordedNames(queries, known);
  return new Map(
    [...bodies].flatMap(([id, names]) => {
      const its = nameOn(names, on);
      return its ? [[id, { code: scopeCode(its.code), name: its.name }] as const] : [];
    }),
  );
};
