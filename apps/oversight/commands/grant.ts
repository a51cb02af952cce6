import { userInfo } from 'node:os';
import { Argument, Command, Option } from 'commander';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { ROLE_NAMES } from '#libs/domain/rights/roles.js';
import type { GrantByCode } from '#libs/identity/index.js';
import { type Config, readConfig } from '#libs/platform/config.js';
import { findSystem } from '../client/find-system.js';
import { signIn } from '../client/sign-in.js';
import { CannotDo } from '../failure.js';
import { issuerOf } from '../login/issuer.js';
import { forTerminal } from '../for-terminal.js';

interface Options {
  readonly reason?: string;
  readonly authority?: string;
  readonly body?: string;
  readonly until?: string;
  readonly code?: string;
  readonly as?: string;
}

export const grantCommand = (): Command =>
  new Command('grant')
    .description(
      'At the machine, when no administrator can: prints a code by which a person takes up a role within 15 minutes. ' +
        'Every administrator is told of it.',
    )
    .argument(
      '[person]',
      'who, by pseudonym (prs_…), as their page "Who am I" says it; or by name one of the embedded provider',
    )
    .addArgument(new Argument('[role]', 'which role').choices(ROLE_NAMES))
    .option('--reason <words>', 'why: it is recorded for ever')
    .option('--authority <id>', 'only for this authority')
    .addOption(new Option('--body <id>', 'only before this body').conflicts('authority'))
    .option('--until <day>', 'the first day on which it holds no more: 2027-01-31')
    .option('--code <code>', 'take up the role that a code was printed for')
    .option('--as <name>', 'with --code: who takes it up, by name', process.env['OVERSIGHT_AS'])
    .action(async (person: string | undefined, role: string | undefined, options: Options) =>
      options.code === undefined ? makeCode(person, role, options) : takeUp(options.code, options.as),
    );

const tell = (line: string): void => void process.stderr.write(`${forTerminal(line)}\n`);

const NOTHING = 'Nothing was granted.';

const PERSON = /^prs_\w{4,60}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

const granting = (person: string | undefined, role: string | undefined, options: Options): GrantByCode => {
  const { reason, authority = null, body = null, until = null } = options;
  const wrong = [
    [person !== undefined && PERSON.test(person), 'Say to whom, by pseudonym: oversight grant prs_… administrator.'],
    [role !== undefined, `Say which role: ${ROLE_NAMES.join(', ')}.`],
    [reason !== undefined && reason.trim() !== '', 'Say why: --reason "…".'],
    [[authority, body].every((id) => id === null || ID.test(id)), 'Name authority and body by their ids.'],
    [until === null || DAY.test(until), 'Give the day as 2027-01-31.'],
  ].find(([isRight]) => !isRight);
  if (wrong || person === undefined || role === undefined || reason === undefined)
    throw new CannotDo(NOTHING, String(wrong?.[1] ?? ''));
  return { person, role, authority, body, until, reason, grantedBy: userInfo().username };
};

const here = (config: Config) => ({ url: process.env['OVERSIGHT_URL'], ...config });

/** Of one of the embedded provider, who are called by name there; null of anybody else. */
const embeddedPerson = (named: string | undefined) =>
  EMBEDDED_PEOPLE.find(({ id, name }) => id === named || name === named) ?? null;

const makeCode = async (named: string | undefined, role: string | undefined, options: Options): Promise<void> => {
  const embedded = embeddedPerson(named);
  const asked = granting(embedded?.id ?? named, role, options);
  const config = readConfig(process.env);
  const { databaseHere } = await import('../grant/database-here.js');
  const { openDatabase } = await import('#libs/platform/postgres/database.js');
  const { GrantCodes } = await import('#libs/identity/index.js');
  const db = await openDatabase(await databaseHere(config), { applicationName: 'grant', poolSize: 1 });
  const code = await new GrantCodes(db, () => Date.now()).make(asked).finally(() => db.destroy());
  // Whoever sits at this machine may sign in there as anybody: nothing is gained by asking for the code.
  if (embedded && (await issuerOf(findSystem(here(config)).url)).isEmbedded) return takeUp(code, embedded.name);
  tell(`Within 15 minutes ${asked.person} takes up the role of ${asked.role}, once, by this code:`);
  process.stdout.write(`${code}\n`);
  tell('They sign in, and give it: npx oversight grant --code CODE. Every administrator is told of it.');
};

const takeUp = async (code: string, as: string | undefined): Promise<void> => {
  const { api, who } = await signIn(findSystem(here(readConfig(process.env))), as);
  await api.postJson('/v1/grants', { code });
  tell(`Recorded: the role is held by ${who}. Every administrator is told of it.`);
};
