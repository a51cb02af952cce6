import type pg from 'pg';
import type { LogAfter } from '#libs/audit/comparison/comparison.js';
import { isSealed } from '#libs/kernel/sealed.js';

interface Row {
  readonly position: string;
  readonly stream: Buffer;
  readonly revision: string;
  readonly id: string;
  readonly type: Buffer;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

const AT_ONCE = 1_000;

/**
 * The sealed events that the log's tables hold after a position, as the event store tells of them: no event store runs
 * while a backup is restored.
 */
export const sealedRowsOf = (client: pg.ClientBase): LogAfter =>
  async function* (after) {
    for (let last = String(after?.commit ?? 0n); ;) {
      const { rows } = await client.query<Row>(
        `select position::text, s.name as stream, revision::text, event_id::text as id, type, is_json as "isJson", data, metadata
           from eventstore.events e join eventstore.streams s on s.id = e.stream_id
          where e.position > $1 order by e.position limit ${AT_ONCE}`,
        [last],
      );
      for (const { position, stream, revision, type, isJson, ...rest } of rows) {
        last = position;
        if (!isSealed(stream.toString())) continue;
        const at = BigInt(position);
        yield {
          ...rest,
          ...{ stream: stream.toString(), revision: BigInt(revision), type: type.toString() },
          position: { commit: at, prepare: at },
          contentType: isJson ? 'application/json' : 'application/octet-stream',
          created: '',
        };
      }
      if (rows.length < AT_ONCE) return;
    }
  };
