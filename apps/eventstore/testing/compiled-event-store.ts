import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const APP = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(APP, '../..');
const PLATFORM = join(ROOT, 'libs/platform');
const ONLY_FOR_TESTS = /^(conformance|testing|torture)\/|\.spec\.ts$/;

/**
 * Compiles the event store, whose imports are relative, of `libs/platform` or packages, so that a test can run it as a process
 * of its own without a build of everything.
 * @returns the compiled folder, inside node_modules so that packages are found from it
 */
export const compileEventStore = async (): Promise<string> => {
  const target = join(ROOT, 'node_modules', '.cache', 'compiled-event-store', `${process.pid}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module", "imports": { "#libs/*.js": "./libs/*.js" } }');
  await compile(APP, target);
  await compile(PLATFORM, join(target, 'libs/platform'));
  return target;
};

const compile = async (folder: string, target: string): Promise<void> => {
  const files = await readdir(folder, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts') && !ONLY_FOR_TESTS.test(file));
  await Promise.all(
    sources.map(async (file) => {
      const { code } = await transform(await readFile(join(folder, file), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const compiled = join(target, file.replace(/\.ts$/, '.js'));
      await mkdir(dirname(compiled), { recursive: true });
      await writeFile(compiled, code);
    }),
  );
};
