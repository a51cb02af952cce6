import { inWords } from '#libs/domain/rights/in-words.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import { allowedTo, operationOf, type Operation } from '#libs/domain/rights/operation.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import type { PlacesInLog } from './places-in-log.js';

/** What a refusal says to who may not. */
export const notAllowed = (rights: Rights, operation: Operation): Refusal => ({
  code: 'forbidden-to-actor',
  message: `${inWords(allowedTo(operation))} ${held(rights)}`,
});

const held = ({ held: roles, service }: Rights): string => {
  if (service !== null) return 'It is none of the moves that are listed for this program here.';
  const names = [...new Set(roles.map(({ role }) => role))];
  return names.length === 0 ? 'You hold no role now.' : `You hold here or elsewhere: ${names.join(', ')}.`;
};

/**
 * Carries out only what who asks may do where the thing is. It is asked before anything else: also what was carried out
 * before is told to nobody who may not.
 */
export class Allowing implements CommandHandling {
  constructor(
    private readonly inner: CommandHandling,
    private readonly places: PlacesInLog,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const { rights, kind, id, command } = request;
    // Recording a paper is allowed as a whole, to who brings it in.
    if (rights === undefined || request.importId !== null) return this.inner.run(request);
    const operation = operationOf(kind, command.type);
    const { data = {} } = command as { readonly data?: object };
    const isAllowed =
      rights.actor === request.actor && mayDo(rights, operation, await this.places.placeOf(kind, id, data));
    return isAllowed ? this.inner.run(request) : { ok: false, refusal: notAllowed(rights, operation) };
  }
}
