import type { Named } from '#libs/domain/shared/scope.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt, versionAt } from './at.js';
import { scopeCode } from './scope-code.js';

/** What bodies are called at a point, by their ids. */
export type BodyNames = ReadonlyMap<string, Named>;

const read = async (queries: Queries, point: Point): Promise<BodyNames> => {
  const parameters = new Parameters();
  const rows = await queries.rows<{ stream: string; name: string; code: string }>(
    `select t.stream, (b.state || v.delta) ->> 'name' as name, (b.state || v.delta) ->> 'code' as code
     from card c join thing t on t.id = c.thing
     join ${versionAt('c.thing', point, parameters)} on v.card = c.id
     join base b on b.id = v.base
     where c.kind = 'body' and c.known_from <= ${knownAt(point, parameters)}`,
    parameters,
  );
  return new Map(
    rows.map(({ stream, name, code }) => [parseStreamId(stream)?.id ?? stream, { code: scopeCode(code), name }]),
  );
};

/** Those of one snapshot do not change. */
const READ = new WeakMap<Queries, Map<string, Promise<BodyNames>>>();

/** A body that nobody has recorded has no name but what papers print. */
export const bodyNamesAt = (queries: Queries, point: Point): Promise<BodyNames> => {
  const ofSnapshot = READ.get(queries) ?? new Map<string, Promise<BodyNames>>();
  READ.set(queries, ofSnapshot);
  const key = `${point.known}/${point.on}`;
  const names = ofSnapshot.get(key) ?? read(queries, point);
  ofSnapshot.set(key, names);
  return names;
};
