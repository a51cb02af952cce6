import { operationOf } from '#libs/domain/rights/operation.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { notAllowed, type Permitting } from './permitting.js';

/**
 * Carries out only what who asks may do where the thing is. It is asked before anything else: also what was carried out
 * before is told to nobody who may not.
 */
export class Allowing implements CommandHandling {
  constructor(
    private readonly inner: CommandHandling,
    private readonly permitting: Permitting,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const { rights, kind, id, command } = request;
    // Recording a paper is allowed as a whole, to who brings it in.
    if (rights === undefined || request.importId !== null) return this.inner.run(request);
    const { data = {} } = command as { readonly data?: object };
    const operation = operationOf(kind, command.type, data);
    const refusal =
      rights.actor === request.actor
        ? await this.permitting.refusalOf(rights, { operation, kind, id, data })
        : notAllowed(rights, operation);
    return refusal === null ? this.inner.run(request) : { ok: false, refusal };
  }
}
