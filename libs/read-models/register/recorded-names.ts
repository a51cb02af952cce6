import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { Authority } from '#libs/domain/authority/state.js';
import type { Body } from '#libs/domain/body/state.js';
import type { NameFrom } from '#libs/domain/shared/names/name-from.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt, versionAt } from './at.js';
import { recordedAuthority } from './recorded-authorities.js';

/** What bodies, by their ids, and authorities were ever called, as is known at a position: papers print names of any day. */
export interface RecordedNames {
  readonly bodies: ReadonlyMap<string, readonly NameFrom[]>;
  readonly authorities: readonly KnownAuthority[];
}

type Row =
  | { readonly kind: 'body'; readonly stream: string; readonly state: Pick<Body, 'names'> }
  | { readonly kind: 'authority'; readonly stream: string; readonly state: Authority };

const EVER = '9999-12-31';

const read = async (queries: Queries, position: Position | null): Promise<RecordedNames> => {
  const parameters = new Parameters();
  const point = { known: position, on: EVER };
  const rows = await queries.rows<Row>(
    `select c.kind, t.stream,
       case c.kind when 'body' then jsonb_build_object('names', (b.state || v.delta) -> 'names') else b.state || v.delta end as state
     from card c join thing t on t.id = c.thing
     join ${versionAt('c.thing', point, parameters)} on v.card = c.id
     join base b on b.id = v.base
     where c.kind in ('body', 'authority') and c.known_from <= ${knownAt(point, parameters)}
     order by c.ref_key, t.stream`,
    parameters,
  );
  return {
    bodies: new Map(
      rows.flatMap(({ kind, stream, state }) =>
        kind === 'body' ? [[parseStreamId(stream)?.id ?? stream, state.names] as const] : [],
      ),
    ),
    authorities: rows.flatMap((row) => (row.kind === 'authority' ? [recordedAuthority(row)] : [])),
  };
};

/** Those of one snapshot do not change. */
const READ = new WeakMap<Queries, Map<Position | null, Promise<RecordedNames>>>();

/** One query for both, since every list of things asks for them. */
export const recordedNames = (queries: Queries, position: Position | null): Promise<RecordedNames> => {
  const ofSnapshot = READ.get(queries) ?? new Map<Position | null, Promise<RecordedNames>>();
  READ.set(queries, ofSnapshot);
  const names = ofSnapshot.get(position) ?? read(queries, position);
  ofSnapshot.set(position, names);
  return names;
};
