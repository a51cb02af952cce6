import jspb from 'google-protobuf';
import { deserializeBatchAppend } from './deadline-duration.js';
import { streams, StreamsService, type Streams } from './protocol.js';

const UINT64_END = 2 ** 64;

/** The generated code keeps some 64-bit fields as numbers, which cannot hold 2^64 - 1: here 2^64 is written as that. */
class Uint64Writer extends jspb.BinaryWriter {
  override writeUint64(field: number, value?: number): void {
    if (value === UINT64_END) this.writeUint64String(field, '18446744073709551615');
    else super.writeUint64(field, value);
  }
}

const serializeAppendResponse = (response: Streams.AppendResp): Buffer => {
  const writer = new Uint64Writer();
  streams.AppendResp.serializeBinaryToWriter(response, writer);
  return Buffer.from(writer.getResultBuffer());
};

/** The Streams service, with answers to appends that can say 2^64 - 1, and batches that say how long they wait. */
export const streamsService = {
  ...StreamsService,
  append: { ...StreamsService.append, responseSerialize: serializeAppendResponse },
  batchAppend: { ...StreamsService.batchAppend, requestDeserialize: deserializeBatchAppend },
};
