import type { Command } from '#libs/kernel/decider.js';
import type { JudgementFacts } from './events.js';

type C<Type extends string, Data> = Command<Type> & { readonly data: Data };

export type JudgementCommand =
  | C<'RecordJudgement', JudgementFacts>
  | C<'ChallengeJudgement', { by: string }>
  | C<'ReviseJudgement', { to: string }>
  | C<'ConfirmJudgement', Record<string, never>>
  | C<'WithdrawJudgement', Record<string, never>>;
