import { IMPORT_TABLE, TESTING } from './import-table.js';
import { type Import, importsUnder, roomOf, targetOf } from './imports.js';

const isSpec = (file: string): boolean => file.endsWith('.spec.ts');

const wrong = (i: Import): string | null => {
  const from = roomOf(i.file);
  if (isSpec(i.file) || from === TESTING) return null;
  const room = IMPORT_TABLE[from];
  if (!room) return `${i.file}: ${from} is not in the import table`;
  const target = targetOf(i);
  if ('package' in target)
    return room.packages === 'any' || room.packages.includes(target.package)
      ? null
      : `${i.file}: ${from} may not use the package ${target.package}`;
  if (target.room === from || room.rooms.includes(target.room)) return null;
  return `${i.file}: ${from} may not import ${target.room} (${i.specifier})`;
};

/** What under `root` breaks the import table, a line each; specs may import anything. */
export const violationsUnder = (root: string): string[] =>
  importsUnder(root)
    .map(wrong)
    .filter((line) => line !== null);
