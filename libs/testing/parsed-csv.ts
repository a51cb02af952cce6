import { expect } from '@jest/globals';

/** Comma-separated values read as RFC 4180 has them: records of cells by the names of the header. */
export const parsedCsv = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const records: string[][] = [[]];
  let cell = '';
  let within = false;
  for (let n = 0; n < csv.length; n++) {
    const [char, next] = [csv.charAt(n), csv.charAt(n + 1)];
    if (within && char === '"' && next === '"') {
      cell += '"';
      n++;
    } else if (char === '"') within = !within;
    else if (within) cell += char;
    else if (char === ',' || (char === '\r' && next === '\n')) {
      records.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        records.push([]);
        n++;
      }
    } else cell += char;
  }
  expect([within, cell, records.pop()]).toEqual([false, '', []]);
  const [header = [], ...rows] = records;
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, n) => [name, row[n] ?? ''])));
};
