import { CannotDo } from '../failure.js';

export const asScript = (statements: readonly string[]): string => statements.map((each) => `${each};`).join('\n');

/** What the migrating login may not do, as the exact SQL for somebody who may. */
export class NeedsAdministrator extends CannotDo {
  constructor(
    what: string,
    readonly statements: readonly string[],
  ) {
    super(
      `${what}\nLet a superuser, or whoever may, run this in the database:\n\n${asScript(statements)}\n`,
      'Then start again. (`oversight migrate --print-sql` prints it too.)',
    );
  }
}
