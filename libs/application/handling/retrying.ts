import type { CommandHandling, CommandOutcome, CommandRequest } from './command.js';

/** How often a command that takes any revision is decided again when it loses to another writer. */
const ATTEMPTS = 8;

/** Decides a command that takes any revision again where it lost a race; every other is answered as it comes. */
export class Retrying implements CommandHandling {
  constructor(private readonly inner: CommandHandling) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.inner.run(request);
      const lost = !outcome.ok && outcome.refusal.code === 'lost-race';
      if (!lost || request.expected !== null || attempt === ATTEMPTS) return outcome;
    }
  }
}
