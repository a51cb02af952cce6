import type { Command } from 'commander';
import { CannotDo } from '../failure.js';

export interface Because {
  readonly who: string;
  readonly reason: string;
  readonly at: Date;
}

/** A person by pseudonym, or a program with an account. */
const WHO = /^(prs_[0-9a-z]+|service-[0-9a-f-]{36})$/;

/** Who changes something about the log, and why: whoever verifies it reads both. */
export const because = (command: Command): Command =>
  command
    .requiredOption('--reason <words>', 'why: it is recorded for ever, and read by whoever verifies the log')
    .requiredOption('--by <pseudonym>', 'who decided it, by pseudonym, as `oversight people` lists them: prs_…');

/** Throws `CannotDo`. */
export const becauseOf = ({ reason, by }: { readonly reason: string; readonly by: string }): Because => {
  if (reason.trim() === '') throw new CannotDo('No reason was given.', 'Say why: --reason "…". Nothing was changed.');
  if (!WHO.test(by))
    throw new CannotDo(
      `"${by}" is no pseudonym.`,
      '`oversight people` lists them: --by prs_…. No name goes into the log. Nothing was changed.',
    );
  return { who: by, reason: reason.trim(), at: new Date() };
};
