import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { importId } from '#libs/application/identity.js';
import { systemIds } from '#libs/application/system.js';
import { readConfig } from '#libs/platform/config.js';
import { DocumentReader } from '#libs/reading/index.js';
import { type Draft, MAX_TEXT_BYTES } from '#libs/report-import/index.js';
import { findSystem } from '../client/find-system.js';
import { signIn, type SignedIn } from '../client/sign-in.js';
import { CannotDo, codeOf, messageOf } from '../failure.js';
import { forTerminal, jsonForTerminal } from '../for-terminal.js';
import { ask } from '../import/ask.js';
import { draftTable } from '../import/draft-table.js';
import { outcomeText, parseOutcome } from '../import/outcome.js';
import { answerOf, questionIn, questionInWords } from '../import/which.js';
import { parsePreview, type Plan, previewText } from '../import/preview.js';
import { tellingProgress } from '../import/tell-progress.js';

interface Options {
  readonly accept?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly as?: string;
  readonly reason?: string;
  readonly authority?: string;
  readonly authorityId?: string;
  readonly body?: string;
  readonly publishedOn?: string;
}

interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whose it is, where a person had to say. */
  readonly authority: string | undefined;
  /** Which authority and which body are meant, where a person had to say: an id, or `new`. */
  readonly authorityId: string | undefined;
  readonly body: string | undefined;
  /** On which day it was published, where it was. */
  readonly publishedOn: string | undefined;
}

export const importCommand = (): Command =>
  new Command('import')
    .description('Reads a committee report, shows what it found, and records it once you confirm.')
    .argument('<file>', 'a report as plain text')
    .option('--accept', 'record it without asking')
    .option('--dry-run', 'only look: record nothing')
    .option('--json', 'print the draft as JSON (docs/draft.schema.json) and nothing else')
    .option('--as <name>', 'who records it, by name', process.env['OVERSIGHT_AS'])
    .option('--reason <words>', 'why it is recorded')
    .option('--authority <name>', 'whose paper it is, where the paper does not say')
    .option('--authority-id <id>', 'which authority that is, where its name does not tell: an id, or "new"')
    .option('--body <id>', 'which body it is before, where its name does not tell: an id, or "new"')
    .option('--published-on <day>', 'on which day it was published, where it was: guests read it from then on')
    .action(importFile);

const importFile = async (file: string, options: Options): Promise<void> => {
  if (options.accept && options.dryRun)
    throw new CannotDo('--accept records and --dry-run does not.', 'Give one of the two.');
  const { authority, authorityId, body, publishedOn } = options;
  const paper = { name: basename(file), bytes: readBytes(file), authority, authorityId, body, publishedOn };
  const draft = await readDraft(paper);
  process.stdout.write(
    options.json ? `${jsonForTerminal(draft, 2)}\n` : `${forTerminal(draftTable(draft, process.stdout.columns))}\n\n`,
  );
  if (options.accept) return record(await system(options.as), paper, draft, options);
  if (options.json) return;
  if (options.dryRun)
    return tell(
      await system(options.as)
        .then((by) => preview(by, paper))
        .then(previewText, (error: unknown) => messageOf(error)),
    );
  const by = await system(options.as);
  const meant = await madePlain(by, paper);
  const plan = await preview(by, meant);
  tell(previewText(plan));
  if (plan.alreadyRecorded) return;
  if (await confirmed(by.who)) return record(await system(options.as), meant, draft, options);
  tell('Nothing was recorded.');
};

const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by you',
};

/** As long a body as the API takes; what is longer than is read is refused with its kind by the reader itself. */
const MAX_FILE_BYTES = MAX_TEXT_BYTES + 1024 * 1024;

const tooLarge = (file: string): CannotDo =>
  new CannotDo(
    `${file} is larger than the ${MAX_TEXT_BYTES} bytes that are read at most.`,
    'Split it into its reports. Nothing was recorded.',
  );

const readBytes = (file: string): Uint8Array => {
  try {
    if (statSync(file).size > MAX_FILE_BYTES) throw tooLarge(file);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    const why = UNREADABLE[codeOf(error) ?? ''] ?? `cannot be read: ${messageOf(error)}`;
    throw new CannotDo(`${file} ${why}.`, 'Give the name of a report as plain text. Nothing was recorded.');
  }
};

const readDraft = async (paper: Paper): Promise<Draft> => {
  const read = await new DocumentReader().read(paper);
  if (!read.ok) throw new CannotDo(read.refusal.message, 'Nothing was recorded.');
  return read.draft;
};

/** What there is to say of a paper beside its bytes, as the API takes it. */
const about = ({ name, authority, authorityId, body, publishedOn }: Paper, reason?: string): string =>
  new URLSearchParams({
    name,
    ...(authority && { authority }),
    ...(authorityId && { authorityId }),
    ...(body && { body }),
    ...(publishedOn && { publishedOn }),
    ...(reason && { reason }),
  }).toString();

const system = (as: string | undefined): Promise<SignedIn> =>
  signIn(findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) }), as);

const drafted = async ({ api }: SignedIn, paper: Paper): Promise<unknown> =>
  api.postText(`/v1/drafts?${about(paper)}`, paper.bytes);

/** What recording it would do. @throws CannotDo when it could not be recorded, or nothing runs to ask */
const preview = async (by: SignedIn, paper: Paper): Promise<Plan> => parsePreview(await drafted(by, paper));

/** With what somebody says of its names that do not tell, one after another; as it is where they do, or nobody says. */
const madePlain = async (by: SignedIn, paper: Paper): Promise<Paper> => {
  const question = process.stdin.isTTY ? questionIn(await drafted(by, paper)) : null;
  if (question === null || paper[question.asks] !== undefined) return paper;
  const answer = answerOf(await ask(forTerminal(questionInWords(question))), question);
  return answer === null ? paper : madePlain(by, { ...paper, [question.asks]: answer });
};

const confirmed = async (who: string): Promise<boolean> => {
  if (!process.stdin.isTTY)
    throw new CannotDo(
      'Nothing was recorded: there is nobody here to ask.',
      'Add --accept to record, or --dry-run to only look.',
    );
  return /^y(es)?$/i.test(await ask(`Record this as ${who}? (yes/no) `));
};

const record = async (
  { api, who }: SignedIn,
  paper: Paper,
  { document }: Draft,
  { reason }: Options,
): Promise<void> => {
  const recording = api.postText(`/v1/imports?${about(paper, reason)}`, paper.bytes);
  const answer = await tellingProgress(recording, { api, importId: importId(systemIds, document.sha256), tell });
  tell(outcomeText(parseOutcome(answer), who, api.url));
};
