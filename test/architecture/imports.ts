import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly file: string;
  readonly specifier: string;
}

/** Every import and re-export of every source file of the project, types too; files relative to `root`. */
export const importsUnder = (root: string): Import[] =>
  sourceFiles(root).flatMap((file) =>
    ts
      .preProcessFile(readFileSync(posix.join(root, file), 'utf8'), true, true)
      .importedFiles.map(({ fileName }) => ({ file, specifier: fileName })),
  );

const sourceFiles = (root: string): string[] =>
  ['apps', 'bench', 'libs', 'test']
    .filter((top) => existsSync(join(root, top)))
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)),
    )
    .filter((file) => /\.m?[jt]s$/.test(file))
    .map((file) => file.split(sep).join('/'))
    .sort();

/** `libs/domain/action/decide.ts` stands in room `libs/domain`. */
export const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Where an import leads: a room of ours, or a package (`@scope/name`, `node:fs`). */
export const targetOf = ({ file, specifier }: Import): { room: string } | { package: string } => {
  if (specifier.startsWith('#')) return { room: roomOf(specifier.slice(1)) };
  if (specifier.startsWith('.')) return { room: roomOf(posix.normalize(posix.join(posix.dirname(file), specifier))) };
  const parts = specifier.split('/');
  return { package: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier) };
};
