import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { type Draft, readReport } from '#libs/report-import/index.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { CannotDo, messageOf } from '../failure.js';
import { DEFAULT_OFFICER } from '../default-officer.js';
import { draftTable } from '../import/draft-table.js';
import { outcomeText, parseOutcome } from '../import/outcome.js';

interface Options {
  readonly accept?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly as: string;
  readonly reason?: string;
}

export const importCommand = (): Command =>
  new Command('import')
    .description('Reads a committee report, shows what it found, and records it once you confirm.')
    .argument('<file>', 'a report as plain text')
    .option('--accept', 'record it without asking')
    .option('--dry-run', 'only look: record nothing')
    .option('--json', 'print the draft as JSON (docs/draft.schema.json) and nothing else')
    .option('--as <name>', 'who records it, by name', process.env['OVERSIGHT_AS'] ?? DEFAULT_OFFICER)
    .option('--reason <words>', 'why it is recorded')
    .action(importFile);

const importFile = async (file: string, options: Options): Promise<void> => {
  if (options.accept && options.dryRun)
    throw new CannotDo('--accept records and --dry-run does not.', 'Give one of the two.');
  const bytes = readBytes(file);
  const draft = readDraft(bytes, basename(file));
  process.stdout.write(
    options.json ? `${JSON.stringify(draft, null, 2)}\n` : `${draftTable(draft, process.stdout.columns)}\n\n`,
  );
  if (options.dryRun || (options.json && !options.accept)) return;
  if (!options.accept && !(await confirmed(options.as))) {
    process.stderr.write('Nothing was recorded.\n');
    return;
  }
  process.stderr.write(await record(bytes, basename(file), options));
};

const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CannotDo(`${file} cannot be read (${messageOf(error)}).`, 'Check the name and that you may read it.');
  }
};

const readDraft = (bytes: Uint8Array, name: string): Draft => {
  const read = readReport(bytes, name);
  if (!read.ok) throw new CannotDo(read.refusal.message, 'Nothing was recorded.');
  return read.draft;
};

const confirmed = async (who: string): Promise<boolean> => {
  if (!process.stdin.isTTY)
    throw new CannotDo(
      'Nothing was recorded: there is nobody here to ask.',
      'Add --accept to record, or --dry-run to only look.',
    );
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question(`Record this as ${who}? (yes/no) `);
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
};

const record = async (bytes: Uint8Array, name: string, { as, reason }: Options): Promise<string> => {
  const config = readConfig(process.env);
  const api = await signIn(findSystem({ url: process.env['OVERSIGHT_URL'], ...config }), as);
  const query = new URLSearchParams({ name, ...(reason ? { reason } : {}) });
  return outcomeText(parseOutcome(await api.postText(`/v1/imports?${query}`, bytes)), as, api.url);
};
