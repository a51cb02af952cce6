import type { EntityManager } from 'typeorm';
import type { PlainDate } from '#libs/kernel/event.js';
import { BASE } from '../tables/base.js';
import { CARD } from '../tables/card.js';
import { PRESENCE, SCOPE } from '../tables/scope.js';
import { THING } from '../tables/thing.js';
import type { LastNumbers } from './filing.js';
import type { NumberedScope } from './scope-numbers.js';

/** The last numbers that were given out; 0 for none. */
export const readLastNumbers = async (tx: EntityManager): Promise<LastNumbers> => ({
  thing: (await tx.getRepository(THING.entity).maximum('id')) ?? 0,
  card: (await tx.getRepository(CARD.entity).maximum('id')) ?? 0,
  base: (await tx.getRepository(BASE.entity).maximum('id')) ?? 0,
});

export const readScopes = async (tx: EntityManager): Promise<readonly NumberedScope[]> => {
  const rows = await tx.getRepository(SCOPE.entity).find({ order: { id: 'asc' } });
  return rows.map(({ id, committee, body, meeting, ...row }) => ({
    id,
    committee,
    scope: {
      body,
      authority: { code: row.authority_code, name: row.authority_name },
      committee: { code: row.committee_code, name: row.committee_name },
      meeting,
    },
  }));
};

/** The earliest day on which there was something of each scope, by the scope's number. */
export const readEarliest = async (tx: EntityManager): Promise<Map<number, PlainDate>> => {
  const rows = await tx
    .createQueryBuilder(PRESENCE.entity, 'p')
    .select('p.scope', 'scope')
    .addSelect('min(p.true_from)', 'day')
    .groupBy('p.scope')
    .getRawMany<{ scope: number; day: PlainDate }>();
  return new Map(rows.map(({ scope, day }) => [scope, day]));
};
