import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('Builds the read models again from the log, beside those that are read, and swaps them in.')
    .action(rebuildReadModels);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const rebuildReadModels = async (): Promise<void> => {
  const config = readConfig(process.env);
  const { withServices } = await import('../launcher/with-services.js');
  const { rebuild } = await import('#apps/projector/rebuild.js');
  const { ProgressLine } = await import('../rebuild/progress-line.js');
  const { comparedInWords, LOG_DIFFERS } = await import('../ledger/words.js');
  const { orCannotDo, rebuiltInWords, STOPPED } = await import('../rebuild/words.js');
  const began = performance.now();
  const line = new ProgressLine(process.stderr);
  const rebuilt = await withServices(config, (services, signal) =>
    rebuild({
      config: services,
      signal,
      onProgress: (progress) => line.show(progress),
      onInterrupted: (error) => line.say(`${error.message} Trying again …`),
      onCompared: (compared) => {
        for (const words of comparedInWords(compared)) line.say(words);
        if (compared.alarms.length > 0) process.exitCode = LOG_DIFFERS;
      },
    }).catch(orCannotDo),
  ).finally(() => line.end());
  if (rebuilt === null) throw new CannotDo(...STOPPED);
  tell(rebuiltInWords(rebuilt, performance.now() - began));
};
