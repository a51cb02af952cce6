import { Command } from 'commander';
import { userIn } from '#libs/event-store/address.js';
import { readConfig } from '#libs/platform/config.js';
import { askPassword } from '../eventstore-user/read-password.js';
import { CannotDo } from '../failure.js';
import { ask } from '../import/ask.js';

interface Options {
  readonly user: readonly string[];
  readonly role: readonly string[];
  readonly as: string;
  readonly yes?: boolean;
}

const collect = (name: string, names: readonly string[]) => [...names, name];

export const guardLogCommand = (): Command =>
  new Command('guard-log')
    .description(
      'Sets who may write the log in a secured event store (EVENTSTORE_URL): Oversight alone; administrators alone delete streams and change their metadata. Shows it first, and asks.',
    )
    .option('--user <name>', 'who writes, which may be repeated; else the user in EVENTSTORE_URL', collect, [])
    .option('--role <name>', 'a group whose users write, which may be repeated', collect, [])
    .option(
      '--as <name>',
      'an administrator of the event store; his password is in EVENTSTORE_ADMIN_PASSWORD, or is asked for',
      'admin',
    )
    .option('--yes', 'set it without asking')
    .action(guard);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const guard = async ({ user, role, as, yes }: Options): Promise<void> => {
  const url = readConfig(process.env).eventStoreUrl;
  if (url === null)
    throw new CannotDo(
      'EVENTSTORE_URL names no event store.',
      'The embedded one is guarded at each start of Oversight, so there is nothing to do for it.',
    );
  const { guardLog } = await import('../guard-log/guard-log.js');
  const password = process.env['EVENTSTORE_ADMIN_PASSWORD'] || (await askPassword(as, process.stdin, process.stderr));
  const done = await guardLog({
    url,
    names: writers(url, [...user, ...role]),
    administrator: { username: as, password },
    confirm: async (lines) => {
      lines.forEach(tell);
      return yes === true || (await confirmed());
    },
  });
  tell(WORDS[done]);
};

const WORDS = {
  guarded: 'The log is guarded. Running processes see it within seconds; nobody need start again.',
  'guarded already': 'The log is guarded so already. Nothing was changed.',
  'left as it was': 'Nothing was changed.',
};

const writers = (url: string, named: readonly string[]): readonly string[] => {
  const own = userIn(url);
  if (named.length > 0) return named;
  if (own !== null) return [own];
  throw new CannotDo(
    'EVENTSTORE_URL names no user who would go on writing.',
    'Put Oversight’s user into it (esdb://user:password@…), or name him by --user. Nothing was changed.',
  );
};

const confirmed = async (): Promise<boolean> => {
  if (!process.stdin.isTTY)
    throw new CannotDo('There is nobody here to ask.', 'Add --yes if this is to be set. Nothing was changed.');
  return /^y(es)?$/i.test(await ask('Set this? [y/N] '));
};
