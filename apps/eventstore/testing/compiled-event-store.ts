import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const APP = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(APP, '../..');
const ONLY_FOR_TESTS = /^(conformance|testing|torture)\/|\.spec\.ts$/;

/**
 * Compiles the event store, whose imports are all relative or packages, so that a test can run it as a process of its own
 * without a build of everything.
 * @returns the compiled folder, inside node_modules so that packages are found from it
 */
export const compileEventStore = async (): Promise<string> => {
  const target = join(ROOT, 'node_modules', '.cache', 'compiled-event-store', `${process.pid}`);
  const files = await readdir(APP, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts') && !ONLY_FOR_TESTS.test(file));
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  await Promise.all(
    sources.map(async (file) => {
      const { code } = await transform(await readFile(join(APP, file), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const compiled = join(target, file.replace(/\.ts$/, '.js'));
      await mkdir(dirname(compiled), { recursive: true });
      await writeFile(compiled, code);
    }),
  );
  return target;
};
