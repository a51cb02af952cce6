import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { ROLE_NAMES, type Role } from '#libs/domain/rights/roles.js';
import { readConfig } from '#libs/platform/config.js';
import { forTerminal } from '../for-terminal.js';

interface Options {
  readonly reason: string;
  readonly authority?: string;
  readonly body?: string;
  readonly from?: string;
  readonly until?: string;
}

export const grantCommand = (): Command =>
  new Command('grant')
    .description(
      'Grants somebody a role at the machine of the system: the first one, or in an emergency. It is recorded with the ' +
        'user of the operating system.',
    )
    .argument('<person>', 'by pseudonym (prs_…), or by name one of the people of the embedded provider')
    .addArgument(new Argument('<role>', 'which role').choices(ROLE_NAMES))
    .requiredOption('--reason <words>', 'why: it is recorded for ever')
    .option('--authority <id>', 'for this authority only')
    .option('--body <id>', 'before this body only')
    .option('--from <day>', 'from this day on, like 2017-09-01; else from today')
    .option('--until <day>', 'up to this day, with it')
    .action(grant);

const grant = async (person: string, role: Role, options: Options): Promise<void> => {
  const { reason, authority = null, body = null, from = null, until = null } = options;
  const { withServices } = await import('../launcher/with-services.js');
  const { grantAtMachine } = await import('../grant/grant-at-machine.js');
  const embedded = EMBEDDED_PEOPLE.find(({ name }) => name === person);
  await withServices(readConfig(process.env), ({ eventStoreUrl }) =>
    grantAtMachine({
      eventStoreUrl,
      person: { pseudonym: embedded?.id ?? person, name: embedded?.name ?? null },
      granting: { role, authority, body, from, until },
      user: userInfo().username,
      reason,
    }),
  );
  process.stderr.write(`${forTerminal(`${person} holds the role of ${role}. It is recorded.`)}\n`);
};
