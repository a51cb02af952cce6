import type { NewEvent } from './stored-event.js';

export interface NewStream {
  id: bigint;
  name: string;
}

/** What one transaction writes: all of it or nothing. */
export interface CommitBatch {
  created: bigint;
  streams: NewStream[];
  events: NewEvent[];
  /** A position that was answered though no event has it. */
  reserved?: bigint;
}

/**
 * One statement, so one round trip and one transaction. The epoch's row, share-locked, fences a writer that was
 * replaced. Bytes travel as one parameter that each row cuts its part from: arrays of bytea would travel as hex.
 */
const TEXT = `
with fence as materialized (
  select from eventstore.writer where epoch = $1 for share
), named as (
  insert into eventstore.streams (id, name)
  select s.id, substring($2::bytea from s.start for s.length)
  from unnest($3::bigint[], $4::int[], $5::int[]) as s(id, start, length), fence
)
insert into eventstore.events (position, stream_id, revision, event_id, created, is_json, type, data, metadata)
select e.position, e.stream_id, e.revision, e.event_id, $6::bigint, e.is_json,
       substring($2::bytea from e.start for e.type_length),
       substring($2::bytea from e.start + e.type_length for e.data_length),
       substring($2::bytea from e.start + e.type_length + e.data_length for e.metadata_length)
from unnest($7::bigint[], $8::bigint[], $9::bigint[], $10::uuid[], $11::boolean[],
            $12::int[], $13::int[], $14::int[], $15::int[])
  as e(position, stream_id, revision, event_id, is_json, start, type_length, data_length, metadata_length), fence`;

const array = (values: (bigint | number | boolean | string)[]) => `{${values.join(',')}}`;

/** The prepared statement that writes a batch in the given epoch. Its row count is the number of events, or 0 if fenced. */
export const commitStatement = (epoch: bigint, { created, streams, events }: CommitBatch) => {
  const parts: Buffer[] = [];
  let end = 1; // substring counts from 1
  const append = (bytes: Buffer) => {
    const start = end;
    parts.push(bytes);
    end += bytes.length;
    return start;
  };
  const names = streams.map(({ name }) => Buffer.from(name));
  const nameStarts = names.map(append);
  const types = events.map(({ type }) => Buffer.from(type));
  const starts = events.map((event, i) => {
    const start = append(types[i] ?? Buffer.alloc(0));
    append(event.data);
    append(event.metadata);
    return start;
  });
  return {
    name: 'commit',
    text: TEXT,
    values: [
      epoch,
      Buffer.concat(parts),
      array(streams.map((s) => s.id)),
      array(nameStarts),
      array(names.map((n) => n.length)),
      created,
      array(events.map((e) => e.position)),
      array(events.map((e) => e.streamId)),
      array(events.map((e) => e.revision)),
      array(events.map((e) => e.id)),
      array(events.map((e) => e.isJson)),
      array(starts),
      array(types.map((t) => t.length)),
      array(events.map((e) => e.data.length)),
      array(events.map((e) => e.metadata.length)),
    ],
  };
};
