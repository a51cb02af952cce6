import type { Appended, EventToAppend } from '#libs/kernel/event-store.js';
import { streamId } from '#libs/kernel/stream-id.js';
import { aggregateOf } from '../load.js';
import type { AggregateRepository, PastEvent } from './aggregate-repository.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from './command.js';
import { RecentStreams } from './recent-streams.js';

/**
 * Keeps the events of the streams that this process wrote last, and decides on them without reading. Somebody else may
 * have written since: only an append that the event store takes at that very revision says that nobody did. So all that
 * is not appended (a refusal, nothing to do, a lost race, what was carried out before) is asked again of the log.
 */
export class OptimisticCache implements CommandHandling {
  private readonly recent = new RecentStreams();
  private readonly onLog: CommandHandling;
  private readonly append: AggregateRepository['append'];

  /** `decideOn`: what decides commands on the aggregates of a repository. */
  constructor(
    log: AggregateRepository,
    private readonly decideOn: (repository: AggregateRepository) => CommandHandling,
  ) {
    this.append = async (basis, events, request) => {
      const appended = await log.append(basis, events, request);
      if (typeof appended !== 'string') this.keep(request, [...basis.events, ...recorded(events, appended)]);
      return appended;
    };
    this.onLog = decideOn({ load: (kind, id) => log.load(kind, id), append: this.append });
  }

  async run(request: CommandRequest): Promise<CommandOutcome> {
    const outcome = await this.onCache(request);
    const wasAppended = outcome?.ok && outcome.position !== null && !outcome.repeated;
    return wasAppended ? outcome : this.onLog.run(request);
  }

  /** Null where the cache does not hold the very revision that is expected. */
  private async onCache(request: CommandRequest): Promise<CommandOutcome | null> {
    const { kind, id, expected } = request;
    const events = this.recent.take(streamId(kind, id));
    if (!events || events.at(-1)?.revision !== expected || isShared(request)) return null;
    const basis = { ...aggregateOf(kind, events), isCached: true };
    return this.decideOn({ load: () => Promise.resolve(basis), append: this.append }).run(request);
  }

  private keep(request: CommandRequest, events: readonly PastEvent[]): void {
    if (!isShared(request)) this.recent.keep(streamId(request.kind, request.id), events);
  }
}

/** Others may carry the same command out, in their own name: the events under its id need not be this process's. */
const isShared = ({ commandId }: CommandRequest): boolean => commandId !== undefined;

const recorded = (events: readonly EventToAppend[], { revision, position }: Appended): readonly PastEvent[] =>
  events.map((event, n) => {
    const following = events.length - 1 - n;
    return { ...event, revision: revision - BigInt(following), position: following === 0 ? position : null };
  });
