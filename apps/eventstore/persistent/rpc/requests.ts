import type { FilterExpression } from '../../reading/filter.js';
import { eventFilter } from '../../reading/filter.js';
import { invalidArgument, unknown } from '../../wire/errors.js';
import { parseRevision } from '../../wire/ids.js';
import { persistent, type Persistent, type Shared } from '../../wire/protocol.js';
import { groupFailed } from '../errors.js';
import type { GroupSettings, StartFrom } from '../settings.js';
import { ALL, type Source } from '../source.js';

type Change = Persistent.CreateReq.Options | Persistent.UpdateReq.Options;
type StreamOptions = Persistent.CreateReq.StreamOptions | Persistent.UpdateReq.StreamOptions;
type AllOptions = Persistent.CreateReq.AllOptions | Persistent.UpdateReq.AllOptions;
type Settings = Persistent.CreateReq.Settings | Persistent.UpdateReq.Settings;

const TICKS_PER_MS = 10_000n;
const STRATEGIES = ['DispatchToSingle', 'RoundRobin', 'Pinned'];

const textOf = (identifier: Shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

const startOfStream = (options: StreamOptions): StartFrom => {
  if (options.hasStart()) return { place: 0n, text: '0' };
  if (options.hasEnd()) return { place: 'end', text: '-1' };
  if (!options.hasRevision()) throw invalidArgument('A revision to start from is required.');
  return startAt(options.getRevision());
};

const startAt = (revision: string): StartFrom => {
  const place = parseRevision(revision);
  return { place: place < 0n ? 'end' : place, text: String(place) };
};

const startOfAll = (options: AllOptions): StartFrom => {
  if (options.hasStart()) return { place: 0n, text: 'C:0/P:0' };
  if (options.hasEnd()) return { place: 'end', text: 'C:-1/P:-1' };
  const position = options.getPosition();
  if (!position) throw invalidArgument('A position to start from is required.');
  const commit = parseRevision(position.getCommitPosition());
  const prepare = parseRevision(position.getPreparePosition());
  if (commit >= 0n && (prepare < 0n || prepare > commit))
    throw unknown('The commit position cannot be less than the prepare position.');
  return { place: commit < 0n ? 'end' : commit, text: `C:${commit}/P:${prepare}` };
};

const filterOf = (options: AllOptions): FilterExpression | undefined => {
  const filter = options instanceof persistent.CreateReq.AllOptions ? options.getFilter() : undefined;
  if (!filter) return undefined;
  const expression = filter.getEventType() ?? filter.getStreamIdentifier();
  if (!expression) throw invalidArgument('A filter needs a stream name or an event type.');
  const on = filter.hasEventType() ? 'type' : 'stream';
  const parsed: FilterExpression = { on, regex: expression.getRegex(), prefixes: expression.getPrefixList() };
  eventFilter(parsed); // refuses what can be none, before the group is made
  return parsed;
};

const milliseconds = (inTicks: boolean, ticks: string, ms: number): number =>
  inTicks ? Number((BigInt(ticks) / TICKS_PER_MS).toString()) : ms;

const strategyOf = (settings: Settings): string => {
  const named = settings instanceof persistent.CreateReq.Settings ? settings.getConsumerStrategy() : '';
  const number: number = settings.getNamedConsumerStrategy();
  return named === '' ? (STRATEGIES[number] ?? String(number)) : named;
};

const settingsOf = (settings: Settings, startFrom: StartFrom): GroupSettings => ({
  resolveLinks: settings.getResolveLinks(),
  extraStatistics: settings.getExtraStatistics(),
  startFrom,
  messageTimeoutMs: milliseconds(
    settings.hasMessageTimeoutTicks(),
    settings.getMessageTimeoutTicks(),
    settings.getMessageTimeoutMs(),
  ),
  maxRetryCount: settings.getMaxRetryCount(),
  checkpointAfterMs: milliseconds(
    settings.hasCheckpointAfterTicks(),
    settings.getCheckpointAfterTicks(),
    settings.getCheckpointAfterMs(),
  ),
  minCheckpointCount: settings.getMinCheckpointCount(),
  maxCheckpointCount: settings.getMaxCheckpointCount(),
  maxSubscriberCount: settings.getMaxSubscriberCount(),
  liveBufferSize: settings.getLiveBufferSize(),
  historyBufferSize: settings.getHistoryBufferSize(),
  readBatchSize: settings.getReadBatchSize(),
  strategy: strategyOf(settings),
});

/** $all is asked for as such, never by its name. */
const streamSource = (stream: string, group: string): Source => {
  if (stream === ALL) throw unknown('A group on $all is not asked for by the name of a stream.');
  if (stream === '') throw groupFailed(stream, group, 'Bad stream name.');
  return { kind: 'stream', stream };
};

/**
 * A group that is to be created or updated.
 * @throws RpcError for what is missing or cannot be
 */
export const parseChange = (
  options: Change | undefined,
): { source: Source; group: string; settings: GroupSettings } => {
  const settings = options?.getSettings();
  if (!options || !settings) throw unknown('Options and settings are required.');
  const group = options.getGroupName();
  const all = options.getAll();
  if (all) {
    const parsed = settingsOf(settings, startOfAll(all));
    return { source: { kind: 'all', filter: filterOf(all) }, group, settings: parsed };
  }
  const stream = options.getStream();
  // Older clients name the stream and the revision elsewhere.
  const startFrom = stream ? startOfStream(stream) : startAt(settings.getRevision());
  const source = streamSource(textOf((stream ?? options).getStreamIdentifier()), group);
  return { source, group, settings: settingsOf(settings, startFrom) };
};

interface Named {
  getAll(): Shared.Empty | undefined;
  getStreamIdentifier(): Shared.StreamIdentifier | undefined;
}

/**
 * The source that a group is named with.
 * @throws RpcError UNKNOWN if there is none
 */
export const parseSourceName = (options: Named): string => {
  if (options.getAll()) return ALL;
  const identifier = options.getStreamIdentifier();
  if (!identifier) throw unknown('A stream or $all is required.');
  return textOf(identifier);
};

/** The source of a group that is to be deleted. */
export const parseDeleted = (options: Named, group: string): string =>
  options.getAll() ? ALL : (streamSource(parseSourceName(options), group), parseSourceName(options));
