import { Argument, Command, Option } from 'commander';
import { ROLE_NAMES, type Role } from '#libs/domain/rights/roles.js';
import { readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { CannotDo } from '../failure.js';
import { forTerminal } from '../for-terminal.js';
import { personCalled } from '../people/found.js';

interface Because {
  readonly reason: string;
  readonly as?: string;
}
interface Granting extends Because {
  readonly authority?: string;
  readonly body?: string;
  readonly from?: string;
  readonly until?: string;
}

const PERSON = 'by pseudonym (prs_…), or by name';

const because = (command: Command): Command =>
  command
    .requiredOption('--reason <words>', 'why: it is recorded for ever')
    .option('--as <name>', 'which administrator does it, by name', process.env['OVERSIGHT_AS']);

export const grantRoleCommand = (): Command =>
  because(
    new Command('grant-role')
      .description('Grants somebody who has signed in a role, as an administrator who signed in just now.')
      .argument('<person>', PERSON)
      .addArgument(new Argument('<role>', 'which role').choices(ROLE_NAMES))
      .option('--authority <id>', 'only for this authority')
      .addOption(new Option('--body <id>', 'only before this body').conflicts('authority'))
      .option('--from <day>', 'the first day on which it holds; today without it')
      .option('--until <day>', 'the first day on which it holds no more: 2027-01-31'),
  ).action(async (called: string, role: Role, { reason, as, ...where }: Granting) => {
    const done = await onPerson(called, as, 'grant-role', { ...where, role, reason });
    tell(`${done.person} holds the role of ${role}. Recorded by ${done.who}.`);
  });

export const revokeRoleCommand = (): Command =>
  because(
    new Command('revoke-role')
      .description('Takes a role away from somebody at once, as an administrator who signed in just now.')
      .argument('<person>', PERSON)
      .argument('<number>', 'which of their roles, as `oversight people` numbers them'),
  ).action(async (called: string, number: string, { reason, as }: Because) => {
    if (!/^[1-9]\d{0,5}$/.test(number))
      throw new CannotDo(`"${number}" is no number of a role.`, 'npx oversight people says them. Nothing was changed.');
    const done = await onPerson(called, as, 'revoke-role', { grant: Number.parseInt(number, 10), reason });
    tell(`${done.person} holds role ${number} no more. Recorded by ${done.who}.`);
  });

const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);

/** Makes the move on the person as they are now. */
const onPerson = async (called: string, as: string | undefined, verb: string, body: object) => {
  const system = findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) });
  const { api, who } = await signIn(system, as);
  const { id, revision, state } = await personCalled(api, called);
  await api.move(`/v1/people/${id}/${verb}`, body, revision);
  return { person: state.name, who };
};
