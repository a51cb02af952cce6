import { join } from 'node:path';
import { Command } from 'commander';
import type { LogKeys, SealedTree, Signer } from '#libs/audit/index.js';
import { readConfig } from '#libs/platform/config.js';
import { because, becauseOf } from '../audit/because.js';
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
      because(
        new Command('begin-anew').description(
          'Makes a new log with new keys over the same record, where the old one cannot go on: the break is told for ever.',
        ),
      ).action(beginAnew),
    )
    .addCommand(
      because(
        new Command('add-key').description(
          'Adds a new pair of keys, which sign every note beside the old ones once that is sealed.',
        ),
      ).action(addKey),
    )
    .addCommand(
      because(
        new Command('retire-key')
          .description('Retires a pair of keys: they sign no note that holds that.')
          .argument('<vkey>', 'either of its public keys, as `oversight audit key` prints them'),
      ).action(retireKey),
    )
    .addCommand(
      because(
        new Command('policy')
          .description('Sets which witnesses must have signed a checkpoint before it is published.')
          .argument('<file>', 'a policy in the form of C2SP tlog-policy'),
      ).action(changePolicy),
    );

interface Why {
  readonly reason: string;
  readonly by: string;
}

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
  const { keysInWords } = await import('../audit/words.js');
  const { orCannotDo } = await import('../audit/or-cannot-do.js');
  const keys = await Promise.resolve()
    .then(() => readKeysIn(place.folder))
    .catch(orCannotDo);
  if (keys === null)
    throw new CannotDo(
      `No log was begun in ${place.folder}.`,
      'The audit writer begins one as soon as it runs and something is recorded.',
    );
  print(keysInWords(keys));
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

const contentOf = async (file: string): Promise<Buffer> => {
  const { readFile } = await import('node:fs/promises');
  return readFile(file).catch(() => {
    throw new CannotDo(`The file ${file} cannot be read.`, 'Name a file that is there. Nothing was changed.');
  });
};

const adopt = async (file: string): Promise<void> => {
  const note = await contentOf(file);
  const { origin, size } = await withSignerHere((signer, tree) => signer.adopt(note, tree));
  print([`The signer goes on with the log ${origin} from ${size} leaves.`]);
};

const beginAnew = async (why: Why): Promise<void> => {
  const { origin, follows } = await withSignerHere((signer, tree) => signer.beginAnew(becauseOf(why), tree));
  print([
    `The log is now ${origin}. Give its keys to whoever verifies it: oversight audit key`,
    ...(follows?.note ? ['It follows the log of this note:', '', follows.note] : []),
  ]);
};

const SOON = 'The audit writer writes that into the log within seconds of its running.';

const addKey = async (why: Why): Promise<void> => {
  const audit = await import('#libs/audit/index.js');
  const because = becauseOf(why);
  const keys = await withSignerHere((signer, tree) => signer.change(tree, audit.addKey(because)));
  print([
    `A pair of keys was added, which signs once that is sealed. ${SOON}`,
    'Keep a copy of the keys again, give the new ones to whoever verifies the log, and retire the old ones then:',
    ...(await wordsOf(keys)),
  ]);
};

const retireKey = async (vkey: string, why: Why): Promise<void> => {
  const audit = await import('#libs/audit/index.js');
  const because = becauseOf(why);
  await withSignerHere((signer, tree) => signer.change(tree, audit.retireKey(vkey, because)));
  print([`The pair of this key signs no note that holds its retirement. ${SOON}`]);
};

const changePolicy = async (file: string, why: Why): Promise<void> => {
  const audit = await import('#libs/audit/index.js');
  const because = becauseOf(why);
  const policy = (await contentOf(file)).toString();
  await withSignerHere((signer, tree) => signer.change(tree, audit.changePolicy(policy, because)));
  print([`The policy holds from now on. ${SOON}`]);
};

const wordsOf = async (keys: LogKeys): Promise<string[]> => {
  const { keysInWords } = await import('../audit/words.js');
  return keysInWords(keys);
};
