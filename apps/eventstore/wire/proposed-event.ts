import type { ProposedEvent } from '../streams/write-request.js';
import { missingMetadataProperty, unknown } from './errors.js';
import { parseUuid } from './ids.js';
import type { Streams } from './protocol.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

const required = (message: Message, name: string): string => {
  const value = message.getMetadataMap().get(name);
  if (value === undefined) throw missingMetadataProperty(name);
  return value;
};

type Message = Streams.AppendReq.ProposedMessage | Streams.BatchAppendReq.ProposedMessage;

const bytes = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);

/** @throws RpcError if the type, the content type or a valid id is missing */
export const parseProposedEvent = (message: Message): ProposedEvent => {
  const type = required(message, 'type');
  const contentType = required(message, 'content-type');
  const id = parseUuid(message.getId());
  if (id === NO_ID) throw unknown('An event needs an id that is not empty.');
  if (type === '') throw unknown('An event needs a type.');
  return {
    id,
    type,
    isJson: contentType === 'application/json',
    data: bytes(message.getData_asU8()),
    metadata: bytes(message.getCustomMetadata_asU8()),
  };
};
