import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { forTerminal } from '../for-terminal.js';
import { issuerOf } from '../login/issuer.js';
import { signInWithBrowser } from '../login/in-browser.js';
import { TokenFile } from '../login/token-file.js';
import { signInAs } from '../login/without-browser.js';

const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);

export const loginCommand = (): Command =>
  new Command('login')
    .description('Signs you in with your browser; the other commands then act as you, until the token ends.')
    .option('--as <name>', 'without a browser, as one of the people of the embedded provider')
    .action(async ({ as }: { as?: string }) => {
      const { url } = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
      const issuer = await issuerOf(url);
      const token = as === undefined ? await signInWithBrowser(issuer, tell) : await signInAs(issuer, as);
      TokenFile.of(process.env).keep(url, token);
      tell(`You are signed in to ${url} until ${new Date(token.until).toISOString()}.`);
    });
