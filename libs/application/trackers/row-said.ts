import type { Kind } from '#libs/domain/kinds.js';
import type { SaidMember } from '#libs/domain/statement/events.js';

/** What the printed row of a tracker says of members of one thing's state. */
export interface RowSaid {
  readonly kind: Kind;
  readonly id: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** The rows as bytes: JSON in UTF-8. */
export const bytesOfRows = (rows: readonly RowSaid[]): Buffer =>
  Buffer.from(JSON.stringify(rows.map(({ kind, id, members }) => ({ kind, id, members }))), 'utf8');

/** The rows that such bytes hold, which nobody else writes. */
export const rowsIn = async (bytes: AsyncIterable<Uint8Array>): Promise<readonly RowSaid[]> => {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as readonly RowSaid[];
};

/** What is left open is not said. */
export const saidInRow = ({ members }: RowSaid): readonly SaidMember[] =>
  Object.entries(members).flatMap(([member, said]) =>
    said === null || said === undefined ? [] : [{ member, said, place: null }],
  );
