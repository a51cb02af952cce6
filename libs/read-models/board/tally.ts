import type { RecordKind } from '#libs/domain/deciders.js';
import type { Rag } from '#libs/domain/shared/rag.js';
import type { ScopeFilter } from '../compare/difference.js';
import { overdueIn, pastFirstIn } from '../overdue.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';
import { cardsAt } from '../register/things.js';
import { where } from '../register/where.js';

/** How many things are alike in what a board counts by. */
export interface Tallied {
  readonly kind: RecordKind;
  /** The id of the body that they are before. */
  readonly body: string;
  readonly status: string;
  readonly open: boolean;
  readonly rag: Rag | null;
  readonly overdue: boolean;
  /** Open, and past the due date that was set first. */
  readonly pastFirst: boolean;
  readonly n: number;
}

/** All that is before bodies, by what a board counts by: every figure of one board is a sum of these. */
export const readTally = (queries: Queries, point: Point, scope: ScopeFilter): Promise<readonly Tallied[]> => {
  const parameters = new Parameters();
  const day = parameters.add(point.on);
  return queries.rows<Tallied>(
    `select c.kind, s.body, v.status, v.open, v.rag, ${overdueIn('v', day)} as overdue,
       ${pastFirstIn('v', day)} as "pastFirst", count(*)::int as n
     from ${cardsAt(point, parameters)} join scope s on s.id = c.scope
     where c.known_from <= ${knownAt(point, parameters)}${where(scope, point, parameters)}
     group by 1, 2, 3, 4, 5, 6, 7`,
    parameters,
  );
};
