import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

const written = new Map();

const write = (file, folder) => {
  mkdirSync(folder, { recursive: true });
  const map = join(folder, `${process.pid}-${written.size}.map`);
  writeFileSync(map, compile(readFileSync(file, 'utf8'), file).map);
  return map;
};

/**
 * Makes jest find the source maps of what Node loaded, so that a stack names lines of TypeScript. A map is made when a
 * stack first asks for it: few files are ever in one.
 * @param sourceMaps jest's, of one spec: from a file to the file of its map
 * @param folder where maps are written
 */
export const findSourceMaps = (sourceMaps, folder) => {
  sourceMaps.get = (source) => {
    if (!source.endsWith('.ts')) return undefined;
    const file = source.startsWith('file:') ? fileURLToPath(source) : source;
    if (!written.has(file)) written.set(file, write(file, folder));
    return written.get(file);
  };
};
