import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own file: above the sources as above the build. */
const packageFile = (from: string): string => {
  const file = join(from, 'package.json');
  return existsSync(file) ? file : packageFile(dirname(from));
};

/** This program and its version, as a backup names what made it. */
export const programName = (): string => {
  const { name, version } = JSON.parse(readFileSync(packageFile(dirname(fileURLToPath(import.meta.url))), 'utf8')) as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
};
