import { originalOf } from '../wire/read-response.js';
import { MessageBuffer, type Offered } from './buffer.js';
import { CheckpointStream } from './checkpoint-stream.js';
import type { GroupEntry } from './config.js';
import { Consumer, type Connection } from './consumer.js';
import { Intake } from './intake.js';
import { Measure } from './measured.js';
import { newMessage, type Message } from './message.js';
import { Outstanding, type Flight } from './outstanding.js';
import { ParkedStream } from './parked-stream.js';
import { Parking } from './parking.js';
import { GroupProgress } from './group-progress.js';
import { Replays } from './replays.js';
import { readerOf } from './readers.js';
import { readCount } from './settings.js';
import { groupKey, nameOf, type Place } from './source.js';
import type { SourceReader } from './source-reader.js';
import type { Store } from './store.js';
import { newStrategy } from './strategies.js';
import type { Strategy } from './strategy.js';

/** What a consumer wants done with a message that it cannot handle. */
export type NackAction = 'retry' | 'park' | 'skip';

/** Pushes a source's events to competing consumers, until each was answered or parked. */
export class Group {
  readonly key: string;
  readonly parked: ParkedStream;
  readonly progress: GroupProgress;
  readonly buffer: MessageBuffer;
  readonly outstanding = new Outstanding();
  readonly consumers = new Set<Consumer>();
  readonly measure = new Measure();
  private pushedCount = 0;
  private readonly checkpoints: CheckpointStream;
  private readonly intake: Intake;
  private readonly strategy: Strategy;
  private readonly parking: Parking;
  private readonly replays: Replays;
  private ended = false;

  private constructor(
    store: Store,
    readonly entry: GroupEntry,
    parts: { checkpoints: CheckpointStream; parked: ParkedStream; reader: SourceReader },
    checkpoint: Place | undefined,
    written: Place,
  ) {
    const { settings, source, group } = entry;
    const { place } = settings.startFrom;
    this.key = groupKey(nameOf(source), group);
    ({ checkpoints: this.checkpoints, parked: this.parked } = parts);
    this.parking = new Parking(this.parked);
    this.strategy = newStrategy(settings.strategy);
    this.progress = new GroupProgress(settings, checkpoint);
    const live = checkpoint === undefined && place === 'end';
    const reached = checkpoint ?? (place === 'end' ? written : place - 1n);
    const sizes = { history: settings.historyBufferSize, live: settings.liveBufferSize };
    this.buffer = new MessageBuffer(sizes, reached, live);
    this.intake = new Intake(store, settings, parts.reader, {
      buffer: this.buffer,
      progress: this.progress,
      arrived: () => this.push(),
      advanced: () => this.markCheckpoint(false),
      failed: () => this.dropAll(),
    });
    this.replays = new Replays(this.parked, readCount(settings), {
      hasRoom: () => !this.ended && this.buffer.counts.retry < settings.historyBufferSize,
      take: (events) => {
        for (const event of events) this.buffer.addRetry(newMessage(event, undefined));
        this.push();
      },
    });
  }

  /** Starts a group at its checkpoint, or where its settings say; it has read what it can when this resolves. */
  static async start(store: Store, entry: GroupEntry): Promise<Group> {
    const { source, settings } = entry;
    const key = groupKey(nameOf(source), entry.group);
    const reader = readerOf(store, source, settings);
    const checkpoints = new CheckpointStream(store, source, key);
    const parked = new ParkedStream(store, key);
    const checkpoint = await checkpoints.load();
    if (checkpoint !== undefined) await parked.load();
    const written = await reader.last();
    const group = new Group(store, entry, { checkpoints, parked, reader }, checkpoint, written);
    await group.intake.start(written);
    return group;
  }

  /** As EventStoreDB tells it. */
  get status(): string {
    const behind = !this.buffer.live;
    const flags = [
      behind && 'Behind',
      this.intake.asks && 'OutstandingPageRequest',
      this.replays.underWay && 'ReplayingParkedMessages',
      !behind && 'Live',
    ];
    return flags.filter((flag) => typeof flag === 'string').join(', ');
  }
  /** How many messages were pushed, those that were pushed again among them. */
  get pushed(): number {
    return this.pushedCount;
  }
  /** The last place that was heard of. */
  get lastKnownPlace(): Place | undefined {
    return this.intake.lastKnown;
  }
  get hasRoomForConsumer(): boolean {
    const { maxSubscriberCount } = this.entry.settings;
    return maxSubscriberCount === 0 || this.consumers.size < maxSubscriberCount;
  }

