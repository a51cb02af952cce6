import type { Kind } from '#libs/domain/deciders.js';
import type { Appended, EventToAppend } from '#libs/kernel/event-store.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { AggregateRepository, DecisionBasis } from './aggregate-repository.js';
import type { CommandRequest } from './command.js';
import type { RequestKeys } from './request-keys.js';

/** Claims the request's key, where it has one, before anything is appended: a command that writes nothing claims nothing. */
export class ClaimingRepository implements AggregateRepository {
  constructor(
    private readonly inner: AggregateRepository,
    private readonly keys: RequestKeys,
  ) {}

  load(kind: Kind, id: string): Promise<DecisionBasis> {
    return this.inner.load(kind, id);
  }

  async append(
    basis: DecisionBasis,
    events: readonly EventToAppend[],
    request: CommandRequest,
  ): Promise<Appended | 'must-be-read' | 'key-reused'> {
    const { key, kind, id } = request;
    if (key) {
      const firstEventId = events[0]?.id ?? '';
      const claimed = await this.keys.claim(
        key,
        { stream: streamId(kind, id), expected: basis.revision, firstEventId },
        request,
      );
      if (claimed === 'stands-for-another') return 'key-reused';
      // An earlier attempt at the request may have been carried out, and the log must tell.
      if (claimed === 'claimed' && basis.isCached) return 'must-be-read';
    }
    return this.inner.append(basis, events, request);
  }
}
