import type { DomainEvent } from '#libs/kernel/event.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Kind } from '../../kinds.js';
import { moveOf } from '../../moves.js';
import { linksIn } from '../../shared/moves/links.js';
import { commandsBehind } from './commands-behind.js';

/** The streams of the other things that an event tells of by id, by the fields of the move that a person makes. */
export const streamsToldOf = (kind: Kind, event: DomainEvent): readonly string[] =>
  commandsBehind([event], '').flatMap(({ type, data }) => {
    const fields = moveOf(kind, type)?.fields;
    return fields ? linksIn(fields, data).map((link) => streamId(link.kind, link.id)) : [];
  });
