import type { Difference, ImportOutcome, Met } from '#libs/domain/document-import/events.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { OlderImport } from '#libs/domain/statement/older.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { parseStreamId, streamId } from '#libs/kernel/stream-id.js';
import { Parameters, type Queries } from '../queries.js';
import type { BodyNamed } from './told.js';

interface Row {
  readonly stream: string;
  readonly report: string;
  readonly meeting: PlainDate;
  readonly completed: Position;
  readonly state: ImportOutcome & { readonly document: DocumentRef };
}

/** An import that was complete at a position and not withdrawn: the things that it met, and what it says of each. */
export interface CompletedImport {
  readonly completed: Position;
  readonly met: ReadonlySet<string>;
  readonly of: (stream: string) => OlderImport;
}

const streamOf = ({ kind, id }: Met): string => `${kind}-${id}`;

const toImport = ({ stream, report, meeting, completed, state }: Row, body: string): CompletedImport => {
  const { recorded, unchanged, differences, document } = state;
  const paper = {
    importId: parseStreamId(stream)?.id ?? stream,
    by: { kind: 'report' as const, id: parseStreamId(report)?.id ?? report },
    document: document.sha256,
    body,
    meeting,
    published: null,
  };
  // What an earlier document had and this one has not is told as a difference too.
  const isOfThis = ({ field }: Difference) => field !== 'in the document';
  return {
    completed,
    met: new Set([...recorded, ...unchanged, ...differences.filter(isOfThis)].map(streamOf)),
    of: (of) => ({ ...paper, differences: differences.filter((each) => isOfThis(each) && streamOf(each) === of) }),
  };
};

/** SQL: the last version known of an import's thing `i`, where all of it was recorded and none is withdrawn. */
const complete = (known: string): string => `
  cross join lateral (
    select * from version l where l.thing = i.id and l.known_from <= ${known} order by l.known_from desc, l.true_from desc limit 1
  ) v
  join base b on b.id = v.base`;

/** The papers whose imports are looked at: those before a body, or these. */
export type Papers =
  | { readonly before: BodyNamed; readonly by: PlainDate }
  | { readonly reports: readonly string[]; readonly imports: readonly string[] };

/**
 * The imports of these papers, the first complete first; where `thing` is given, those that may have met it. Which of them
 * left statements their things tell.
 */
export const completedImports = async (
  queries: Queries,
  known: Position,
  papers: Papers,
  thing: string | null,
): Promise<readonly CompletedImport[]> => {
  const parameters = new Parameters();
  const K = `${parameters.add(known)}::bigint`;
  const body = 'before' in papers ? papers.before : null;
  const chosen =
    'before' in papers
      ? `s.body = ${parameters.add(papers.before.id)} and s.meeting <= ${parameters.add(papers.by)}::date`
      : `(r.stream = any(${parameters.add(papers.reports.map((id) => streamId('report', id)))}::text[])
         or i.stream = any(${parameters.add(papers.imports.map((id) => streamId('import', id)))}::text[]))`;
  const mention =
    thing === null
      ? ''
      : `and strpos((b.state || v.delta)::text, ${parameters.add(parseStreamId(thing)?.id ?? thing)}::text) > 0`;
  const rows = await queries.rows<Row>(
    `select distinct on (i.id) i.stream, r.stream as report, s.meeting, v.known_from as completed, b.state || v.delta as state
     from card rc join thing r on r.id = rc.thing join scope s on s.id = rc.scope
     join card ic on ic.report_id = substr(r.stream, 8) and ic.kind = 'import'
     join thing i on i.id = ic.thing ${complete(K)}
     where rc.kind = 'report' and v.status = 'completed' and ${chosen} ${mention}
     order by i.id, rc.known_from`,
    parameters,
  );
  return rows.map((row) => toImport(row, body?.id ?? '')).toSorted((a, b) => (a.completed < b.completed ? -1 : 1));
};
