import { resolve } from 'node:path';
import { Command } from 'commander';
import { CannotDo, codeOf } from '../failure.js';

interface Options {
  readonly log: readonly string[];
  readonly name: string;
  readonly folder: string;
  readonly host: string;
  readonly port: string;
}

const collect = (vkey: string, vkeys: readonly string[]) => [...vkeys, vkey];

export const witnessCommand = (): Command =>
  new Command('witness')
    .description(
      'Runs a witness of transparency logs (C2SP tlog-witness): it signs a checkpoint only where it goes on from what it signed before.',
    )
    .requiredOption('--name <name>', 'by which its key is known for ever, such as witness.example.org')
    .requiredOption('--log <vkey>', 'the key of a log that it signs for, which may be repeated', collect, [])
    .option('--folder <path>', 'where its key and what it signed are kept: never in a backup', 'witness-data')
    .option('--host <host>', 'where it listens', '127.0.0.1')
    .option('--port <number>', 'and on which port', '8443')
    .action(run);

const run = async ({ log, name, folder, host, port }: Options): Promise<void> => {
  const { isKeyName } = await import('#libs/transparency/note/key.js');
  const { knownLogs } = await import('../witness/known-logs.js');
  const { startWitness } = await import('../witness/start-witness.js');
  const { orCannotDo } = await import('../audit/or-cannot-do.js');
  const { forTerminal } = await import('../for-terminal.js');
  const { stopOn } = await import('#libs/platform/stop-on.js');
  if (!isKeyName(name)) throw new CannotDo(`"${name}" is no name of a key.`, 'Give one without spaces and plus signs.');
  if (!/^\d{1,5}$/.test(port) || +port > 65_535)
    throw new CannotDo(`"${port}" is no port.`, 'Give a number up to 65535, or 0 for any free one.');
  const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);
  const witness = await startWitness({
    ...{ folder: resolve(folder), name, logs: knownLogs(log), host, port: +port, now: () => new Date() },
    onContradiction: (seen, note) =>
      tell(`ALARM: a log asked for a signature over what contradicts its earlier note.\n${seen?.note ?? ''}\n${note}`),
    onError: (error) =>
      tell(`A request could not be answered: ${error instanceof Error ? error.message : String(error)}`),
  })
    .catch(orCannotDo)
    .catch((error: unknown) => {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      throw new CannotDo(`Port ${port} of ${host} is taken.`, 'Name another one with --port.');
    });
  process.stdout.write(`${witness.vkey}\n`);
  tell(`The witness listens at ${witness.url}. Give the line above to who writes the policy of a log.`);
  stopOn(() => witness.stop());
};
