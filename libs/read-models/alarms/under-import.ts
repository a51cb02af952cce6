import { parseStreamId, streamId } from '#libs/kernel/stream-id.js';
import type { Effect } from '../register/fold.js';
import type { StreamNow } from '../register/stream.js';

/** Which imports were being recorded when each event came. */
export class OpenImports {
  private readonly statuses = new Map<string, string>();

  /** `before`: what the register held of them before the batch. */
  constructor(private readonly before: ReadonlyMap<string, StreamNow>) {}

  /** Why the import that the event names cannot have made it; null where it can, or where it names none. */
  faultOf({ taken }: Effect): string | null {
    const { importId } = taken.metadata;
    if (importId === null) return null;
    const stream = streamId('import', importId);
    if (taken.kind === 'import')
      return taken.stream === stream ? null : `it says that the import ${importId} made it, and is of another`;
    const status = this.statuses.get(stream) ?? this.before.get(stream)?.last?.state.status ?? 'none';
    return status === 'recording'
      ? null
      : `it says that the import ${importId} made it, and that was not being recorded then`;
  }

  /** What an event of an import came to. */
  after({ taken, is }: Effect): void {
    if (taken.kind === 'import' && parseStreamId(taken.stream)) this.statuses.set(taken.stream, is.state.status);
  }
}
