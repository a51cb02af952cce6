import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { CannotDo } from '../failure.js';

interface Options {
  readonly vkey: readonly string[];
  readonly policy?: string;
  readonly folder: string;
  readonly maxAge: string;
  readonly every?: string;
}

const collect = (vkey: string, vkeys: readonly string[]) => [...vkeys, ...vkey.split(',')];

export const monitorCommand = (): Command =>
  new Command('monitor')
    .description(
      'Looks at the log of the audit that a system publishes, keeps its notes elsewhere, and says when they contradict each other.',
    )
    .argument('<url>', 'where the system is, such as https://oversight.example.org')
    .requiredOption('--vkey <vkey>', 'a key of the log, as a person told it, which may be repeated', collect, [])
    .option('--policy <file>', 'which witnesses must have signed, in the form of C2SP tlog-policy; they are asked too')
    .option('--folder <path>', 'where notes are kept', 'monitor-data')
    .option('--max-age <time>', 'how old the checkpoint may be: 90s, 15m, 1h or 2d', '1h')
    .option(
      '--every <time>',
      'every 10m, or as often as you say, looks again and again, and ends where the log contradicts itself',
    )
    .addHelpText('after', CODES)
    .action(run);

const CODES = `
Exit codes: 1 it could not look · 4 the log signed two histories · 2 what it publishes does not hold · 3 rolled back ·
5 no quorum of witnesses, or too old · 0 all is well. With --every it goes on after 1 and 5.`;

const LEAST_EVERY_S = 10;
const MOST_S = 31_536_000;
const MS = 1_000;

const secondsIn = async (name: string, text: string, least: number): Promise<number> => {
  const { secondsOf } = await import('../../../libs/audit-verifier/verify-audit.mjs');
  const seconds = secondsOf(text);
  if (seconds !== null && seconds >= least && seconds <= MOST_S) return seconds;
  throw new CannotDo(`${name} is "${text}".`, `Give from ${least} seconds to a year, as 90s, 15m, 1h or 2d.`);
};

const run = async (address: string, options: Options): Promise<void> => {
  const { look } = await import('../monitor/look.js');
  const { fetchText } = await import('../monitor/fetch-text.js');
  const { KeptNotes } = await import('../monitor/kept-notes.js');
  const { FolderLock } = await import('#libs/audit/signer/folder-lock.js');
  const { forTerminal } = await import('../for-terminal.js');
  const { orCannotDo } = await import('../audit/or-cannot-do.js');
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new CannotDo(`"${address}" is no address.`, 'Give one such as https://oversight.example.org.');
  const every = options.every === undefined ? null : await secondsIn('--every', options.every, LEAST_EVERY_S);
  const folder = resolve(options.folder);
  const kept = new KeptNotes(folder);
  const monitored = {
    ...{ url: address.replace(/\/+$/, ''), trusted: await trustedOf(options), kept, fetchText },
    ...{ maxAge: BigInt(await secondsIn('--max-age', options.maxAge, 1)), now: () => new Date() },
  };
  for (;;) {
    const lock = await Promise.resolve()
      .then(() => FolderLock.take(folder))
      .catch(orCannotDo);
    const { code, lines } = await look(monitored).finally(() => lock.release());
    process.stdout.write(`${new Date().toISOString()} ${forTerminal(lines.join('\n'))}\n`);
    process.exitCode = code;
    if (every === null || [2, 3, 4].includes(code)) return;
    await sleep(every * MS);
  }
};

const trustedOf = async ({ vkey, policy }: Options) => {
  const { readFile } = await import('node:fs/promises');
  const { parseVkey } = await import('#libs/transparency/note/key.js');
  const { parsePolicy, PolicyFault } = await import('#libs/transparency/policy/parse-policy.js');
  const logKeys = vkey.map((each) => {
    const key = parseVkey(each);
    if (key === null) throw new CannotDo(`This is no key: ${each}`, 'Give it as `oversight audit key` prints it.');
    return key;
  });
  if (new Set(logKeys.map(({ name }) => name)).size !== 1 || !logKeys.some(({ signs }) => signs === 'text'))
    throw new CannotDo(
      'The keys are not those of one log, or none of them signs its text.',
      'Give both that `oversight audit key` prints, as a person told them.',
    );
  if (policy === undefined) return { logKeys, policy: null };
  const text = await readFile(policy, 'latin1').catch(() => {
    throw new CannotDo(`The file ${policy} cannot be read.`, 'Name a file with a policy.');
  });
  try {
    return { logKeys, policy: parsePolicy(text) };
  } catch (error) {
    throw error instanceof PolicyFault ? new CannotDo(error.message, 'Put it right.') : error;
  }
};
