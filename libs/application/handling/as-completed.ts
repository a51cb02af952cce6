import type { Kind } from '#libs/domain/deciders.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { load } from '../load.js';
import type { CommandHandling, CommandOutcome, CommandSuccess } from './command.js';

/** The command that completes a process, by the id that everybody gives it who completes it. */
export interface Completing {
  readonly kind: Kind;
  readonly id: string;
  readonly type: Command['type'];
  readonly commandId: string;
}

/**
 * Of a request that began a process, what came of the process: the request that comes again is answered as it was, also when
 * another process has begun since. `begun` itself while it is not completed.
 */
export const asCompleted = async (
  store: EventStore,
  runner: CommandHandling,
  begun: CommandSuccess,
  { kind, id, type, commandId }: Completing,
): Promise<CommandOutcome> => {
  const { events } = await load(store, kind, id);
  const completed = events.find(({ metadata }) => metadata.commandId === commandId);
  if (!completed) return begun;
  const { actor, reason, correlationId, causationId } = completed.metadata;
  const by = { actor, reason, correlationId, causationId, effectiveOn: null, expected: null, importId: null };
  const command = { type, data: completed.event.data } as Command;
  const outcome = await runner.run({ ...by, kind, id, command, commandId });
  return outcome.ok ? { ...outcome, repeated: begun.repeated, replayed: begun.replayed } : outcome;
};
