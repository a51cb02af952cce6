import type { Kind } from '#libs/domain/kinds.js';
import { spokenByOlder } from '#libs/domain/statement/older.js';
import { spokenOf, toldBy, type Spoken, type SpokenEntry, type ToldOn } from '#libs/domain/statement/told.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId, streamId } from '#libs/kernel/stream-id.js';
import { Parameters, type Queries } from '../queries.js';
import { NOW } from '../register/at.js';
import { readHistories } from '../register/history.js';
import type { Remembered } from '../register/stream.js';
import { daysHeld } from './days-held.js';
import { completedImports, type CompletedImport } from './older.js';
import type { ToldThing, ToldTo } from './told.js';

interface ThingRow {
  readonly id: number;
  readonly stream: string;
  readonly kind: Kind;
}

interface SpokenThing extends ThingRow {
  readonly spoken: readonly Spoken[];
}

const rowsOf = async (queries: Queries, streams: readonly string[]): Promise<readonly ThingRow[]> => {
  const parameters = new Parameters();
  const among = parameters.add(streams);
  return queries.rows<ThingRow>(`select id, stream, kind from thing where stream = any(${among}::text[])`, parameters);
};

/** The things of which something was said before the body by the day. */
const spokenBefore = (queries: Queries, body: string, by: PlainDate, known: Position) => {
  const parameters = new Parameters();
  return queries.rows<ThingRow>(
    `select id, stream, kind from thing where id in (
       select thing from statement
       where body = ${parameters.add(body)} and meeting <= ${parameters.add(by)}::date and position <= ${parameters.add(known)}::bigint
     )`,
    parameters,
  );
};

/** What an import said that left no statements of this thing, as the thing was when it was complete. */
const olderOf = (
  { kind, stream }: ThingRow,
  history: readonly Remembered[],
  imports: readonly CompletedImport[],
  left: readonly Spoken[],
): readonly Spoken[] =>
  imports.flatMap(({ completed, met, of }) => {
    const older = of(stream);
    if (!met.has(stream) || left.some(({ importId }) => importId === older.importId)) return [];
    return [
      spokenByOlder(
        kind,
        history.filter(({ position }) => position <= completed),
        older,
      ),
    ];
  });

/** What all documents said of these things, as known at the position. */
const spokenOfThings = async (
  queries: Queries,
  things: readonly ThingRow[],
  known: Position,
  imports: readonly CompletedImport[],
): Promise<readonly SpokenThing[]> => {
  const kinds = new Map(things.map(({ id, kind }) => [id, kind]));
  const histories = await queries.run((tx) => readHistories(tx, kinds, known));
  return things.map((thing) => {
    const history: readonly (Remembered & SpokenEntry)[] = histories.get(thing.id) ?? [];
    const spoken = spokenOf(thing.kind, history);
    return { ...thing, spoken: [...olderOf(thing, history, imports, spoken), ...spoken] };
  });
};

/** A paper was told to a body on the day on which the meeting that it was published for was held. */
const before = async (queries: Queries, known: Position, body: string, by: PlainDate): Promise<ToldOn> => {
  const heldOn = await daysHeld(queries, { known, on: by }, body);
  return (said) => {
    if (said.body !== body) return null;
    return said.by.kind === 'report' ? heldOn(said.meeting) : said.meeting;
  };
};

const streamOf = ({ by }: Spoken): string => streamId(by.kind, by.id);

/** The days on which these reports and minutes were published, as is known at the position. */
const publications = async (queries: Queries, papers: readonly string[], known: Position) => {
  const parameters = new Parameters();
  const streams = parameters.add(papers);
  const rows = await queries.rows<{ stream: string; day: PlainDate | null }>(
    `select t.stream, (b.state || v.delta) ->> 'publishedOn' as day from thing t
     cross join lateral (
       select * from version l where l.thing = t.id and l.known_from <= ${parameters.add(known)}::bigint and l.true_to is null
       order by l.known_from desc limit 1
     ) v join base b on b.id = v.base where t.stream = any(${streams}::text[])`,
    parameters,
  );
  return new Map(rows.map(({ stream, day }) => [stream, day]));
};

const toPublic = async (queries: Queries, spoken: readonly Spoken[], known: Position): Promise<ToldOn> => {
  const papers = [...new Set(spoken.filter(({ published }) => published === null).map(streamOf))];
  const days = await publications(queries, papers, known);
  return (each) => each.published ?? days.get(streamOf(each)) ?? null;
};

const toldThing = ({ kind, stream, spoken }: SpokenThing, by: PlainDate, toldOn: ToldOn): ToldThing => ({
  kind,
  id: parseStreamId(stream)?.id ?? stream,
  members: toldBy(spoken, by, toldOn),
});

/** What a body, or the public, had been told of one thing; `reports`: those whose papers tell of it, where it is the public. */
export const readTold = async (
  queries: Queries,
  known: Position | null,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  { body, by }: ToldTo,
): Promise<ToldThing> => {
  const at = known ?? NOW;
  const stream = streamId(kind, id);
  const things = await rowsOf(queries, [stream]);
  const papers = body === null ? await papersOf(queries, stream) : { before: body, by };
  const imports = await completedImports(queries, at, papers, stream);
  const [spoken] = await spokenOfThings(queries, things, at, imports);
  if (!spoken) return { kind, id, members: [] };
  const toldOn = body === null ? await toPublic(queries, spoken.spoken, at) : await before(queries, at, body, by);
  return toldThing(spoken, by, toldOn);
};

/** The papers that may have told the public of a thing before papers left statements: its report's, and those that made it. */
const papersOf = async (queries: Queries, stream: string) => {
  const parameters = new Parameters();
  const name = parameters.add(stream);
  const rows = await queries.rows<{ report: string | null; import: string | null }>(
    `select c.report_id as report, null as import from thing t join card c on c.thing = t.id where t.stream = ${name}
     union select null, e.import_id from thing t join entry e on e.thing = t.id where t.stream = ${name}`,
    parameters,
  );
  const own = parseStreamId(stream);
  const reports = rows.flatMap(({ report }) => report ?? []);
  return {
    reports: own?.kind === 'report' ? [own.id, ...reports] : reports,
    imports: rows.flatMap((row) => row.import ?? []),
  };
};

/** Everything that a body had been told of, thing by thing: all of which it had been told anything. */
export const readToldBoard = async (
  queries: Queries,
  known: Position | null,
  { body, by }: ToldTo & { readonly body: string },
): Promise<readonly ToldThing[]> => {
  const at = known ?? NOW;
  const imports = await completedImports(queries, at, { before: body, by }, null);
  const met = await rowsOf(queries, [...new Set(imports.flatMap((each) => [...each.met]))]);
  const things = new Map([...(await spokenBefore(queries, body, by, at)), ...met].map((row) => [row.id, row]));
  const spoken = await spokenOfThings(queries, [...things.values()], at, imports);
  const toldOn = await before(queries, at, body, by);
  return spoken.map((each) => toldThing(each, by, toldOn)).filter(({ members }) => members.length > 0);
};
