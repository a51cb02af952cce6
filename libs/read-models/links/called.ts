import { RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import { parseStreamId, streamId } from '#libs/kernel/stream-id.js';
import { Parameters, type Queries } from '../queries.js';
import { naturalKey } from '../register/natural-key.js';

/** A thing and a reference that it has or had. */
export interface Called {
  readonly kind: Kind;
  readonly id: string;
  readonly ref: string;
}

/** By which references and by which ids things are looked for. */
export interface CalledBy {
  readonly refs: readonly string[];
  readonly ids: readonly string[];
}

interface Row {
  readonly stream: string;
  readonly ref: string;
}

/** Who is called so, whatever the case of letters, and what these are called: everything that is known, the last known last. */
export const thingsCalled = async (queries: Queries, { refs, ids }: CalledBy): Promise<readonly Called[]> => {
  const parameters = new Parameters();
  const kinds = `${parameters.add(RECORD_KINDS)}::text[]`;
  const keys = `${parameters.add(refs.map(naturalKey))}::text[]`;
  const streams = `${parameters.add(RECORD_KINDS.flatMap((kind) => ids.map((id) => streamId(kind, id))))}::text[]`;
  const rows = await queries.rows<Row>(
    `select t.stream, c.ref from (
      select id from card where kind = any(${kinds}) and ref_key = any(${keys})
      union select c.id from thing t join card c on c.thing = t.id where t.stream = any(${streams})
    ) found join card c on c.id = found.id join thing t on t.id = c.thing order by c.known_from, c.id`,
    parameters,
  );
  const spelled = new Set(refs.map((ref) => ref.toLowerCase()));
  return rows.flatMap(({ stream, ref }) => {
    const { kind, id } = parseStreamId(stream) ?? { kind: stream, id: stream };
    // A key is cut where a reference is long.
    return spelled.has(ref.toLowerCase()) || ids.includes(id) ? [{ kind: kind as Kind, id, ref }] : [];
  });
};
