import { isMetadataStream, originalStreamOf } from '../streams/metadata-rules.js';
import type { Right } from './acl.js';

/** What a call does with a stream. */
export type Action = 'read' | 'write' | 'delete';

export const ALL = '$all';

/** The right that is needed for it, and of which stream; undefined if nobody may do this, administrators neither. */
export const rightAsked = (action: Action, stream: string): { right: Right; of: string } | undefined => {
  if (stream === ALL && action !== 'read') return undefined;
  if (!isMetadataStream(stream)) return { right: action, of: stream };
  if (action === 'delete') return undefined;
  return { right: action === 'read' ? 'metadataRead' : 'metadataWrite', of: originalStreamOf(stream) };
};
