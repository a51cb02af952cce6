import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { Authority } from '#libs/domain/authority/state.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt, versionAt } from './at.js';

interface Row {
  readonly stream: string;
  readonly state: Authority;
}

export const recordedAuthority = ({ stream, state }: Row): KnownAuthority => {
  const { ref, code, names, endedOn, succeededBy } = state;
  const id = parseStreamId(stream)?.id ?? stream;
  return { id, ref, code: names[0]?.code ?? code, names, endedOn, succeededBy, isRecorded: true, alsoPrinted: [] };
};

/** The authorities that somebody has recorded, as they are at a point. */
export const recordedAuthorities = async (queries: Queries, point: Point): Promise<readonly KnownAuthority[]> => {
  const parameters = new Parameters();
  const rows = await queries.rows<Row>(
    `select t.stream, b.state || v.delta as state
     from card c join thing t on t.id = c.thing
     join ${versionAt('c.thing', point, parameters)} on v.card = c.id
     join base b on b.id = v.base
     where c.kind = 'authority' and c.known_from <= ${knownAt(point, parameters)}
     order by c.ref_key, t.stream`,
    parameters,
  );
  return rows.map(recordedAuthority);
};
