import type { ServiceError } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { callFailure } from './comparable.js';
import type { Labels } from './labels.js';
import type { RawAppendMessage, RawAppendStep, RawReadMessage, RawReadStep } from './scenario.js';
import type { StreamsClient } from '../testing/streams-client.js';

/** How long a call may last, and how long a subscription is heard after it is confirmed. */
const DEADLINE_MS = 1500;
const LISTEN_MS = 400;

const empty = () => new shared.Empty();
const KINDS: [number, string][] = [
  [streams.ReadResp.ContentCase.EVENT, 'Event'],
  [streams.ReadResp.ContentCase.CONFIRMATION, 'Confirmation'],
  [streams.ReadResp.ContentCase.CHECKPOINT, 'Checkpoint'],
  [streams.ReadResp.ContentCase.STREAM_NOT_FOUND, 'StreamNotFound'],
  [streams.ReadResp.ContentCase.FIRST_STREAM_POSITION, 'FirstStreamPosition'],
  [streams.ReadResp.ContentCase.LAST_STREAM_POSITION, 'LastStreamPosition'],
  [streams.ReadResp.ContentCase.LAST_ALL_STREAM_POSITION, 'LastAllStreamPosition'],
  [streams.ReadResp.ContentCase.CAUGHT_UP, 'CaughtUp'],
  [streams.ReadResp.ContentCase.FELL_BEHIND, 'FellBehind'],
];
const kindOf = new Map(KINDS);

const setFields = (object: object) =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'object' ? '{}' : String(value)]),
  );

/** Calls below the client: single messages, to see what a server does with what the client would never send. */
export class RawCalls {
  constructor(private readonly labels: Labels) {}

  call(client: StreamsClient, step: RawAppendStep | RawReadStep): Promise<unknown> {
    return step.call === 'append' ? this.append(client, step.messages) : this.read(client, step.messages[0]);
  }

  private append(client: StreamsClient, messages: RawAppendMessage[]): Promise<unknown> {
    return new Promise((done) => {
      const call = client.append({ deadline: Date.now() + DEADLINE_MS }, (error, response) => {
        if (error) return done(callFailure(this.labels, error));
        done(answerOf(response));
      });
      for (const message of messages) call.write(this.appendRequest(message));
      call.end();
    });
  }

  private read(client: StreamsClient, message: RawReadMessage): Promise<unknown> {
    return new Promise((done) => {
      const kinds: string[] = [];
      const names: string[] = [];
      const call = client.read(this.readRequest(message), { deadline: Date.now() + DEADLINE_MS });
      call.on('data', (response: ReadResp) => {
        const kind = kindOf.get(response.getContentCase());
        if (kind !== undefined) kinds.push(kind);
        const bytes = response.getEvent()?.getEvent()?.getStreamIdentifier()?.getStreamName_asU8();
        const name = bytes && Buffer.from(bytes).toString();
        if (name !== undefined && (message.stream !== undefined || name.includes(this.labels.run)))
          names.push(this.labels.unname(name));
        if (message.subscription && response.hasConfirmation()) setTimeout(() => call.cancel(), LISTEN_MS);
      });
      call.on('error', (error: ServiceError) =>
        done({ kinds: message.all && !message.subscription ? undefined : kinds, ...callFailure(this.labels, error) }),
      );
      call.on('end', () => done({ kinds: message.all ? undefined : kinds, streams: names }));
    });
  }

  private identifier(stream: string) {
    const name = stream === '' ? '' : this.labels.name(stream);
    return new shared.StreamIdentifier().setStreamName(Buffer.from(name).toString('base64'));
  }

  private appendRequest({ options, event }: RawAppendMessage): AppendReq {
    const request = new streams.AppendReq();
    if (options) {
      const message = new streams.AppendReq.Options();
      if (options.stream !== undefined) message.setStreamIdentifier(this.identifier(options.stream));
      if (options.expect === 'any') message.setAny(empty());
      if (options.expect === 'no_stream') message.setNoStream(empty());
      if (options.expect === 'stream_exists') message.setStreamExists(empty());
      if (typeof options.expect === 'number') message.setRevision(String(options.expect));
      request.setOptions(message);
    }
    if (event) {
      const message = new streams.AppendReq.ProposedMessage();
      if (event.id !== undefined) message.setId(uuid(event.rawId ?? this.labels.id(event.id)));
      const metadata = event.metadata ?? { type: 'T', 'content-type': 'application/json' };
      for (const [key, value] of Object.entries(metadata)) message.getMetadataMap().set(key, value);
      message.setData(Buffer.from(event.data ?? '{}'));
      if (event.custom !== undefined) message.setCustomMetadata(Buffer.from(event.custom));
      request.setProposedMessage(message);
    }
    return request;
  }

  private readRequest(message: RawReadMessage): ReadReq {
    const { Options } = streams.ReadReq;
    const options = new Options().setReadDirection(message.backwards ? 1 : 0).setResolveLinks(false);
    if (message.stream !== undefined) {
      const stream = new Options.StreamOptions().setStreamIdentifier(this.identifier(message.stream));
      if (message.revision === undefined) stream.setStart(empty());
      else stream.setRevision(String(message.revision));
      options.setStream(stream);
    }
    if (message.all) options.setAll(this.allOptions(message.all));
    if (message.count !== undefined) options.setCount(String(message.count));
    if (message.subscription) options.setSubscription(new Options.SubscriptionOptions());
    if (message.filter) options.setFilter(this.filterOptions(message.filter));
    else if (message.noFilter !== false) options.setNoFilter(empty());
    if (message.uuid !== false) options.setUuidOption(new Options.UUIDOption().setString(empty()));
    if (message.control) options.setControlOption(new Options.ControlOption().setCompatibility(message.control));
    return new streams.ReadReq().setOptions(options);
  }

  private allOptions({ of, commit = 0, prepare = 0 }: NonNullable<RawReadMessage['all']>) {
    const known = (of === undefined ? undefined : this.labels.position(of)) ?? { commit: 0n, prepare: 0n };
    const position = new streams.ReadReq.Options.Position()
      .setCommitPosition(String(known.commit + BigInt(commit)))
      .setPreparePosition(String(known.prepare + BigInt(prepare)));
    return new streams.ReadReq.Options.AllOptions().setPosition(position);
  }

  private filterOptions({ on, regex, prefixes = [] }: NonNullable<RawReadMessage['filter']>) {
    const { FilterOptions } = streams.ReadReq.Options;
    const expression = new FilterOptions.Expression();
    if (regex === undefined) expression.setPrefixList(prefixes.map((prefix) => this.labels.pattern(prefix)));
    else expression.setRegex(this.labels.pattern(regex));
    const filter = new FilterOptions().setMax(32).setCheckpointintervalmultiplier(1);
    return on === 'eventType' ? filter.setEventType(expression) : filter.setStreamIdentifier(expression);
  }
}

const uuid = (text: string): UUID => new shared.UUID().setString(text);

const answerOf = (response: AppendResp) => {
  const success = response.getSuccess();
  if (success) {
    const revision = success.hasNoStream() ? 'no_stream' : success.getCurrentRevision();
    return { success: { revision, position: success.hasPosition() } };
  }
  return { wrong: setFields(response.getWrongExpectedVersion()?.toObject() ?? {}) };
};
