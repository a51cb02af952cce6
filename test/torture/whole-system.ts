import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connect } from '#libs/event-store/connect.js';
import { OversightProcess, pidOf } from '../e2e/oversight-process.js';
import type { Check } from '#libs/testing/torture/check.js';
import type { Entry, Evidence, InLog, Leaf, Sent } from '#libs/testing/torture/evidence.js';
import { KeyedClient } from './keyed-client.js';
import { readLogAfter } from '#libs/testing/torture/read-log.js';
import type { Random } from '#libs/testing/torture/random.js';
import type { Target } from '#libs/testing/torture/target.js';
import { Writer } from './writer.js';

/** The script of each part; Postgres by its own program, since its host may live on without it. */
const PARTS = {
  web: 'web/main.js',
  projector: 'projector/main.js',
  'audit writer': 'audit-writer/main.js',
  'event store': 'eventstore/main.js',
  Postgres: 'native/bin/postgres',
} as const;
type Part = keyof typeof PARTS;

const WRITERS = 4;
const SETTLES_WITHIN_MS = 120_000;

interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
interface ListedEntry {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly eventId: string;
}

/** `oversight up` on a folder of its own, as a person would run it, with writers at its API. */
export class WholeSystem implements Target {
  readonly parts = Object.keys(PARTS) as [Part, ...Part[]];
  private readonly parent = mkdtempSync(join(tmpdir(), 'oversight-torture-'));
  private readonly data = join(this.parent, 'data');
  private system: OversightProcess | null = null;
  private url = '';
  private writers: Writer[] = [];

  constructor(private readonly random: Random) {}

  async start(): Promise<void> {
    this.system = OversightProcess.run(['up'], {
      OVERSIGHT_DATA: this.data,
      OVERSIGHT_PORT: '0',
      OVERSIGHT_EVENTSTORE_PORT: '0',
      OVERSIGHT_POSTGRES_PORT: '0',
    });
    this.url = (await this.system.until(/Dashboard +(http:\S+)/))[1] ?? '';
    const { items: actions } = await this.get<Listed<{ id: string }>>(`/v1/actions?limit=${WRITERS}`);
    const { items: reports } = await this.get<Listed<{ id: string }>>('/v1/reports?limit=1');
    this.writers = actions.map(({ id }, n) => {
      const subject = { actionId: id, reportId: reports[0]?.id ?? '', paragraph: 1000 + n };
      return new Writer(new KeyedClient(this.url, this.random.fork()), subject, this.random.fork());
    });
  }

  async stop(): Promise<void> {
    await this.system?.end('SIGTERM');
    rmSync(this.parent, { recursive: true, force: true });
  }

  get output(): string {
    return this.system?.output ?? '';
  }

  async write(name: string, goesOn: () => boolean): Promise<Sent[]> {
    const all = await Promise.all(this.writers.map((writer, n) => writer.write(`${name}.${n}`, goesOn)));
    return all.flat();
  }

  /** `false`: it is not running at this moment. */
  kill(part: string): boolean {
    try {
      process.kill(pidOf(PARTS[part as Part], this.data), 'SIGKILL');
      return true;
    } catch {
      return false;
    }
  }

  /** Waits until all of it says that it is well, by itself. */
  async settle(): Promise<void> {
    let lacking: unknown = null;
    for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await sleep(100)) {
      const answer = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
      if (answer?.status === 200) return;
      lacking = answer ? await answer.json().catch(() => answer.status) : 'the web process does not answer';
    }
    throw new Error(`after ${SETTLES_WITHIN_MS} ms it has not recovered: ${JSON.stringify(lacking)}`);
  }

  /** A command that was given up may still be carried out meanwhile: then it is looked at again. */
  async evidence(sent: readonly Sent[], check: Check): Promise<Evidence> {
    for (;;) {
      const log = await this.logAfter(check.reached);
      const last = log.at(-1);
      const made = {
        entries: await this.entriesAfter(check.reached, last?.position ?? check.reached),
        ledger: await this.ledgerFrom(check.leavesReached, log.length),
        register: await this.registerOf(log),
      };
      if ((await this.logAfter(last?.position ?? check.reached)).length === 0) return { sent, log, made };
    }
  }

  private async logAfter(position: bigint): Promise<InLog[]> {
    const client = connect(this.told('EVENTSTORE_URL'));
    try {
      return await readLogAfter(client, position, /^[a-z-]+-[-0-9a-f]{36}$/);
    } finally {
      await client.dispose();
    }
  }

  private async entriesAfter(from: bigint, to: bigint): Promise<Entry[]> {
    const found: Entry[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Listed<ListedEntry> = await this.get(
        `/v1/audit/entries?limit=200&minPosition=${to}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      const entries = page.items.map(({ stream, revision, position, eventId: id }) => ({
        stream,
        revision: BigInt(revision),
        position: BigInt(position),
        id,
      }));
      found.push(...entries.filter(({ position }) => position > from && position <= to));
      cursor = entries.some(({ position }) => position <= from) ? null : page.next;
    }
    return found.reverse();
  }

  private async ledgerFrom(index: bigint, wanted: number): Promise<Leaf[]> {
    const db = new pg.Client({ connectionString: this.told('DATABASE_URL') });
    await db.connect();
    try {
      for (let tries = 0; ; tries++) {
        const { rows } = await db.query<{ stream: string; rev: string; idx: string }>(
          `select stream, rev, idx from audit.leaf where idx >= $1 order by idx`,
          [String(index)],
        );
        if (rows.length >= wanted || tries === 100)
          return rows.map(({ stream, rev, idx }) => ({ stream, revision: BigInt(rev), index: BigInt(idx) }));
        await sleep(100);
      }
    } finally {
      await db.end();
    }
  }

  private async registerOf(log: readonly InLog[]): Promise<Map<string, bigint>> {
    const register = new Map<string, bigint>();
    for (const stream of new Set(log.map((event) => event.stream))) {
      const [, kind = '', id = ''] = /^(.*?)-([-0-9a-f]{36})$/.exec(stream) ?? [];
      const answer = await this.get<{ revision?: string }>(`/v1/${kind}s/${id}?minPosition=${log.at(-1)?.position}`);
      if (answer.revision !== undefined) register.set(stream, BigInt(answer.revision));
    }
    return register;
  }

  /** Asks until it is answered: what was killed last may still be on its way back, and the read models behind. */
  private async get<T>(path: string): Promise<T> {
    let lacking: unknown;
    for (const end = Date.now() + SETTLES_WITHIN_MS; Date.now() < end; await sleep(200))
      try {
        const answer = await fetch(this.url + path, { signal: AbortSignal.timeout(30_000) });
        lacking = await answer.json();
        if (answer.ok) return lacking as T;
        if (answer.status !== 503) break;
      } catch (error) {
        lacking = String(error);
      }
    throw new Error(`GET ${path} was answered ${JSON.stringify(lacking)}`);
  }

  /** A setting that the launcher gave to its parts. */
  private told(name: string): string {
    const environ = readFileSync(`/proc/${pidOf(PARTS.web, this.data)}/environ`, 'utf8').split('\0');
    return environ.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  }
}
