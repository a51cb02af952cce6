import { credentials } from '@grpc/grpc-js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';

export type StreamsClient = InstanceType<typeof streamsGrpc.StreamsClient>;

/** The protocol's own stub, below the client: for what the client rounds, swallows or never sends. */
export const streamsClient = (url: string): StreamsClient => {
  const { host } = new URL(url.replace(/^esdb/, 'http'));
  return new streamsGrpc.StreamsClient(host, credentials.createInsecure());
};

/** Appends one event with this id by the unary call, whatever the stream holds. */
export const appendOne = (client: StreamsClient, stream: string, id: string): Promise<streamsPb.AppendResp> =>
  new Promise((resolve, reject) => {
    const call = client.append((error, response) => (error ? reject(error) : resolve(response)));
    call.on('error', reject);
    const options = new streamsPb.AppendReq.Options()
      .setStreamIdentifier(new sharedPb.StreamIdentifier().setStreamName(Buffer.from(stream)))
      .setAny(new sharedPb.Empty());
    const event = new streamsPb.AppendReq.ProposedMessage().setId(new sharedPb.UUID().setString(id));
    event.getMetadataMap().set('type', 'Happened').set('content-type', 'application/json');
    call.write(new streamsPb.AppendReq().setOptions(options));
    call.write(new streamsPb.AppendReq().setProposedMessage(event));
    call.end();
  });

/** Every event of the log, by its id and commit position. */
export const readAllIds = (client: StreamsClient): Promise<{ id: string; position: bigint }[]> =>
  new Promise((resolve, reject) => {
    const options = new streamsPb.ReadReq.Options()
      .setAll(new streamsPb.ReadReq.Options.AllOptions().setStart(new sharedPb.Empty()))
      .setCount('1000000')
      .setNoFilter(new sharedPb.Empty())
      .setUuidOption(new streamsPb.ReadReq.Options.UUIDOption().setString(new sharedPb.Empty()));
    const found: { id: string; position: bigint }[] = [];
    client
      .read(new streamsPb.ReadReq().setOptions(options))
      .on('data', (response: streamsPb.ReadResp) => {
        const event = response.getEvent()?.getEvent();
        if (event) found.push({ id: event.getId()?.getString() ?? '', position: BigInt(event.getCommitPosition()) });
      })
      .on('error', reject)
      .on('end', () => resolve(found));
  });