  /** Of what cannot be read, such as a stream that has ended for good, nobody is pushed to any more. */
  connect(connection: Connection): Consumer {
    const consumer = new Consumer(connection, this.entry.settings.extraStatistics);
    this.consumers.add(consumer);
    this.strategy.add(consumer);
    if (this.intake.failed) this.dropAll();
    this.push();
    return consumer;
  }

  /** What was in flight to the consumer goes to others, or waits for one. */
  disconnect(consumer: Consumer): void {
    if (!this.consumers.delete(consumer)) return;
    this.strategy.remove(consumer);
    const lost = this.outstanding.takeWhere((flight) => flight.consumer === consumer);
    lost.sort((a, b) => (originalOf(a.message.event).revision < originalOf(b.message.event).revision ? -1 : 1));
    for (const { message } of lost) this.retry(message);
    this.push();
  }

  /** Whoever has the messages in flight. */
  ack(ids: string[]): void {
    for (const id of ids) this.land(id);
    this.goOn();
  }

  nack(ids: string[], action: NackAction, reason: string): void {
    for (const id of ids) {
      const message = this.land(id);
      if (message && action === 'retry') this.retryOrPark(message);
      if (message && action === 'park') this.parking.park(message, `Client explicitly NAK'ed message.\n${reason}`);
    }
    this.goOn();
  }

  /**
   * Tries parked messages again, the first of them; a replay that is under way goes on alone.
   * @param stopAt the revision of the parked stream before which it ends
   */
  replayParked(stopAt: bigint | undefined): Promise<void> {
    return this.replays.begin(stopAt);
  }

  /** Time passes: about once a second. */
  tick(now: number): void {
    for (const flight of this.outstanding.takeWhere(({ expires }) => expires <= now)) {
      this.release(flight);
      this.retryOrPark(flight.message);
    }
    this.parking.tryAgain();
    this.push();
    this.markCheckpoint(true);
    this.intake.tick();
    this.replays.goOn();
  }

  /** Tells all consumers that the group is gone. */
  dropAll(): void {
    for (const consumer of [...this.consumers]) {
      this.consumers.delete(consumer);
      this.strategy.remove(consumer);
      this.outstanding.takeWhere((flight) => flight.consumer === consumer);
      consumer.connection.drop();
    }
  }

  end(): void {
    this.ended = true;
    this.dropAll();
    this.intake.stop();
  }

  /** Deletes what the group keeps in streams of its own. */
  async deleteStreams(): Promise<void> {
    await this.checkpoints.delete();
    await this.parked.delete();
  }

  private goOn() {
    this.markCheckpoint(false);
    void this.intake.fill();
    this.replays.goOn();
    this.push();
  }

  private push(): void {
    if (this.ended) return;
    this.buffer.offer((message): Offered => {
      const consumer = this.strategy.push(message);
      if (consumer === 'full' || consumer === 'skipped') return consumer;
      this.pushedCount++;
      this.progress.pushed(message);
      this.outstanding.add({ message, consumer, expires: Date.now() + this.entry.settings.messageTimeoutMs });
      return 'taken';
    });
  }

  private land(id: string): Message | undefined {
    const flight = this.outstanding.take(id);
    if (flight) this.release(flight);
    return flight?.message;
  }

  private release({ consumer, message }: Flight) {
    consumer.release(message);
    this.strategy.released(consumer, message);
  }

  private retry(message: Message) {
    message.retries++;
    this.buffer.addRetry(message);
  }

  private retryOrPark(message: Message) {
    const { maxRetryCount } = this.entry.settings;
    if (message.retries < maxRetryCount) this.retry(message);
    else this.parking.park(message, `Reached retry count of ${maxRetryCount}`);
  }

  /** A group that has ended does not know any more what was in flight. */
  private markCheckpoint(tick: boolean) {
    if (this.ended) return;
    const place = this.progress.due(() => this.unanswered(), Date.now(), tick);
    if (place !== undefined) void this.checkpoints.write(place);
  }

  private *unanswered(): Generator<Message> {
    yield* this.outstanding.messages();
    yield* this.buffer.waitingForRetry;
    yield* this.parking.messages();
  }
}
