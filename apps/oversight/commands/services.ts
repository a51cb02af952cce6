import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { forTerminal } from '../for-terminal.js';
import { everyService } from '../people/found.js';
import { serviceInWords } from '../people/words.js';

export const servicesCommand = (): Command =>
  new Command('services')
    .description('Lists the programs that act by themselves: what each may, until when, and who answers for it.')
    .option('--as <name>', 'who asks, by name', process.env['OVERSIGHT_AS'])
    .action(async ({ as }: { as?: string }) => {
      const system = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
      const { api } = await signIn(system, as);
      const services = await everyService(api);
      for (const service of services) process.stdout.write(`${forTerminal(serviceInWords(service))}\n`);
      if (services.length === 0) process.stderr.write('No program has an account here.\n');
    });
