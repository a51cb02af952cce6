import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { tokenOf } from '../client/sign-in.js';

export const tokenCommand = (): Command =>
  new Command('token')
    .description(
      'Prints an access token for use with the API: that of `login`, or of a person of the embedded provider.',
    )
    .option('--as <name>', 'whose token, at the embedded provider', process.env['OVERSIGHT_AS'])
    .action(async ({ as }: { as?: string }) => {
      const api = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
      process.stdout.write(`${(await tokenOf(api, as)).token}\n`);
    });
