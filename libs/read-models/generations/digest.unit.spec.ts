import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { KINDS } from '#libs/domain/deciders.js';
import { MADE_OF, readModelProjection } from '../read-model-projection.js';
import { digestOf, filesOf } from './digest.js';

type Sources = ReadonlyMap<string, string>;

/** The options of the build, for one module at a time: each is an ES module, and none needs a map. */
const buildOptions = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile('tsconfig.build.json', (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['x.ts'] }, ts.sys, '.');
  return { ...options, module: ts.ModuleKind.ESNext, sourceMap: false };
};

describe('the digest of a projection’s modules', () => {
  const options = buildOptions();
  const sources = filesOf(MADE_OF);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'digest-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const compiled = new Map<string, string>();
  const compile = (source: string, fileName: string): string => {
    const known = compiled.get(source) ?? ts.transpileModule(source, { compilerOptions: options, fileName }).outputText;
    compiled.set(source, known);
    return known;
  };
  const built = (from: Sources) => {
    for (const [file, source] of from) {
      const target = join(folder, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, compile(source, file));
    }
    return { root: pathToFileURL(`${folder}/`), suffix: '.js' };
  };
  const digest = (from: Sources) => digestOf(MADE_OF, built(from));
  const edited = (edit: (source: string) => string, files: readonly string[]): Sources =>
    new Map([...sources].map(([file, source]) => [file, files.includes(file) ? edit(source) : source]));

  const EVOLVE = /\bconst evolve\b.*?( === )/s;
  const folds = [...sources.keys()].filter(
    (file) => file.startsWith('libs/domain/') && EVOLVE.test(sources.get(file)!),
  );

  it('is of every fold, of the tables, and of the events as they are read; of no question and no spec', () => {
    const files = [...sources.keys()];

    expect(folds).toHaveLength(KINDS.length);
    for (const file of ['tables/version', 'tables/entry', 'trail/write', 'read-model-writer'])
      expect(files).toContain(`libs/read-models/${file}.ts`);
    expect(files).toContain('libs/event-store/upcasters.ts');
    expect(
      files.filter((file) => /\.spec\.|sql-|read-model\.ts|read-models\/(compare|story|board)/.test(file)),
    ).toEqual([]);
  });

  it('is of no decision: what a refusal says makes no new version', () => {
    expect([...sources.keys()].filter((file) => /\/(decid|withdrawing|moves|guards|refusal)/.test(file))).toEqual([]);
  });

  it('finds every import that the compiler finds, and no other', () => {
    const files = filesOf(MADE_OF, built(sources));
    const imports = [...files].flatMap(([file, text]) =>
      ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => /^[.#]/.test(name))
        .map((name) => (name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name))),
    );

    expect([...files.keys()].sort()).toEqual(
      [...new Set([...imports, ...MADE_OF.map((module) => `${module}.js`)])].sort(),
    );
  });

  it('is the same whatever comments say', () => {
    const commented = edited(
      (source) => `/** What it is. */\n${source.replaceAll(';\n', '; // why\n')}\n/* The end. */\n`,
      folds,
    );

    expect(digest(commented)).toBe(digest(sources));
  });

  it('is the same whatever types there are', () => {
    const typed = edited((source) => `${source}\nexport type Added = { readonly words: string };\n`, folds);

    expect(digest(typed)).toBe(digest(sources));
  });

  it.each(folds)('is another when one operator changes in the `evolve` of %s', (file) => {
    const changed = edited((source) => source.replace(EVOLVE, (fold) => fold.replace(/ === $/, ' !== ')), [file]);

    expect(digest(changed)).not.toBe(digest(sources));
  });

  it.each([
    ['a table has another column', 'libs/read-models/tables/entry', 'columns: {', 'columns: { priority: code,'],
    ['an event is read otherwise', 'libs/event-store/upcasters', 'step.lift(data)', '{ ...step.lift(data) }'],
  ])('is another when %s', (_, module, from, to) => {
    const changed = edited((source) => source.replace(from, to), [`${module}.ts`]);

    expect(changed).not.toEqual(sources);
    expect(digest(changed)).not.toBe(digest(sources));
  });

  it('of what runs is the projection’s own', () => {
    expect(readModelProjection.digest).toBe(digestOf(MADE_OF));
    expect(readModelProjection.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
