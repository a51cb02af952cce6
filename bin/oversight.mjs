#!/usr/bin/env node
// Builds what has changed since the last build (nothing, in an installed package), then runs the command line.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist/.built');

const newestIn = (dir) =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
        .reduce(
          (newest, entry) => Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
          0,
        )
    : 0;

const sources = [join(root, 'apps'), join(root, 'libs')];
const stale =
  sources.some(existsSync) && (!existsSync(built) || Math.max(...sources.map(newestIn)) > statSync(built).mtimeMs);
if (stale) {
  const began = Date.now();
  process.stderr.write('Building Oversight: half a minute or so, the first time and after a change …\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('The build failed; the messages above say where. Has `npm ci` been run?\n');
    process.exit(1);
  }
  process.stderr.write(`Built in ${Math.round((Date.now() - began) / 1000)} s.\n`);
}
await import('../dist/apps/oversight/main.js');
