import { LogUnavailableError } from '../log/log-reader.js';
import { unavailable } from '../wire/errors.js';
import type { GroupEntry } from './config.js';
import { loadConfig, saveConfig } from './config-stream.js';
import { groupDoesNotExist, groupExists, groupFailed } from './errors.js';
import { Group } from './group.js';
import type { GroupSettings } from './settings.js';
import { groupKey, nameOf, type Source } from './source.js';
import type { Store } from './store.js';
import { isStrategy } from './strategies.js';

const TICK_MS = 1000;
const BUFFER_TOO_SMALL =
  "Specified argument was out of the range of valid values. (Parameter 'ReadBatchSize may not be greater than or equal to BufferSize')";
const BEYOND_LOG =
  'Invalid Start From position: commit position must be less than or equal to the last commit position in the transaction file.';

/** All persistent subscriptions. Changes to them are made one after another and are written down before they hold. */
export class Groups {
  private entries: GroupEntry[] = [];
  private readonly byKey = new Map<string, Group>();
  /** By source; a source stays when its last group is deleted. */
  private readonly bySource = new Map<string, Group[]>();
  private changes: Promise<void> = Promise.resolve();
  private ready = false;
  private readonly ticking: NodeJS.Timeout;

  /** @param log told what an operator should know */
  constructor(
    private readonly store: Store,
    private readonly log: (message: string) => void,
  ) {
    this.ticking = setInterval(() => {
      for (const group of this.byKey.values()) group.tick(Date.now());
    }, TICK_MS);
  }

  /** Starts the groups that are written down. If these cannot be read, all is refused until somebody mends them. */
  async load(): Promise<void> {
    try {
      this.entries = await loadConfig(this.store);
    } catch (error) {
      this.log(`Persistent subscriptions are not started: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    const groups = await Promise.all(this.entries.map((entry) => this.startKnown(entry)));
    for (const group of groups) if (group) this.register(group);
    this.ready = true;
  }

  /** @throws RpcError if it exists, or its settings cannot be */
  create(source: Source, name: string, settings: GroupSettings): Promise<void> {
    return this.change(async () => {
      const stream = nameOf(source);
      this.validate(source, name, settings);
      if (this.byKey.has(groupKey(stream, name))) throw groupExists(stream, name);
      this.validateSizes(stream, name, settings);
      const entry = { source, group: name, settings };
      await this.replace(await Group.start(this.store, entry), [...this.entries, entry]);
    });
  }

  /** Connected consumers are dropped; the group goes on from its checkpoint. A filter stays as it is. */
  update(stream: string, name: string, settings: GroupSettings): Promise<void> {
    return this.change(async () => {
      const { source } = this.find(stream, name).entry;
      this.validate(source, name, settings);
      this.validateSizes(stream, name, settings);
      const entry = { source, group: name, settings };
      const entries = this.entries.map((other) => (isOf(other, stream, name) ? entry : other));
      await this.replace(await Group.start(this.store, entry), entries);
    });
  }

  delete(stream: string, name: string): Promise<void> {
    return this.change(async () => {
      const group = this.find(stream, name);
      const entries = this.entries.filter((other) => !isOf(other, stream, name));
      await saveConfig(this.store, entries);
      this.entries = entries;
      this.byKey.delete(group.key);
      this.bySource.set(
        stream,
        this.of(stream).filter((other) => other !== group),
      );
      group.end();
      await group.deleteStreams();
    });
  }

  /** @throws RpcError NOT_FOUND */
  find(stream: string, name: string): Group {
    this.assertReady();
    const group = this.byKey.get(groupKey(stream, name));
    if (!group) throw groupDoesNotExist(stream, name);
    return group;
  }

  /** @throws RpcError NOT_FOUND if the source never had a group */
  listOf(stream: string): Group[] {
    this.assertReady();
    if (!this.bySource.has(stream)) throw groupDoesNotExist(stream, '');
    return this.of(stream);
  }

  /** All groups, ordered by their source. */
  list(): Group[] {
    this.assertReady();
    const sources = [...this.bySource.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    return sources.flatMap(([, groups]) => groups);
  }

  /** Drops all consumers and starts all groups again, from what is written down. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      this.endAll();
      await this.load();
    });
  }

  stop(): void {
    clearInterval(this.ticking);
    this.endAll();
  }

  /** A group that another server wrote down and this one cannot start is left alone. */
  private async startKnown(entry: GroupEntry): Promise<Group | undefined> {
    try {
      return await Group.start(this.store, entry);
    } catch (error) {
      if (error instanceof LogUnavailableError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      this.log(`The persistent subscription ${groupKey(nameOf(entry.source), entry.group)} is not started: ${reason}`);
      return undefined;
    }
  }

  private endAll() {
    this.ready = false;
    for (const group of this.byKey.values()) group.end();
    this.byKey.clear();
    this.bySource.clear();
  }

  private change(make: () => Promise<void>): Promise<void> {
    return this.inTurn(() => {
      this.assertReady();
      return make();
    });
  }

  private inTurn(make: () => Promise<void>): Promise<void> {
    const made = this.changes.then(make);
    this.changes = made.catch(() => undefined);
    return made;
  }

  private async replace(group: Group, entries: GroupEntry[]): Promise<void> {
    try {
      await saveConfig(this.store, entries);
    } catch (error) {
      group.end();
      throw error;
    }
    this.entries = entries;
    this.register(group);
  }

  private register(group: Group) {
    const stream = nameOf(group.entry.source);
    const old = this.byKey.get(group.key);
    old?.end();
    this.byKey.set(group.key, group);
    const groups = this.of(stream);
    this.bySource.set(stream, old ? groups.map((other) => (other === old ? group : other)) : [...groups, group]);
  }

  private of(stream: string): Group[] {
    return this.bySource.get(stream) ?? [];
  }

  private validate(source: Source, name: string, { strategy, startFrom }: GroupSettings) {
    const stream = nameOf(source);
    if (!isStrategy(strategy)) throw groupFailed(stream, name, `Consumer strategy ${strategy} does not exist.`);
    if (source.kind === 'all' && startFrom.place !== 'end' && startFrom.place > this.store.tail.head)
      throw groupFailed(stream, name, BEYOND_LOG);
  }

  private validateSizes(stream: string, name: string, { readBatchSize, historyBufferSize }: GroupSettings) {
    if (readBatchSize >= historyBufferSize) throw groupFailed(stream, name, BUFFER_TOO_SMALL);
  }

  private assertReady() {
    if (!this.ready) throw unavailable('Server Is Not Ready');
  }
}

const isOf = ({ source, group }: GroupEntry, stream: string, name: string) =>
  nameOf(source) === stream && group === name;
