import type { WithdrawalEvent } from '#libs/domain/withdrawal/events.js';
import { lapsed } from './lapsed.js';
import type { OtherEntry } from './entry.js';

/** What SQL says of another entry: 64-bit numbers as digits. */
export type OtherRow = Omit<OtherEntry, 'position' | 'revision'> & {
  readonly position: string;
  readonly revision: string;
};

export interface OthersRow {
  readonly withdraws: readonly OtherRow[] | null;
  readonly overtaken_by: OtherRow | null;
}

const WITHDRAWAL: WithdrawalEvent['type'] = 'EntryWithdrawn.v1';
const IS_WITHDRAWAL = (entry: string) => `${entry}.type = (select id from name where name = '${WITHDRAWAL}')`;

const asJson = (place: string): string => `jsonb_build_object(
  'position', o.position::text, 'revision', o.revision::text, 'type', (select name from name where id = o.type),
  'effectiveOn', o.effective_on, 'place', ${place},
  'data', coalesce(o.data, '{}'), 'changes', coalesce(o.changes, '[]'))`;

const SHARES_A_MEMBER = `exists (
  select from jsonb_to_recordset(o.changes) as theirs (path text)
  join jsonb_to_recordset(e.changes) as own (path text) on own.path = theirs.path
  where own.path not in (select path from jsonb_to_recordset(e.last_changes) as lasting (path text)))`;

/**
 * SQL: the entries that a withdrawal `e` names, as `naming`; and of an entry that changes something else as of the last day
 * than at its place, the next that stands over it, as `overtaking`. `standsAt` tells how an entry stands as known then.
 */
export const othersOf = (known: string, standsAt: (known: string, entry: string, as: string) => string): string => {
  const place = 'coalesce(its.place, o.place, o.effective_on)';
  return `
  left join lateral (
    select jsonb_agg(${asJson('coalesce(o.place, o.effective_on)')} order by o.position) as entries
    from entry o
    where ${IS_WITHDRAWAL('e')} and o.thing = e.thing
      and o.revision::text in (select jsonb_array_elements_text(e.data -> 'revisions'))
  ) naming on true
  left join lateral (
    select ${asJson(place)} as entry
    from entry o ${standsAt(known, 'o', 'its')}
    where e.last_changes is not null and o.thing = e.thing and o.position <= ${known} and its.withdrawn_by is null
      and ${place} > coalesce(stands.place, e.place, e.effective_on) and not ${IS_WITHDRAWAL('o')} and ${SHARES_A_MEMBER}
      and not ${lapsed('o', place, known)}
    order by ${place}, o.position
    limit 1
  ) overtaking on true`;
};

const toOther = ({ position, revision, ...other }: OtherRow): OtherEntry => ({
  ...other,
  position: BigInt(position),
  revision: BigInt(revision),
});

/** What is told of other entries beside one. */
export const othersIn = ({ withdraws, overtaken_by }: OthersRow) => ({
  withdraws: (withdraws ?? []).map(toOther),
  overtakenBy: overtaken_by && toOther(overtaken_by),
});
