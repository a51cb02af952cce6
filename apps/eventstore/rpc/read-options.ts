import type { Direction } from '../log/log-reader.js';
import { TOMBSTONE_REVISION } from '../log/stored-event.js';
import { eventFilter, type EventFilter } from '../reading/filter.js';
import { RpcError, invalidArgument, unknown } from '../wire/errors.js';
import { parseRevision, parseStreamName, uuidAsBits, uuidAsText } from '../wire/ids.js';
import { streams, type Streams } from '../wire/protocol.js';
import type { WriteUuid } from '../wire/read-response.js';

type Options = Streams.ReadReq.Options;
const { Options } = streams.ReadReq;

/** How many events a filter searches when the reader does not say. */
const DEFAULT_WINDOW = 32;

export interface SearchFilter {
  matches: EventFilter;
  /** How many events are considered at once. */
  window: number;
  /** How many considered events lie between two checkpoints. */
  checkpointInterval: number;
}

interface Common {
  resolveLinks: boolean;
  uuid: WriteUuid;
}
export interface StreamRead extends Common {
  kind: 'stream';
  stream: string;
  from: bigint | 'start' | 'end';
  direction: Direction;
  count: bigint;
  /** The reader understands the stream's first and last revision beside its events. */
  tellsEnds: boolean;
}
export interface AllRead extends Common {
  kind: 'all';
  from: AllPosition;
  direction: Direction;
  count: bigint;
  filter: SearchFilter | undefined;
}
export interface StreamSubscription extends Common {
  kind: 'stream-subscription';
  stream: string;
  /** The revision after which events are wanted. */
  after: bigint | 'start' | 'end';
}
export interface AllSubscription extends Common {
  kind: 'all-subscription';
  after: AllPosition;
  filter: SearchFilter | undefined;
}
export type AllPosition = { commit: bigint; prepare: bigint } | 'start' | 'end';
export type ReadOptions = StreamRead | AllRead | StreamSubscription | AllSubscription;

const revisionOf = (options: Streams.ReadReq.Options.StreamOptions): bigint | 'start' | 'end' => {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  if (!options.hasRevision()) throw unknown('A revision to read from is required.');
  const revision = parseRevision(options.getRevision());
  return revision < 0n ? 'end' : revision;
};

const positionOf = (options: Streams.ReadReq.Options.AllOptions): AllPosition => {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const position = options.getPosition();
  if (!position) throw unknown('A position to read from is required.');
  const commit = parseRevision(position.getCommitPosition());
  const prepare = parseRevision(position.getPreparePosition());
  if (commit < 0n) return 'end';
  if (prepare > commit) throw unknown('The commit position cannot be less than the prepare position.');
  return { commit, prepare };
};

const searchFilter = (filter: Streams.ReadReq.Options.FilterOptions): SearchFilter => {
  const on = filter.hasEventType() ? 'type' : 'stream';
  const expression = filter.getEventType() ?? filter.getStreamIdentifier();
  if (!expression) throw invalidArgument('A filter needs a stream name or an event type.');
  if (!filter.hasMax() && !filter.hasCount()) throw invalidArgument('A filter needs a search window.');
  const window = filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  const checkpointInterval = window * filter.getCheckpointintervalmultiplier();
  const matches = eventFilter({ on, regex: expression.getRegex(), prefixes: expression.getPrefixList() });
  return { matches, window, checkpointInterval };
};

const filterOf = (options: Options): SearchFilter | undefined => {
  const filter = options.getFilter();
  return filter && searchFilter(filter);
};

const combination = (options: Options) => {
  const filtered = options.hasFilter();
  if (!filtered && !options.hasNoFilter()) return undefined;
  const backwards = options.getReadDirection() === Options.ReadDirection.BACKWARDS;
  const subscription = options.hasSubscription();
  if (subscription && backwards) return undefined;
  if (!subscription && !options.hasCount()) return undefined;
  if (options.hasStream() && !filtered) return subscription ? 'stream-subscription' : 'stream';
  if (options.hasAll()) return subscription ? 'all-subscription' : 'all';
  return undefined;
};

/**
 * What is asked for.
 * @throws RpcError INVALID_ARGUMENT for what does not go together, UNKNOWN for what is missing or out of bounds
 */
export const parseReadOptions = (request: Streams.ReadReq): ReadOptions => {
  const options = request.getOptions();
  if (!options) throw unknown('Options are required.');
  const kind = combination(options);
  if (!kind) throw invalidArgument('These options cannot be combined.');
  const uuidOption = options.getUuidOption();
  if (!uuidOption) throw unknown('An option for UUIDs is required.');
  const common: Common = {
    resolveLinks: options.getResolveLinks(),
    uuid: uuidOption.hasString() ? uuidAsText : uuidAsBits,
  };
  const direction = options.getReadDirection() === Options.ReadDirection.BACKWARDS ? 'backwards' : 'forwards';
  const stream = options.getStream();
  const all = options.getAll();
  const count = options.hasCount() ? BigInt(options.getCount()) : 0n;
  if ((kind === 'stream' || kind === 'all') && count === 0n) throw unknown('A count of events is required.');
  if (kind === 'stream' && stream) {
    const name = parseStreamName(stream.getStreamIdentifier());
    const from = revisionOf(stream);
    if (direction === 'forwards' && from === 'end') throw unknown('A stream cannot be read forwards from its end.');
    const tellsEnds = (options.getControlOption()?.getCompatibility() ?? 0) >= 1;
    return { kind, ...common, stream: name, from, direction, count, tellsEnds };
  }
  if (kind === 'stream-subscription' && stream) {
    const after = revisionOf(stream);
    if (after === TOMBSTONE_REVISION) throw unknown('No event can come after the last of all revisions.');
    return { kind, ...common, stream: parseStreamName(stream.getStreamIdentifier()), after };
  }
  if (kind === 'all' && all)
    return { kind, ...common, from: positionOf(all), direction, count, filter: filterOf(options) };
  if (kind === 'all-subscription' && all) {
    const filter = filterOf(options);
    if (filter?.checkpointInterval === 0)
      throw new RpcError(unknown('').code, 'The checkpoint interval must be one at least.');
    return { kind, ...common, after: positionOf(all), filter };
  }
  throw invalidArgument('These options cannot be combined.');
};
