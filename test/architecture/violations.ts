import { posix } from 'node:path';
import { CONFINED, IMPORT_TABLE, ROOMS_WITHIN, TESTING } from './import-table.js';
import { type Import, importsUnder, roomOf, targetOf } from './imports.js';

const isIn = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const isForTests = (file: string): boolean => file.endsWith('.spec.ts') || isIn(file, [...TESTING, 'test', 'bench']);
const pathOf = ({ file, specifier }: Import): string =>
  specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(file), specifier);

const wrong = (i: Import): string | null => {
  const from = roomOf(i.file);
  const target = targetOf(i);
  if ('package' in target && !isIn(i.file, CONFINED[target.package] ?? [from]))
    return `${i.file}: ${from} may not use the package ${target.package}`;
  if (isForTests(i.file)) return null;
  const room = IMPORT_TABLE[from];
  if (!room) return `${i.file}: ${from} is not in the import table`;
  if ('package' in target)
    return room.packages === 'any' || room.packages.includes(target.package)
      ? null
      : `${i.file}: ${from} may not use the package ${target.package}`;
  const testing = TESTING.find((folder) => isIn(pathOf(i), [folder]));
  if (testing) return `${i.file}: ${from} may not import ${testing} (${i.specifier})`;
  if (target.room === from) return wrongWithin(i, from);
  if (room.rooms.includes(target.room)) return null;
  return `${i.file}: ${from} may not import ${target.room} (${i.specifier})`;
};

/** An import between two rooms within a room that its table does not allow. */
const wrongWithin = (i: Import, room: string): string | null => {
  const table = ROOMS_WITHIN[room] ?? {};
  const folderOf = (path: string) => path.slice(room.length + 1).split('/')[0] ?? '';
  const [from, to] = [folderOf(i.file), folderOf(pathOf(i))];
  if (from === to || !(from in table) || !(to in table) || table[from]?.includes(to)) return null;
  return `${i.file}: ${room}/${from} may not import ${room}/${to} (${i.specifier})`;
};

/** What under `root` breaks the import table, a line each; specs may import anything but a confined package. */
export const violationsUnder = (root: string): string[] =>
  importsUnder(root)
    .map(wrong)
    .filter((line) => line !== null);
