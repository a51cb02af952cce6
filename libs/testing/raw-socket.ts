import { connect, type Socket } from 'node:net';

/** A client that writes bytes as it likes, and keeps what comes back. */
export class RawSocket {
  private received = '';
  readonly closed: Promise<void>;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => (this.received += chunk.toString()));
    // Whoever is cut off while writing learns it so.
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  static to(url: string): Promise<RawSocket> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.once('error', reject).once('connect', () => resolve(new RawSocket(socket)));
    });
  }

  get text(): string {
    return this.received;
  }

  write(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /** The text as soon as it holds this; throws after so many milliseconds. */
  async until(wanted: RegExp, withinMs = 20_000): Promise<string> {
    const end = performance.now() + withinMs;
    while (!wanted.test(this.received)) {
      if (performance.now() > end) throw new Error(`After ${withinMs} ms: ${this.received.slice(0, 400)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.received;
  }

  end(): void {
    this.socket.destroy();
  }
}
