import { Command, Option } from 'commander';

interface Options {
  readonly from: string;
  readonly to: string;
}

export const copyLogCommand = (): Command =>
  new Command('copy-log')
    .description('Copies the log of one event store into another, and compares the two, event by event.')
    .addOption(
      new Option('--from <url>', 'the event store to read, like esdb://127.0.0.1:2113?tls=false')
        .env('COPY_LOG_FROM')
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--to <url>', 'the event store to fill: empty, or with what an earlier copy brought')
        .env('COPY_LOG_TO')
        .makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      '\nOther programs see what is on the command line: give an address with a password by the variable.',
    )
    .action(copy);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const copy = async ({ from, to }: Options): Promise<void> => {
  const { copyLog } = await import('../copy-log/copy-log.js');
  const { copiedInWords } = await import('../copy-log/words.js');
  for (const line of copiedInWords(await copyLog({ from, to, tell }))) tell(line);
};
