import type { Point } from '../point.js';
import type { Queries } from '../queries.js';
import type { RowOf } from '../tables/columns.js';
import { PRESENCE, SCOPE } from '../tables/scope.js';
import type { Directory } from '../view.js';
import { NOW } from './at.js';
import { authorityNamesAt } from './authority-names.js';
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

/** Whose papers there are, before whom and when: every authority and every body by its name of the day, the newest meeting first. */
export const readDirectory = async (queries: Queries, point: Point): Promise<Directory> => {
  const rows = await queries.run((tx) =>
    tx
      .createQueryBuilder(SCOPE.entity, 's')
      .select(['body', 'authority_code', 'authority_name', 'committee_code', 'committee_name', 'meeting'])
      .innerJoin(PRESENCE.name, 'p', 'p.scope = s.id')
      .where('p.known_from <= :known and p.true_from <= :on', { known: point.known ?? NOW, on: point.on })
      .andWhere(`(${NONE_GONE} or ${ANY_THERE})`)
      .groupBy('s.id, body, authority_code, authority_name, committee_code, committee_name, meeting')
      .orderBy('max(p.known_from)')
      .addOrderBy('s.id')
      .getRawMany<ScopeRow>(),
  );
  const authorityNames = await authorityNamesAt(queries, point);
  const scopes = rows.map((row) => ({
    ...row,
    authority: authorityNames.byOwnCode({ code: row.authority_code, name: row.authority_name }, row.meeting),
  }));
  const authorities = scopes.map(({ authority }) => [authority.code, authority] as const);
  const names = await bodyNamesAt(queries, point);
  const committees = scopes.map(({ body, authority, committee_code, committee_name }) => {
    const named = names.get(body) ?? { code: committee_code, name: committee_name };
    return [`${authority.code}/${body}`, { ...named, authority: authority.code, body }] as const;
  });
  const meetings = scopes.map(({ body, authority, committee_code, meeting }) => {
    const committee = names.get(body)?.code ?? committee_code;
    return [`${authority.code}/${body}/${meeting}`, { authority: authority.code, committee, date: meeting }] as const;
  });
  return {
    authorities: latest(authorities).toSorted(byName),
    ownCodes: authorityNames.ownCodes(),
    committees: latest(committees).toSorted(byName),
    meetings: latest(meetings).toSorted((a, b) => b.date.localeCompare(a.date)),
  };
};
