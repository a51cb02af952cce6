import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { forReading, signIn } from '../client/sign-in.js';
import { CannotDo } from '../failure.js';
import { forTerminal } from '../for-terminal.js';
import { differencesText, parseDifferences } from '../import/differences.js';

interface Options {
  readonly take?: string;
  readonly keep?: string;
  readonly leave?: string;
  readonly reason?: string;
  readonly approver?: string;
  readonly as?: string;
}

const DECISIONS = ['take', 'keep', 'leave'] as const;

export const differencesCommand = (): Command =>
  new Command('differences')
    .description('Shows what the paper of an import says otherwise than the record, and decides about it, one by one.')
    .argument('<id>', 'of the import, as GET /v1/imports tells it')
    .option('--take <number>', 'what the paper says becomes what the record says')
    .option('--keep <number>', 'what the record says stands')
    .option('--leave <number>', 'says that it is not decided')
    .option('--reason <words>', 'why: it is recorded for ever')
    .option('--approver <name>', 'who approved another due date, where one is taken')
    .option('--as <name>', 'who decides, by name', process.env['OVERSIGHT_AS'])
    .action(differences);

const differences = async (id: string, options: Options): Promise<void> => {
  const api = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
  const path = `/v1/imports/${encodeURIComponent(id)}/differences`;
  const asked = DECISIONS.filter((decision) => options[decision] !== undefined);
  const [decision, another] = asked;
  if (another)
    throw new CannotDo('Only one difference is decided at a time.', 'Give one of --take, --keep and --leave.');
  const { as } = options;
  let minPosition = '';
  if (decision) {
    const { reason = null, approver = null } = options;
    const body = { reason, ...(decision === 'take' && { approver }) };
    const officer = await signIn(api, as);
    const decided = await officer.api.postJson(
      `${path}/${encodeURIComponent(options[decision] ?? '')}/${decision}`,
      body,
    );
    const position = (decided as { readonly position?: string | null } | null)?.position;
    if (position != null) minPosition = `?minPosition=${position}`;
  }
  const told = parseDifferences(await (await forReading(api, as)).get(`${path}${minPosition}`));
  process.stdout.write(`${forTerminal(differencesText(told))}\n`);
};
