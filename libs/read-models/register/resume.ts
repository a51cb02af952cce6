import type { EntityManager } from 'typeorm';
import type { PlainDate } from '#libs/kernel/event.js';
import type { LastNumbers } from './filing.js';
import type { NumberedScope } from './scope-numbers.js';

/** The last numbers that were given out; 0 for none. */
export const readLastNumbers = async (tx: EntityManager): Promise<LastNumbers> => {
  const [row] = await tx.query<[LastNumbers]>(
    `select coalesce((select max(id) from thing), 0) as thing, coalesce((select max(id) from card), 0) as card,
       coalesce((select max(id) from base), 0) as base`,
  );
  return row;
};

interface ScopeRow {
  readonly id: number;
  readonly committee: number;
  readonly authority_code: string;
  readonly authority_name: string;
  readonly committee_code: string;
  readonly committee_name: string;
  readonly meeting: PlainDate;
}

export const readScopes = async (tx: EntityManager): Promise<readonly NumberedScope[]> => {
  const rows = await tx.query<ScopeRow[]>('select * from scope order by id');
  return rows.map(({ id, committee, meeting, ...row }) => ({
    id,
    committee,
    scope: {
      authority: { code: row.authority_code, name: row.authority_name },
      committee: { code: row.committee_code, name: row.committee_name },
      meeting,
    },
  }));
};

/** The earliest day on which there was something of each scope, by the scope's number. */
export const readEarliest = async (tx: EntityManager): Promise<Map<number, PlainDate>> => {
  const rows = await tx.query<{ scope: number; day: PlainDate }[]>(
    'select scope, min(true_from) as day from presence group by scope',
  );
  return new Map(rows.map(({ scope, day }) => [scope, day]));
};
