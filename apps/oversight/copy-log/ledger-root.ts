import { createHash } from 'node:crypto';
import { NotCanonical } from '#libs/audit/canonical-json.js';
import { toLeaf } from '#libs/audit/leaf.js';
import { isAudited } from '#libs/event-store/streams.js';
import type { CopiedEvent } from './copied-event.js';

const NODE_PREFIX = Buffer.of(0x01);

const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(NODE_PREFIX).update(left).update(right).digest();

/** What the audit's ledger would be over a log: how many leaves, and their root as RFC 6962, section 2.1, has it. */
export class LedgerRoot {
  size = 0;
  /** The roots of the full trees that the leaves make, by height. */
  private readonly full: (Buffer | undefined)[] = [];

  /** Events in the order of the log; those that are not audited are passed over. */
  add(event: CopiedEvent): void {
    if (!isAudited(event.stream)) return;
    const leaf = leafHashOf(event);
    if (!leaf) return;
    this.size++;
    let [node, height] = [leaf, 0];
    for (let left = this.full[0]; left; left = this.full[height]) {
      node = nodeHash(left, node);
      this.full[height++] = undefined;
    }
    this.full[height] = node;
  }

  /** In hexadecimal. */
  get root(): string {
    const roots = this.full.filter((root) => root !== undefined);
    const root = roots.reduce<Buffer | undefined>((right, left) => (right ? nodeHash(left, right) : left), undefined);
    return (root ?? createHash('sha256').digest()).toString('hex');
  }
}

/** As the ledger derives it from what the client reads. The ledger stops at an event that can have no leaf. */
const leafHashOf = (event: CopiedEvent): Buffer | undefined => {
  const { data, metadata, contentType } = event;
  try {
    return toLeaf({
      ...event,
      position: event.position.commit,
      data: contentType === 'application/json' ? parsedOr(data, data.toString()) : data,
      metadata: metadata.length === 0 ? undefined : parsedOr(metadata, metadata),
    }).hash;
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
};

const parsedOr = (bytes: Buffer, otherwise: unknown): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return otherwise;
  }
};
