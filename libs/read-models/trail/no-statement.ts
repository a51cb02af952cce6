import type { StatementEvent } from '#libs/domain/statement/events.js';

const STATEMENT: StatementEvent['type'] = 'StatementMade.v1';

/** SQL: whether an entry takes part in the state: what papers say of a thing does not. */
export const isNoStatement = (entry: string): string =>
  `${entry}.type is distinct from (select id from name where name = '${STATEMENT}')`;
