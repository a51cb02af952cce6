/** What a cell can hold; nothing is an empty cell. */
export type Cell = string | number | null;

const LINE_END = '\r\n';
/** Without it Excel takes UTF-8 for the machine's own code page. */
const BYTE_ORDER_MARK = '\uFEFF';
/** How formulas begin in spreadsheets, also in full width; a tab or a line end before them is skipped over there. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text that a spreadsheet would run as a formula gets an apostrophe before it, which shows it as text. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (cell: Cell): string => (typeof cell === 'string' ? quoted(harmless(cell)) : String(cell ?? ''));

const record = (cells: readonly Cell[]): string => cells.map(written).join(',') + LINE_END;

/** Rows that come many at once, as they are read. */
type Batches = AsyncIterable<Iterable<readonly Cell[]>> | Iterable<Iterable<readonly Cell[]>>;

/** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, the header first, a piece for each batch of rows. */
export async function* csvIn(header: readonly string[], batches: Batches): AsyncGenerator<Buffer> {
  yield Buffer.from(BYTE_ORDER_MARK + record(header));
  for await (const rows of batches) yield Buffer.from([...rows].map(record).join(''));
}

/** The same, whole. */
export async function csvOf(header: readonly string[], rows: Iterable<readonly Cell[]>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of csvIn(header, [rows])) pieces.push(piece);
  return Buffer.concat(pieces);
}
