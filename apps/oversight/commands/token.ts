import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { fetchToken } from '../client/sign-in.js';
import { DEFAULT_OFFICER } from '../default-officer.js';

export const tokenCommand = (): Command =>
  new Command('token')
    .description('Prints a bearer token of the development issuer, for use with the API.')
    .option('--as <name>', 'whose token, by name', process.env['OVERSIGHT_AS'] ?? DEFAULT_OFFICER)
    .action(async ({ as }: { as: string }) => {
      const api = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
      process.stdout.write(`${await fetchToken(api, as)}\n`);
    });
