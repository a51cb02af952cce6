import pg from 'pg';

/** One right of one role to one thing, as an access control list of Postgres holds it. */
export interface Grant {
  readonly on: 'database' | 'schema' | 'table' | 'sequence' | 'function';
  /** As SQL names it. */
  readonly thing: string;
  readonly verb: string;
  /** Of a table, where the right is to one column only. */
  readonly column?: string;
  /** `''`: everybody. */
  readonly to: string;
  /** It may be passed on. */
  readonly passedOn?: boolean;
}

export const keyOf = ({ on, thing, verb, column = '', to, passedOn = false }: Grant): string =>
  JSON.stringify([on, thing, verb.toLowerCase(), column, to, passedOn]);

const roleSql = (role: string): string => (role === '' ? 'public' : pg.escapeIdentifier(role));
const rightSql = ({ verb, column }: Grant): string => (column ? `${verb} (${pg.escapeIdentifier(column)})` : verb);

export const grantSql = (grant: Grant): string =>
  `grant ${rightSql(grant)} on ${grant.on} ${grant.thing} to ${roleSql(grant.to)}`;
export const revokeSql = (grant: Grant): string =>
  `revoke ${rightSql(grant)} on ${grant.on} ${grant.thing} from ${roleSql(grant.to)}`;
