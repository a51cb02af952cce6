import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Compiles an app whose imports are all relative or packages, so that a test can run it as a process of its own.
 * @param app its folder from the project's root, such as apps/eventstore
 * @returns the compiled folder, inside node_modules so that packages are found from it
 */
export const compileApp = async (app: string): Promise<string> => {
  const target = join(ROOT, 'node_modules', '.cache', 'compiled-apps', `${process.pid}`, app);
  const files = await readdir(join(ROOT, app), { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'package.json'), '{ "type": "module" }');
  await Promise.all(
    sources.map(async (file) => {
      const { code } = await transform(await readFile(join(ROOT, app, file), 'utf8'), {
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
