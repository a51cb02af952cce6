import { Command } from 'commander';

export const upCommand = (): Command =>
  new Command('up')
    .description('Starts the whole system: what is not configured elsewhere runs embedded, on this machine.')
    .option('--no-sample', 'leave an empty record empty, instead of recording the sample report')
    .action(async ({ sample }: { sample: boolean }) => {
      // Loaded only here: the other commands need nothing of what it brings along.
      const { bringUp } = await import('../launcher/bring-up.js');
      await bringUp({ sample });
    });
