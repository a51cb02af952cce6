import { readFileSync } from 'node:fs';

/** The JSON Schema (draft 7) of the states of a kind, all but `none`. Throws where there is no such kind. */
export const stateSchemaTextOf = (kind: string): string =>
  readFileSync(new URL(`states/${kind}.json`, import.meta.url), 'utf8');
