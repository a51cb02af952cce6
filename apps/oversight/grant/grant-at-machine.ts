import { CommandRunner } from '#libs/application/command-runner.js';
import type { CommandOutcome } from '#libs/application/handling/command.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import type { Granting } from '#libs/domain/person/commands.js';
import { ClockGuard } from '#libs/event-store/clock-guard.js';
import { connect, EventStoreDb } from '#libs/event-store/event-store.js';
import { CannotDo } from '../failure.js';

interface Grant {
  readonly eventStoreUrl: string;
  /** `name`: of one of the embedded provider, who need not have signed in before. */
  readonly person: { readonly pseudonym: string; readonly name: string | null };
  readonly granting: Pick<Granting, 'role' | 'authority' | 'body' | 'from' | 'until'>;
  /** Of the operating system. */
  readonly user: string;
  readonly reason: string;
}

/** A grant at the machine looks at no other person, nor at other things. */
const NOTHING_ELSE = { referringTo: () => Promise.resolve([]), administrators: () => Promise.resolve([]) };

/**
 * Records a role that a user of the operating system grants. @throws CannotDo with why it is refused, and what the event
 * store throws
 */
export const grantAtMachine = async ({ eventStoreUrl, person, granting, user, reason }: Grant): Promise<void> => {
  const client = connect(eventStoreUrl);
  try {
    const store = new ClockGuard(new EventStoreDb(client), systemClock);
    const runner = new CommandRunner(store, systemClock, systemIds, NOTHING_ELSE);
    const people = new PeopleCommands(runner, store, NOTHING_ELSE, systemClock, systemIds);
    const { pseudonym, name } = person;
    const correlationId = systemIds.next();
    const by = { actor: pseudonym, correlationId, causationId: correlationId };
    if (name !== null) demandDone(await people.join(name, by, pseudonym), ['forbidden-by-lifecycle']);
    demandDone(await people.grantAtMachine(pseudonym, granting, { ...by, user, reason }));
  } finally {
    await client.dispose();
  }
};

const demandDone = (outcome: CommandOutcome, also: readonly string[] = []): void => {
  if (outcome.ok || also.includes(outcome.refusal.code)) return;
  throw new CannotDo(outcome.refusal.message, 'Nothing was changed.');
};
