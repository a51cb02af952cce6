import type { Writable } from 'node:stream';
import type { Streams } from '../wire/protocol.js';
import { toRpcError } from './failures.js';
import { writeTogether } from './write-together.js';

/** The answers to one read, with back-pressure: it waits for a slow reader, and nobody else does. */
export class Outbox<Response = Streams.ReadResp> {
  private over = false;
  private readonly onOver: (() => void)[] = [];

  constructor(private readonly call: Writable) {
    writeTogether(call);
    call.once('cancelled', () => this.finish());
    call.once('close', () => this.finish());
    call.once('error', () => this.finish());
  }

  /** Whether the call is over. */
  get closed(): boolean {
    return this.over;
  }

  /** Called once, when the call is over for whatever reason. */
  whenClosed(callback: () => void): void {
    if (this.over) callback();
    else this.onOver.push(callback);
  }

  /** Resolves when the reader can take more. */
  async send(response: Response): Promise<void> {
    if (this.over || this.call.write(response)) return;
    await new Promise<void>((resolve) => {
      this.call.once('drain', resolve);
      this.onOver.push(resolve);
    });
  }

  /**
   * Sends without waiting.
   * @param limit if the reader has so many answers unread, this one is dropped
   */
  post(response: Response, limit = Infinity): void {
    if (!this.over && this.call.writableLength < limit) this.call.write(response);
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
