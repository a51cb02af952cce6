import { createHash, randomUUID } from 'node:crypto';
import { credentials } from '@grpc/grpc-js';
import { BEGINNING } from '../streams/begin-log.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';

export type StreamsClient = InstanceType<typeof streamsGrpc.StreamsClient>;

/** `host:port` of a connection string that names one server. */
export const hostOf = (url: string): string => new URL(url.replace(/^esdb/, 'http')).host;

/** The protocol's own stub, below the client: for what the client rounds, swallows or never sends. */
export const streamsClient = (url: string): StreamsClient =>
  new streamsGrpc.StreamsClient(hostOf(url), credentials.createInsecure());

/** Asks by a stub that is closed after. */
export const withStreams = async <T>(url: string, ask: (client: StreamsClient) => Promise<T>): Promise<T> => {
  const client = streamsClient(url);
  try {
    return await ask(client);
  } finally {
    client.close();
  }
};

export interface Written {
  readonly id?: string;
  readonly type?: string;
  readonly contentType?: string;
  readonly data?: string | Buffer;
  readonly metadata?: string | Buffer;
}

/** One unary append of these bytes, whatever the stream holds. */
export const append = (client: StreamsClient, stream: string, ...events: Written[]): Promise<streamsPb.AppendResp> =>
  new Promise((resolve, reject) => {
    const call = client.append((error, response) => (error ? reject(error) : resolve(response)));
    call.on('error', reject);
    const options = new streamsPb.AppendReq.Options()
      .setStreamIdentifier(new sharedPb.StreamIdentifier().setStreamName(Buffer.from(stream)))
      .setAny(new sharedPb.Empty());
    call.write(new streamsPb.AppendReq().setOptions(options));
    for (const { id = randomUUID(), type = 'Happened', contentType = 'application/json', ...bytes } of events) {
      const message = new streamsPb.AppendReq.ProposedMessage()
        .setId(new sharedPb.UUID().setString(id))
        .setData(Buffer.from(bytes.data ?? '{}'))
        .setCustomMetadata(Buffer.from(bytes.metadata ?? ''));
      message.getMetadataMap().set('type', type).set('content-type', contentType);
      call.write(new streamsPb.AppendReq().setProposedMessage(message));
    }
    call.end();
  });

/** Appends one event with this id. */
export const appendOne = (client: StreamsClient, stream: string, id: string): Promise<streamsPb.AppendResp> =>
  append(client, stream, { id, data: '' });

type Event = streamsPb.ReadResp.ReadEvent.RecordedEvent;

const readAll = <T>(client: StreamsClient, of: (event: Event) => T): Promise<T[]> =>
  new Promise((resolve, reject) => {
    const options = new streamsPb.ReadReq.Options()
      .setAll(new streamsPb.ReadReq.Options.AllOptions().setStart(new sharedPb.Empty()))
      .setCount('1000000')
      .setNoFilter(new sharedPb.Empty())
      .setUuidOption(new streamsPb.ReadReq.Options.UUIDOption().setString(new sharedPb.Empty()));
    const found: T[] = [];
    client
      .read(new streamsPb.ReadReq().setOptions(options))
      .on('data', (response: streamsPb.ReadResp) => {
        const event = response.getEvent()?.getEvent();
        if (event) found.push(of(event));
      })
      .on('error', reject)
      .on('end', () => resolve(found));
  });

const nameOf = (event: Event): string =>
  Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();

/** Every event of the log but the one that it began with, by its id and commit position. */
export const readAllIds = async (client: StreamsClient): Promise<{ id: string; position: bigint }[]> => {
  const all = await readAll(client, (event) => ({
    stream: nameOf(event),
    id: event.getId()?.getString() ?? '',
    position: BigInt(event.getCommitPosition()),
  }));
  return all.filter(({ stream }) => stream !== BEGINNING).map(({ id, position }) => ({ id, position }));
};

/** An event as the log has it, but for its position and time; long data as their hash. */
export interface Stored {
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: string;
  readonly metadata: string;
}

const isSystem = ({ stream }: Stored) => stream.startsWith('$') && !/^\$\$[^$]/.test(stream);

const storedOf = (event: Event): Stored => {
  const data = event.getData_asU8();
  return {
    stream: nameOf(event),
    revision: event.getStreamRevision(),
    id: event.getId()?.getString() ?? '',
    type: event.getMetadataMap().get('type') ?? '',
    contentType: event.getMetadataMap().get('content-type') ?? '',
    data: data.length < 200 ? Buffer.from(data).toString('latin1') : createHash('sha256').update(data).digest('hex'),
    metadata: Buffer.from(event.getCustomMetadata_asU8()).toString('latin1'),
  };
};

/** The log, event by event; without what the system keeps for itself. */
export const storedLog = async (client: StreamsClient): Promise<Stored[]> =>
  (await readAll(client, storedOf)).filter((event) => !isSystem(event));
