import { join } from 'node:path';
import { Command } from 'commander';
import type { SealedTree, Signer } from '#libs/audit/index.js';
import { readConfig } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';
import { auditExportCommand } from './audit-export.js';

export const auditCommand = (): Command =>
  new Command('audit')
    .description(
      'The signed log of the audit: its keys, what the signer remembers of it, and exports that can be verified offline.',
    )
    .addCommand(
      new Command('key')
        .description('Prints the public keys of the log, in groups to be compared aloud.')
        .action(printKeys),
    )
    .addCommand(auditExportCommand())
    .addCommand(
      new Command('adopt')
        .description(
          'Gives the signer back the memory that it lost: the newest note of this log that a witness, a monitor or a regulator kept.',
        )
        .argument('<note>', 'a file with the note, byte for byte')
        .action(adopt),
    )
    .addCommand(
      new Command('begin-anew')
        .description(
          'Makes a new log with new keys over the same record, where the old one cannot go on: the break is told for ever.',
        )
        .requiredOption('--reason <words>', 'why: whoever verifies the new log reads it')
        .action(beginAnew),
    );

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const placeHere = async () => {
  const config = readConfig(process.env);
  const { signerPlace } = await import('../audit/signer-place.js');
  const place = signerPlace(config, join(config.dataFolder, 'signer'));
  if (place === null)
    throw new CannotDo(
      'Nobody said where the keys of the log are.',
      'Set AUDIT_SIGNER_DIR and AUDIT_LOG_NAME as the audit writer has them.',
    );
  return { config, place };
};

const printKeys = async (): Promise<void> => {
  const { place } = await placeHere();
  const { readKeysIn } = await import('#libs/audit/index.js');
  const { keyInWords } = await import('../audit/words.js');
  const { orCannotDo } = await import('../audit/or-cannot-do.js');
  const keys = await Promise.resolve()
    .then(() => readKeysIn(place.folder))
    .catch(orCannotDo);
  if (keys === null)
    throw new CannotDo(
      `No log was begun in ${place.folder}.`,
      'The audit writer begins one as soon as it runs and something is recorded.',
    );
  print([keys.text, keys.time].flatMap(({ verifier }) => keyInWords(verifier)));
};

/** The signer beside the ledger that it signs. Throws `CannotDo` where it refuses. */
const withSignerHere = async <T>(work: (signer: Signer, tree: SealedTree) => Promise<T>): Promise<T> => {
  const { config, place } = await placeHere();
  const { sealedTreeOf, withSigner } = await import('#libs/audit/index.js');
  const { openDatabase } = await import('#libs/platform/postgres/database.js');
  const { withDatabase } = await import('../launcher/with-services.js');
  const { orCannotDo } = await import('../audit/or-cannot-do.js');
  return withDatabase(config, async (url) => {
    const db = await openDatabase(url, { applicationName: 'audit command', poolSize: 1 });
    return withSigner(
      place,
      () => new Date(),
      (signer) => work(signer, sealedTreeOf(db)),
    )
      .catch(orCannotDo)
      .finally(() => db.destroy());
  });
};

const adopt = async (file: string): Promise<void> => {
  const { readFile } = await import('node:fs/promises');
  const note = await readFile(file).catch(() => {
    throw new CannotDo(`The file ${file} cannot be read.`, 'Name the file with the note. Nothing was changed.');
  });
  const { origin, size } = await withSignerHere((signer, tree) => signer.adopt(note, tree));
  print([`The signer goes on with the log ${origin} from ${size} leaves.`]);
};

const beginAnew = async ({ reason }: { readonly reason: string }): Promise<void> => {
  if (reason.trim() === '')
    throw new CannotDo('No reason was given.', 'Say why the old log cannot go on: --reason "…".');
  const { origin, follows } = await withSignerHere((signer, tree) => signer.beginAnew(reason.trim(), tree));
  print([
    `The log is now ${origin}. Give its keys to whoever verifies it: oversight audit key`,
    ...(follows?.note ? ['It follows the log of this note:', '', follows.note] : []),
  ]);
};
