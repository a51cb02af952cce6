import type { Ids } from '#libs/kernel/ids.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { keyReused } from '../request-key.js';
import { eventIdOf, keyedCommandId } from './carried-out.js';
import type { CommandHandling, CommandOutcome, CommandRequest, CommandSuccess } from './command.js';
import type { ClaimedAppend } from './key-claim.js';
import type { RequestKeys } from './request-keys.js';

/**
 * A key stands for one request. What is appended has claimed its key by then; what is answered without an append is
 * held against the key here, so that another request is told so whatever would have come of it.
 */
export class IdempotentByKey implements CommandHandling {
  constructor(
    private readonly inner: CommandHandling,
    private readonly keys: RequestKeys,
    private readonly ids: Ids,
  ) {}

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await this.inner.run(request);
    return (await this.isReuse(request, outcome)) ? { ok: false, refusal: keyReused } : outcome;
  }

  private async isReuse(request: CommandRequest, outcome: CommandOutcome): Promise<boolean> {
    const { key } = request;
    if (!key) return false;
    if (!outcome.ok || outcome.firstEventId === null) return this.keys.standsForAnother(key);
    const isOwn = outcome.firstEventId === eventIdOf(this.ids, keyedCommandId(this.ids, key), 0);
    if (isOwn || !outcome.repeated) return false;
    // Carried out under an id that others share: the answer stands under this key from now on.
    return !(await this.keys.bind(key, appendOf(request, outcome, outcome.firstEventId), request));
  }
}

const appendOf = (
  { kind, id }: CommandRequest,
  { revision, events }: CommandSuccess,
  firstEventId: string,
): ClaimedAppend => {
  const before = revision - BigInt(events.length);
  return { stream: streamId(kind, id), expected: before < 0n ? 'no_stream' : before, firstEventId };
};
