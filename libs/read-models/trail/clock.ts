import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';

/**
 * The log's clock at each of these instants of recording, which come in the order of the log: the latest instant so far,
 * since the clocks of machines step back and what was known never does. `before`: the clock until now.
 */
export const clockOf = (before: Instant | null, recorded: readonly Instant[]): readonly Instant[] => {
  let latest = before ?? '';
  return recorded.map((instant) => (latest = instant > latest ? instant : latest));
};

/** When the last event up to that position was recorded, by the log's clock; `null` before the first. */
export const clockAt = async (queries: Queries, position: Position | null): Promise<Instant | null> => {
  const parameters = new Parameters();
  const [row] = await queries.rows<{ clock: Date }>(
    `select clock from entry where position <= ${knownAt({ known: position }, parameters)}
     order by position desc limit 1`,
    parameters,
  );
  return row?.clock.toISOString() ?? null;
};

/** The last position that had been recorded at that instant, by the log's clock; 0 before the first. */
export const positionAt = async (queries: Queries, instant: Instant): Promise<Position> => {
  const parameters = new Parameters();
  const [row] = await queries.rows<{ position: Position }>(
    `select position from entry where clock <= ${parameters.add(instant)}
     order by clock desc, position desc limit 1`,
    parameters,
  );
  return row?.position ?? 0n;
};
