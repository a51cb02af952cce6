import type { Point } from '../point.js';
import type { Queries } from '../queries.js';
import type { RowOf } from '../tables/columns.js';
import { PRESENCE, SCOPE } from '../tables/scope.js';
import type { Directory } from '../view.js';
import { NOW } from './at.js';
import { bodyNamesAt } from './body-names.js';

type ScopeRow = Omit<RowOf<(typeof SCOPE)['columns']>, 'id' | 'committee'>;

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, 'en');

const latest = <T>(items: readonly (readonly [string, T])[]): readonly T[] => [...new Map(items).values()];

/** SQL: nothing of the scope `s` was ever withdrawn whole, as all but nothing ever is. */
const NONE_GONE = `s.id not in (
  select c.scope from existence x join card c on c.thing = x.thing where x.gone and c.scope is not null)`;

/** SQL: something of it is there at the point. */
const ANY_THERE = `exists (
  select from card c cross join lateral (
    select card from version v
    where v.thing = c.thing and v.known_from <= :known and v.true_from <= :on and (v.true_to is null or v.true_to > :on)
    order by v.known_from desc limit 1
  ) v where c.scope = s.id and v.card = c.id)`;

/** Whose papers there are, before whom and when: the latest name of every authority, every body by its name of the day, the newest meeting first. */
export const readDirectory = async (queries: Queries, point: Point): Promise<Directory> => {
  const rows = await queries.run((tx) =>
    tx
      .createQueryBuilder(SCOPE.entity, 's')
      .select(['body', 'authority_code', 'authority_name', 'committee_code', 'committee_name', 'meeting'])
      .innerJoin(PRESENCE.name, 'p', 'p.scope = s.id')
      .where('p.known_from <= :known and p.true_from <= :on', { known: point.known ?? NOW, on: point.on })
      .andWhere(`(${NONE_GONE} or ${ANY_THERE})`)
      .groupBy('s.id')
      .orderBy('max(p.known_from)')
      .addOrderBy('s.id')
      .getRawMany<ScopeRow>(),
  );
  const authorities = rows.map(
    (row) => [row.authority_code, { code: row.authority_code, name: row.authority_name }] as const,
  );
  const names = await bodyNamesAt(queries, point);
  const committees = rows.map(({ body, authority_code, committee_code, committee_name }) => {
    const named = names.get(body) ?? { code: committee_code, name: committee_name };
    return [`${authority_code}/${body}`, { ...named, authority: authority_code, body }] as const;
  });
  const meetings = rows.map(({ body, authority_code, committee_code, meeting }) => {
    const committee = names.get(body)?.code ?? committee_code;
    return [`${authority_code}/${body}/${meeting}`, { authority: authority_code, committee, date: meeting }] as const;
  });
  return {
    authorities: latest(authorities).toSorted(byName),
    committees: latest(committees).toSorted(byName),
    meetings: latest(meetings).toSorted((a, b) => b.date.localeCompare(a.date)),
  };
};
