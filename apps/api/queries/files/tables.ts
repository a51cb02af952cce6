import { Inject, Injectable } from '@nestjs/common';
import type { Answer, Asked } from '#libs/asking/ask.js';
import { NamesOfPeople } from '#libs/asking/names-of-people.js';
import type { PagingInOrder, PagingSorted } from '#libs/asking/paging.js';
import type { Question } from '#libs/asking/question.js';
import { TabulateEntries, TabulateThings, type TablePart } from '#libs/asking/questions/tables.js';
import type { Readers } from '#libs/asking/reader.js';
import { rowOf, type Column } from '#libs/asking/tables/cells.js';
import { ENTRY_COLUMNS } from '#libs/asking/tables/entry-columns.js';
import { thingColumns, type ThingThen } from '#libs/asking/tables/thing-columns.js';
import { partsAfter, ROWS_AT_ONCE } from '#libs/asking/tables/whole.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import type { People } from '#libs/kernel/people.js';
import { csvIn } from '#libs/platform/csv.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { READERS } from '#libs/platform/tokens.js';
import type { Filter } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { EntriesAsked } from '#libs/asking/occasion.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { Answered } from '../../http/answered.js';
import { fileTag } from '../../http/tags.js';
import { whileAllowed } from '../../identity/while-allowed.js';
import { Questions } from '../questions.js';
import { csvFile } from './csv-file.js';

/** What a table is made of: its columns, and of what each row is. */
interface Made<T, Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly row: (item: T, answer: Answer<TablePart<T>>) => Row;
  readonly ask: (asked: Asked, cursor: string | null) => Question<TablePart<T>>;
}

/** Lists as CSV files: every row that the filter lets through, at the moment asked for. They are sent while they are read. */
@Injectable()
export class Tables {
  constructor(
    private readonly questions: Questions,
    private readonly names: NamesOfPeople,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  things(asked: Asked, kind: RecordKind, filter: Filter, order: Pick<PagingSorted, 'sort' | 'descending'>) {
    return this.file<Thing, ThingThen>(asked, {
      name: KIND_WORDS[kind].path,
      columns: thingColumns(kind),
      row: (thing, { day }) => ({ thing, day }),
      ask: (at, cursor) => new TabulateThings(at, { kind, filter, page: { ...order, limit: ROWS_AT_ONCE, cursor } }),
    });
  }

  entries(asked: Asked, filter: EntriesAsked, { descending }: Pick<PagingInOrder, 'descending'>) {
    return this.file<Entry, Entry>(asked, {
      name: 'changes',
      columns: ENTRY_COLUMNS,
      row: (entry) => entry,
      ask: (at, cursor) => new TabulateEntries(at, { filter, page: { descending, limit: ROWS_AT_ONCE, cursor } }),
    });
  }

  private async file<T, Row>(asked: Asked, made: Made<T, Row>) {
    const first = await this.questions.answer(made.ask(asked, null));
    const people = await this.names.for(asked.reader, null);
    const bytes = csvIn(
      made.columns.map(({ heading }) => heading),
      this.rows(first, asked, made, people),
    );
    const name = `oversight-${made.name}-${first.day}-at-${first.position}`;
    return new Answered<object>(csvFile(name, whileAllowed(bytes, asked.reader, this.readers)), {
      ...first,
      tag: fileTag(first),
    });
  }

  /** The rows of a part together, one part after another. */
  private async *rows<T, Row>(first: Answer<TablePart<T>>, asked: Asked, made: Made<T, Row>, people: People) {
    const rowsOf = ({ listed, refs }: TablePart<T>) => {
      const names = { people, records: refs };
      return listed.items.map((item) => {
        const row = made.row(item, first);
        return rowOf(made.columns.map(({ cell }) => cell(row, names)));
      });
    };
    yield rowsOf(first.value);
    const parts = partsAfter(first, asked, (at, cursor) => this.questions.answer(made.ask(at, cursor)));
    for await (const part of parts) yield rowsOf(part);
  }
}
