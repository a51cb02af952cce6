import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { CallerOf } from '../../access/access.js';
import type { Caller } from '../../access/caller.js';
import { holdUntil } from '../../access/hold.js';
import { Outbox } from '../../rpc/outbox.js';
import type { OpenCalls } from '../../rpc/open-calls.js';
import { accessDenied, unavailable, unknown } from '../../wire/errors.js';
import { parseUuid, uuidAsBits, uuidAsText } from '../../wire/ids.js';
import { persistent, type Persistent } from '../../wire/protocol.js';
import { groupDropped, tooManyConsumers } from '../errors.js';
import type { Group, NackAction } from '../group.js';
import type { Groups } from '../groups.js';
import { confirmed, pushed } from './read-response.js';
import { parseSourceName } from './requests.js';
import { Shown } from './shown.js';

type Request = Persistent.ReadReq;
type Response = Persistent.ReadResp;
type Call = ServerDuplexStream<Request, Response>;

const { Action } = persistent.ReadReq.Nack;

/** Stop asks for nothing that the server could do: as with skip, the message is done with. */
const ACTIONS: Record<number, NackAction> = {
  [Action.UNKNOWN]: 'retry',
  [Action.RETRY]: 'retry',
  [Action.PARK]: 'park',
  [Action.SKIP]: 'skip',
  [Action.STOP]: 'skip',
};

/** One consumer's call: its first message says of which group, all others answer what was pushed. */
class ConsumerCall {
  private group: Group | undefined;
  private deaf = false;

  constructor(
    private readonly groups: Groups,
    private readonly calls: OpenCalls,
    private readonly call: Call,
    private readonly outbox: Outbox<Response>,
    private readonly caller: Caller,
  ) {}

  hear(request: Request): void {
    if (this.outbox.closed || this.deaf) return;
    if (!this.group) return this.connect(request.getOptions());
    try {
      this.answered(this.group, request);
    } catch {
      this.deaf = true; // as EventStoreDB does: after what makes no sense it listens no more
    }
  }

  /** A call that says nothing is answered with nothing. */
  close(): void {
    if (!this.group) this.outbox.end();
  }

  private connect(options: Persistent.ReadReq.Options | undefined): void {
    try {
      if (!options) throw unknown('Options come first.');
      const uuidOption = options.getUuidOption();
      if (!uuidOption) throw unknown('An option for UUIDs is required.');
      const bufferSize = options.getBufferSize();
      if (bufferSize < 1) throw unknown('A buffer holds one message at least.');
      const source = parseSourceName(options);
      holdUntil(
        this.call,
        this.caller.may('read', source),
        (allowed) => {
          if (!allowed) throw accessDenied();
          if (this.outbox.closed) return;
          this.join(source, options.getGroupName(), bufferSize, uuidOption.hasString());
        },
        (error) => this.outbox.fail(error),
      );
    } catch (error) {
      this.outbox.fail(error);
    }
  }

  private join(source: string, name: string, bufferSize: number, uuidsAsText: boolean): void {
    const { outbox } = this;
    const group = this.groups.find(source, name);
    if (!group.hasRoomForConsumer) throw tooManyConsumers(source, name);
    this.group = group;
    outbox.post(confirmed(group.key));
    const uuid = uuidsAsText ? uuidAsText : uuidAsBits;
    const shown = new Shown(
      this.caller,
      (message) => outbox.post(pushed(message, uuid), UNREAD_BUFFERS * bufferSize + 1),
      (error) => outbox.fail(error),
    );
    const [connectionName] = this.call.metadata.get('connection-name');
    const consumer = group.connect({
      name: connectionName?.toString() ?? UNNAMED,
      user: this.caller.name,
      bufferSize,
      deliver: (message) => shown.deliver(message),
      drop: () => outbox.fail(groupDropped(source, name)),
    });
    const forget = this.calls.add(() => outbox.fail(unavailable('The event store is stopping.')));
    outbox.whenClosed(() => {
      forget();
      group.disconnect(consumer);
    });
  }

  private answered(group: Group, request: Request): void {
    const ack = request.getAck();
    const nack = request.getNack();
    if (ack) group.ack(ack.getIdsList().map(parseUuid));
    else if (nack) {
      const action = ACTIONS[nack.getAction()];
      if (!action) throw unknown('This is no action.');
      group.nack(nack.getIdsList().map(parseUuid), action, nack.getReason());
    } else throw unknown('This is no answer.');
  }
}

/**
 * How often its buffer a consumer may leave unread beside the confirmation: more comes together only by time-outs. What
 * is not sent is not answered either, and is tried again in time.
 */
const UNREAD_BUFFERS = 2;
const UNNAMED = '<unknown>';

export const read =
  (groups: Groups, calls: OpenCalls, callerOf: CallerOf): handleBidiStreamingCall<Request, Response> =>
  (call) => {
    const consumer = new ConsumerCall(groups, calls, call, new Outbox<Response>(call), callerOf(call));
    call.on('data', (request: Request) => consumer.hear(request));
    call.on('end', () => consumer.close());
  };
