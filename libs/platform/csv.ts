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

/** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, the header first. */
export async function csvOf(
  header: readonly string[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): Promise<Buffer> {
  const records = [Buffer.from(BYTE_ORDER_MARK + record(header))];
  for await (const row of rows) records.push(Buffer.from(record(row)));
  return Buffer.concat(records);
}
