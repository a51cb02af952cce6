import { posix } from 'node:path';
import { type Import, importsUnder } from './imports.js';

const fileOf = ({ file, specifier }: Import): string =>
  (specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(file), specifier)).replace(/\.js$/, '.ts');

/** The files under `root` that import each other in a circle, types too, and those between two circles. */
export const circlesUnder = (root: string): string[] => {
  let arrows = importsUnder(root).map((i) => ({ from: i.file, to: fileOf(i) }));
  for (let before = Infinity; arrows.length < before;) {
    before = arrows.length;
    const importing = new Set(arrows.map(({ from }) => from));
    const imported = new Set(arrows.map(({ to }) => to));
    arrows = arrows.filter(({ from, to }) => imported.has(from) && importing.has(to));
  }
  return [...new Set(arrows.map(({ from }) => from))].sort();
};
