import { isKind } from '#libs/domain/kinds.js';
import { isSealed } from '#libs/kernel/sealed.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';

/** The stream of a thing of ours; nothing of others, nor of streams' metadata. */
export const isOurs = (stream: string): boolean => isSealed(stream) && isKind(parseStreamId(stream)?.kind ?? '');
