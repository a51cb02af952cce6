import type { CommandOutcome } from '#libs/application/command-runner.js';
import type { Entry } from '#libs/application/entering/entry.js';
import type { Refusal } from '#libs/kernel/refusal.js';

export type { CommandOutcome, CommandSuccess, LostRace } from '#libs/application/command-runner.js';
export type { KeyReused } from '#libs/application/request-key.js';

/** What came of entering something: it is refused, or it is that thing, and the command it begins with had an outcome. */
export type Entered = Refusal | (Entry & { readonly outcome: CommandOutcome });
