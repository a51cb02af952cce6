import type { EventMetadata, WrittenMetadata } from '#libs/kernel/metadata.js';
import { MalformedEvent } from './errors.js';
import type { StoredEvent } from './stored-event.js';

/** As stored: the two names that begin with `$` are those that the event store's own tools follow. */
export interface StoredMetadata {
  readonly $correlationId: string;
  readonly $causationId: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly effectiveOn: string;
  readonly commandId: string;
  readonly importId: string | null;
  readonly irregular?: string;
  readonly nonce: string;
}

export const toStoredMetadata = ({ correlationId, causationId, ...rest }: WrittenMetadata): StoredMetadata => ({
  $correlationId: correlationId,
  $causationId: causationId,
  actor: rest.actor,
  reason: rest.reason,
  recordedAt: rest.recordedAt,
  effectiveOn: rest.effectiveOn,
  commandId: rest.commandId,
  importId: rest.importId,
  ...(rest.irregular === undefined ? {} : { irregular: rest.irregular }),
  nonce: rest.nonce,
});

const irregularOf = (irregular: string | null) => (irregular === null ? {} : { irregular });

/** Throws `MalformedEvent` when a member is missing or no text. */
export const metadataOf = (stored: StoredEvent): EventMetadata => {
  const members = (stored.metadata ?? {}) as Record<string, unknown>;
  const text = (name: keyof StoredMetadata): string => {
    const value = members[name];
    if (typeof value !== 'string') throw new MalformedEvent(stored, `its metadata has no text "${name}"`);
    return value;
  };
  const textOrNull = (name: keyof StoredMetadata): string | null => (members[name] == null ? null : text(name));
  return {
    actor: text('actor'),
    reason: textOrNull('reason'),
    recordedAt: text('recordedAt'),
    effectiveOn: text('effectiveOn'),
    correlationId: text('$correlationId'),
    causationId: text('$causationId'),
    commandId: text('commandId'),
    importId: textOrNull('importId'),
    ...irregularOf(textOrNull('irregular')),
    ...(members['nonce'] !== undefined && { nonce: text('nonce') }),
  };
};
