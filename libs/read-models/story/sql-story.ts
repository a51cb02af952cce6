import type { Position } from '#libs/kernel/position.js';
import { readCursor, writeCursor, type Question } from '../cursor.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { countRows, type Total } from '../counting.js';
import { knownAt } from '../register/at.js';
import type { Listed, Page } from '../register/filter.js';
import type { Thing } from '../register/thing.js';
import { selectThings, toThings, type ThingRow } from '../register/things.js';
import { nameOf, selectEntries, standsAt, toEntry, type EntryRow } from '../trail/entries.js';
import type { Entry } from '../trail/entry.js';
import type { NumberedEntry, Step, Story, Stretch } from './story.js';

type StepRow = Omit<Step, 'recordedAt'> & { readonly recordedAt: Date };

/** The story of a thing and what belongs to it, by the queries of one transaction. */
export class SqlStory implements Story {
  constructor(
    private readonly queries: Queries,
    private readonly point: Point,
    private readonly stream: string,
    private readonly streams: readonly string[],
  ) {}

  async steps(): Promise<readonly Step[]> {
    const parameters = new Parameters();
    const known = knownAt(this.point, parameters);
    const rows = await this.queries.rows<StepRow>(
      `select e.position, t.kind, coalesce(c.ref, t.stream) as ref, ${nameOf('e.type')} as type, e.recorded_at as "recordedAt",
         e.correlation_id as "correlationId", stands.withdrawn_by is not null as withdrawn
       from entry e join thing t on t.id = e.thing left join card c on c.id = e.card ${standsAt(known)}
       where ${this.ofStory(parameters)} order by e.position`,
      parameters,
    );
    return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  async entries({ after, upTo, limit }: Stretch): Promise<readonly Entry[]> {
    const parameters = new Parameters();
    const from = after === null ? '' : ` and e.position > ${parameters.add(after)}::bigint`;
    const to = upTo === null ? '' : ` and e.position <= ${parameters.add(upTo)}::bigint`;
    const known = knownAt(upTo === null ? this.point : { known: upTo }, parameters);
    const page = `(select * from entry e where ${this.ofStory(parameters)}${from}${to}
      order by position limit ${parameters.add(limit)})`;
    const rows = await this.queries.rows<EntryRow>(`${selectEntries(page, known)} order by e.position`, parameters);
    return rows.map(toEntry);
  }

  async page({ limit, cursor, moment }: Pick<Page, 'limit' | 'cursor' | 'moment'>): Promise<Listed<NumberedEntry>> {
    // The cursor carries how many came before, so that no page counts them again.
    const question: Question = ['story', { stream: this.stream, moment }];
    const [after, before = '0'] = cursor === null ? [] : readCursor(question, cursor, ['position', 'number']);
    const entries = await this.entries({ after: after ? BigInt(after) : null, upTo: null, limit: limit + 1 });
    const items = entries.slice(0, limit).map((entry, n) => ({ ...entry, step: Number.parseInt(before, 10) + n + 1 }));
    const last = entries.length > limit ? items.at(-1) : undefined;
    return {
      items,
      next: last ? writeCursor(question, [String(last.position), String(last.step)]) : null,
      ...(await this.count()),
    };
  }

  async things(known: Position): Promise<readonly Thing[]> {
    const parameters = new Parameters();
    const select = selectThings({ ...this.point, known }, parameters);
    const rows = await this.queries.rows<ThingRow>(
      `${select} and ${this.isMember('c.thing', parameters)} order by c.ref_key, t.stream`,
      parameters,
    );
    return toThings(this.queries, { ...this.point, known }, rows);
  }

  private count(): Promise<Total> {
    const parameters = new Parameters();
    return countRows(this.queries, `select from entry e where ${this.ofStory(parameters)}`, parameters);
  }

  private ofStory(parameters: Parameters): string {
    return `${this.isMember('e.thing', parameters)} and e.position <= ${knownAt(this.point, parameters)}`;
  }

  private isMember(thing: string, parameters: Parameters): string {
    return `${thing} in (select id from thing where stream = any(${parameters.add(this.streams)}::text[]))`;
  }
}
