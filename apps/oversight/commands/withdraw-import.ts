import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { forTerminal } from '../for-terminal.js';
import { tellingProgress } from '../import/tell-progress.js';
import { parseWithdrawal, withdrawalText } from '../import/withdrawal.js';

interface Options {
  readonly reason: string;
  readonly as?: string;
}

export const withdrawImportCommand = (): Command =>
  new Command('withdraw-import')
    .description('Withdraws all that an import recorded, as recorded by mistake; the paper can then be imported anew.')
    .argument('<id>', 'of the import, as GET /v1/imports tells it')
    .requiredOption('--reason <words>', 'why: it is recorded for ever')
    .option('--as <name>', 'who withdraws it, by name', process.env['OVERSIGHT_AS'])
    .action(withdrawImport);

const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);

const withdrawImport = async (id: string, { reason, as }: Options): Promise<void> => {
  const system = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
  const { api, who } = await signIn(system, as);
  const withdrawing = api.postJson(`/v1/imports/${encodeURIComponent(id)}/withdraw`, { reason });
  const answer = await tellingProgress(withdrawing, { api, importId: id, tell });
  tell(withdrawalText(parseWithdrawal(answer), who));
};
