import { csvOf, type Cell } from '#libs/platform/csv.js';
import type { PaperColumn, TrackerPaper } from '../paper.js';

/** Every column that any table has, once, in the order in which they come. */
const columnsOf = ({ tables }: TrackerPaper): readonly PaperColumn[] => {
  const columns = new Map<string, PaperColumn>();
  for (const { groups } of tables)
    for (const group of groups)
      for (const column of group.columns) if (!columns.has(column.name)) columns.set(column.name, column);
  return [...columns.values()];
};

const OWN = ['Table', 'Origin', 'Kind', 'Id'] as const;

/** A row for every row of every table, with the table and the origin; a column for each that any of them has. */
export const csvFile = (paper: TrackerPaper): Promise<Buffer> => {
  const columns = columnsOf(paper);
  const rows = paper.tables.flatMap(({ title, groups }) =>
    groups.flatMap((group) =>
      group.rows.map(({ kind, id, cells }): readonly Cell[] => {
        const own = new Map(group.columns.map(({ name }, n) => [name, cells[n] ?? null]));
        return [title, group.title, kind, id, ...columns.map(({ name }) => own.get(name) ?? null)];
      }),
    ),
  );
  return csvOf([...OWN, ...columns.map(({ label }) => label)], rows);
};
