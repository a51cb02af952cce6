import type { Passage } from '../../model/passage.js';
import type { Line, SourceText } from '../../document/source-text.js';
import { cellsOf } from './cells.js';
import type { AnsweredForm } from '../../model/section-tables.js';
import { openSection } from './section-table.js';
import type { Row } from '../../model/table.js';

const LONGEST = 1000;

/** Its rows, whole ones only: a name may have wrapped above its answers, beside them or below. */
export function answeredRows<C extends string>(
  source: SourceText,
  section: readonly Line[],
  form: AnsweredForm<C>,
): readonly Row<C>[] {
  const { lines, moved } = openSection(source, section, form);
  const [name, ...answers] = form.order;
  if (name === undefined) return [];
  if (moved !== null)
    return moved.filter(
      (row) =>
        row.has(name) &&
        !form.isAnswer(row.get(name)?.plain ?? '') &&
        answers.every((one) => form.isAnswer(row.get(one)?.plain ?? '')),
    );
  const printed = lines
    .filter((line) => line.to - line.from <= LONGEST)
    .map((line) => ({ index: line.index, cells: cellsOf(source, line).flatMap((cell) => inSingleSpaces(cell, form)) }));
  return isHeaded(printed, form) ? new NameReader(source, printed, form).read() : [];
}

interface PrintedLine {
  readonly index: number;
  readonly cells: readonly Passage[];
}

const isHeaded = <C extends string>(printed: readonly PrintedLine[], form: AnsweredForm<C>): boolean => {
  const cells = printed.flatMap((line) => line.cells);
  const first = cells.findIndex((cell) => form.isAnswer(cell.plain));
  return form.isHead(
    cells
      .slice(0, Math.max(0, first))
      .map((cell) => cell.plain)
      .join(' '),
  );
};

/** "Director of Law Yes No": the answers at a cell's end. */
function inSingleSpaces<C extends string>(cell: Passage, { order, isAnswer }: AnsweredForm<C>): readonly Passage[] {
  const cut: number[] = [];
  let end = cell.text.length;
  for (let count = 1; count < order.length; count++) {
    const from = lastWords(cell.plain, end).find((at) => isAnswer(cell.plain.slice(at, end)));
    if (from === undefined || from < 2) return [cell];
    cut.unshift(from);
    end = from - 1;
  }
  return [0, ...cut].map((from, index) => cell.slice(from, cut[index] ?? cell.text.length));
}

/** Where the last word begins before a place, and the last two. */
function lastWords(words: string, end: number): readonly number[] {
  const last = words.lastIndexOf(' ', end - 1) + 1;
  return [last, words.lastIndexOf(' ', last - 2) + 1];
}

interface OpenName {
  name: Passage[];
  answers: Passage[];
}

class NameReader<C extends string> {
  private readonly rows: OpenName[] = [];
  private open: OpenName = { name: [], answers: [] };

  constructor(
    private readonly source: SourceText,
    private readonly printed: readonly PrintedLine[],
    private readonly form: AnsweredForm<C>,
  ) {}

  read(): Row<C>[] {
    const onTop = this.answersStandOnTop();
    for (const [at, { cells, index }] of this.printed.entries()) {
      if (this.form.isEnd(this.wordsFrom(at))) break;
      const [first] = cells;
      if (first === undefined) continue;
      const isLone = cells.length === 1 && this.open.name.length === 0;
      if (isLone && (this.wrapsBelow(at, first) || (onTop && this.goesOnBelow(index, first)))) this.extend(first);
      else this.line(cells);
    }
    return this.rows.map(({ name, answers }) => this.row(name, answers));
  }

  /** A line and the one below it: what ends the table may wrap. */
  private wordsFrom(at: number): string {
    const cells = this.printed.slice(at, at + 2).flatMap((line) => line.cells);
    return this.source.words(...cells.map((cell) => cell.range())).plain;
  }

  private line(cells: readonly Passage[]): void {
    const { form } = this;
    const whole = cells.length === form.order.length;
    // A name whose answers are blank is no part of the next one's.
    if (whole && form.beginsName(cells[0]?.plain ?? '') && !this.isUnderWay) this.open.name = [];
    for (const cell of cells) {
      if (form.isHeading(cell.plain)) this.open.name = [];
      else if (form.isAnswer(cell.plain)) this.answer(cell);
      else {
        if (this.open.answers.length > 0) this.open = { name: [], answers: [] };
        const last = this.rows.at(-1)?.name.at(-1)?.plain ?? '';
        const isRest = cells.length === 1 && this.open.name.length === 0 && form.isUnfinished(last);
        if (isRest && !form.isUnfinished(cell.plain)) this.extend(cell);
        else this.open.name.push(cell);
      }
    }
  }

  private answer(cell: Passage): void {
    // An answer of nobody: the cell before it was lost.
    if (this.open.name.length > 0) this.open.answers.push(cell);
    if (this.open.answers.length < this.form.order.length - 1) return;
    this.rows.push(this.open);
    this.open = { name: [], answers: [] };
  }

  private get isUnderWay(): boolean {
    const words = this.open.name.at(-1)?.plain ?? '';
    return this.form.isUnfinished(words) || this.form.isFirstWord(words);
  }

  private extend(cell: Passage): void {
    this.rows.at(-1)?.name.push(cell);
  }

  private row(name: readonly Passage[], answers: readonly Passage[]): Row<C> {
    const cells = [this.source.words(...name.map((part) => part.range())), ...answers];
    return new Map(this.form.order.flatMap((column, index) => (cells[index] ? [[column, cells[index]] as const] : [])));
  }

  /** True where the first row has its answers beside the first line of its name: there what stands alone below is its rest. */
  private answersStandOnTop(): boolean {
    const rows = this.printed.filter(({ cells }) => cells.some((cell) => !this.form.isHeading(cell.plain)));
    return rows[0]?.cells.length === this.form.order.length && rows.some(({ cells }) => cells.length === 1);
  }

  /** A lone cell with nothing between it and the row above, that begins no name. */
  private goesOnBelow(index: number, { plain }: Passage): boolean {
    const { form, source } = this;
    return (
      this.rows.length > 0 &&
      source.lines[index - 1]?.blank === false &&
      !form.isAnswer(plain) &&
      !form.isHeading(plain) &&
      !form.beginsName(plain) &&
      !form.isFirstWord(plain)
    );
  }

  /** Between two rows of whole cells, a lone cell in small letters ("and Governance") is the rest of the name above it. */
  private wrapsBelow(at: number, cell: Passage): boolean {
    const isWhole = (line: PrintedLine | undefined): boolean => line?.cells.length === this.form.order.length;
    const below = this.printed[at + 1];
    return (
      this.rows.length > 0 &&
      isWhole(this.printed[at - 1]) &&
      (below === undefined || below.cells.length === 0 || isWhole(below)) &&
      /^[a-z&(]/.test(cell.plain)
    );
  }
}
