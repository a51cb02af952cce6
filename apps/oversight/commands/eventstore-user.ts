import { Command } from 'commander';
import { readPassword } from '../eventstore-user/read-password.js';
import { CannotDo } from '../failure.js';

const collect = (group: string, groups: readonly string[]) => [...groups, group];

export const eventStoreUserCommand = (): Command =>
  new Command('user')
    .description(
      'Prints a line of the users file for `oversight eventstore --users`: asks for the password, or reads it from standard input.',
    )
    .argument('<name>', 'who signs in')
    .option(
      '--group <name>',
      'a group of his, which may be repeated; $admins may do everything, $ops manage persistent subscriptions',
      collect,
      [],
    )
    .action(async (name: string, { group }: { group: readonly string[] }) => {
      const { userLine, whyNoName } = await import('#apps/eventstore/access/users.js');
      const { hashPassword } = await import('#apps/eventstore/access/password.js');
      const refused = [name, ...group].map(whyNoName).find((reason) => reason !== undefined);
      if (refused !== undefined) throw new CannotDo(refused, 'Nothing was made.');
      const password = await readPassword(name, process.stdin, process.stderr);
      process.stdout.write(`${userLine(name, await hashPassword(password), group)}\n`);
    });
