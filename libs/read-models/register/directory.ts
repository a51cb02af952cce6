import type { PlainDate } from '#libs/kernel/event.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import type { Directory } from '../view.js';
import { knownAt } from './at.js';

interface ScopeRow {
  readonly authority_code: string;
  readonly authority_name: string;
  readonly committee_code: string;
  readonly committee_name: string;
  readonly meeting: PlainDate;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name, 'en');

const latest = <T>(items: readonly (readonly [string, T])[]): readonly T[] => [...new Map(items).values()];

/** Whose papers there are, before whom and when: the latest name of every code, the newest meeting first. */
export const readDirectory = async (queries: Queries, point: Point): Promise<Directory> => {
  const parameters = new Parameters();
  const rows = await queries.rows<ScopeRow>(
    `select authority_code, authority_name, committee_code, committee_name, meeting
     from presence join scope on scope.id = presence.scope
     where known_from <= ${knownAt(point, parameters)} and true_from <= ${parameters.add(point.on)}
     group by scope.id order by max(known_from), scope.id`,
    parameters,
  );
  const authorities = rows.map(
    (row) => [row.authority_code, { code: row.authority_code, name: row.authority_name }] as const,
  );
  const committees = rows.map(
    ({ authority_code, committee_code, committee_name }) =>
      [
        `${authority_code}/${committee_code}`,
        { code: committee_code, name: committee_name, authority: authority_code },
      ] as const,
  );
  const meetings = rows.map(
    ({ authority_code, committee_code, meeting }) =>
      [
        `${authority_code}/${committee_code}/${meeting}`,
        { authority: authority_code, committee: committee_code, date: meeting },
      ] as const,
  );
  return {
    authorities: latest(authorities).toSorted(byName),
    committees: latest(committees).toSorted(byName),
    meetings: latest(meetings).toSorted((a, b) => b.date.localeCompare(a.date)),
  };
};
