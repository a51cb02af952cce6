import { Command } from 'commander';
import { bringUp } from '../launcher/bring-up.js';

export const upCommand = (): Command =>
  new Command('up')
    .description('Starts the whole system: what is not configured elsewhere runs embedded, on this machine.')
    .option('--no-sample', 'leave an empty record empty, instead of recording the sample report')
    .action(async ({ sample }: { sample: boolean }) => bringUp({ sample }));
