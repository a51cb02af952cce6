import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { forTerminal } from '../for-terminal.js';
import { everyPerson } from '../people/found.js';
import { personInWords } from '../people/words.js';

export const peopleCommand = (): Command =>
  new Command('people')
    .description('Lists who has signed in, with every role that they were granted.')
    .option('--as <name>', 'who asks, by name', process.env['OVERSIGHT_AS'])
    .action(async ({ as }: { as?: string }) => {
      const system = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
      const { api } = await signIn(system, as);
      for (const person of await everyPerson(api)) process.stdout.write(`${forTerminal(personInWords(person))}\n`);
    });
