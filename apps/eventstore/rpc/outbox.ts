import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Streams } from '../wire/protocol.js';
import { toRpcError } from './failures.js';
import { writeTogether } from './write-together.js';

type ReadCall = ServerWritableStream<Streams.ReadReq, Streams.ReadResp>;

/** The answers to one read. It takes no more than the reader takes: a slow reader waits alone. */
export class Outbox {
  private over = false;
  private readonly onOver: (() => void)[] = [];

  constructor(private readonly call: ReadCall) {
    writeTogether(call);
    call.once('cancelled', () => this.finish());
    call.once('close', () => this.finish());
    call.once('error', () => this.finish());
  }

  /** Whether nobody listens any more. */
  get closed(): boolean {
    return this.over;
  }

  /** Called once, when the call is over for whatever reason. */
  whenClosed(callback: () => void): void {
    if (this.over) callback();
    else this.onOver.push(callback);
  }

  /** Resolves when the reader can take more. */
  async send(response: Streams.ReadResp): Promise<void> {
    if (this.over || this.call.write(response)) return;
    await new Promise<void>((resolve) => {
      this.call.once('drain', resolve);
      this.onOver.push(resolve);
    });
  }

  end(): void {
    if (this.over) return;
    this.finish();
    this.call.end();
  }

  fail(error: unknown): void {
    if (this.over) return;
    this.finish();
    this.call.emit('error', toRpcError(error));
  }

  private finish() {
    this.over = true;
    for (const callback of this.onOver.splice(0)) callback();
  }
}
