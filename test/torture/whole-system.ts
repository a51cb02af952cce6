import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf, listProcesses } from '#apps/oversight/launcher/processes.js';
import { servicesIn, type Services } from '#apps/oversight/launcher/running-services.js';
import { fetchAs } from '#libs/testing/sign-in.js';
import { mayMount, smallDisk, type SmallDisk } from '#libs/testing/small-disk.js';
import { connectionOfPostgres, OversightProcess, pidOf, POSTMASTER } from '../e2e/oversight-process.js';
import type { Check } from '#libs/testing/torture/check.js';
import type { Evidence, Sent } from '#libs/testing/torture/evidence.js';
import { KeyedClient } from './keyed-client.js';
import type { Random } from '#libs/testing/torture/random.js';
import type { Fault, Target } from '#libs/testing/torture/target.js';
import { forgedEvent } from './faults/forged-event.js';
import { freeze } from './faults/freeze.js';
import { fullDisk } from './faults/full-disk.js';
import { shiftable, skewedClock } from './faults/skewed-clock.js';
import { evidenceOf } from './evidence-of.js';
import { getPatiently, SETTLES_WITHIN_MS, type Listed } from './get-patiently.js';
import { Writer } from './writer.js';

/** What each part is found by: its script, or Postgres's own program. */
const PARTS = {
  web: 'web/main.js',
  projector: 'projector/main.js',
  'audit writer': 'audit-writer/main.js',
  'event store': 'eventstore/main.js',
  Postgres: POSTMASTER,
} as const;
type Part = keyof typeof PARTS;

const WRITERS = 4;
const DISK_MEGABYTES = 1_000;

/** `oversight up` on a folder of its own, as a person would run it, with writers at its API. */
export class WholeSystem implements Target {
  readonly parts = Object.keys(PARTS) as [Part, ...Part[]];
  readonly faults: Fault[];
  private readonly parent = mkdtempSync(join(tmpdir(), 'oversight-torture-'));
  private disk: SmallDisk | null = null;
  private data = join(this.parent, 'data');
  private readonly clock = join(this.parent, 'clock');
  /** An action that nobody writes about. */
  private untouched = '';
  private system: OversightProcess | null = null;
  private url = '';
  private writers: Writer[] = [];

  constructor(private readonly random: Random) {
    const whole = this.parts.map((part) => freeze(part, () => pidOf(PARTS[part], this.data)));
    const sign = () => (this.random.happens(0.5) ? 1 : -1);
    this.faults = [
      ...whole,
      freeze('a connection of Postgres', () => connectionOfPostgres(this.data)),
      skewedClock(
        this.clock,
        () => sign() * (1 + this.random.below(600)) * 1000,
        () => 500 + this.random.below(3000),
      ),
      forgedEvent({
        eventStoreUrl: () => this.services().eventStoreUrl,
        actionId: () => this.untouched,
        told: () => this.newestAlarm(),
      }),
    ];
  }

  async start(): Promise<void> {
    if (mayMount()) {
      const disk = (this.disk = await smallDisk(DISK_MEGABYTES));
      this.data = join(disk.folder, 'data');
      this.faults.push(fullDisk(disk.folder, () => 500 + this.random.below(4000)));
    } else process.stderr.write('  No disk is filled, since no filesystem may be mounted.\n');
    this.system = OversightProcess.run(['up'], {
      ...shiftable(this.clock),
      OVERSIGHT_DATA: this.data,
      OVERSIGHT_PORT: '0',
      OVERSIGHT_EVENTSTORE_PORT: '0',
      OVERSIGHT_POSTGRES_PORT: '0',
    });
    this.url = (await this.system.until(/Dashboard +(http:\S+)/))[1] ?? '';
    const { items: actions } = await getPatiently<Listed<{ id: string }>>(this.url, `/v1/actions?limit=${WRITERS + 1}`);
    const { items: reports } = await getPatiently<Listed<{ id: string }>>(this.url, '/v1/reports?limit=1');
    this.untouched = actions[WRITERS]?.id ?? '';
    this.writers = actions.slice(0, WRITERS).map(({ id }, n) => {
      const subject = { actionId: id, reportId: reports[0]?.id ?? '', paragraph: 1000 + n };
      return new Writer(new KeyedClient(this.url, this.random.fork()), subject, this.random.fork());
    });
  }

  async stop(): Promise<void> {
    await this.system?.end('SIGTERM');
    await this.disk?.remove();
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
      if (answer?.status === 200 && !this.standsStill()) return;
      lacking = answer?.ok
        ? 'a process of it stands still'
        : answer
          ? await answer.json().catch(() => answer.status)
          : 'the web process does not answer';
    }
    throw new Error(`after ${SETTLES_WITHIN_MS} ms it has not recovered: ${JSON.stringify(lacking)}`);
  }

  evidence(sent: readonly Sent[], check: Check): Promise<Evidence> {
    return evidenceOf({ url: this.url, services: this.services() }, sent, check);
  }

  private services(): Services {
    const services = servicesIn(this.data);
    if (services === null) throw new Error('the system says nowhere where its services are');
    return services;
  }

  /** Of its launcher and all that it started, whether anything waits to be continued. */
  private standsStill(): boolean {
    const pid = this.system?.child.pid;
    return pid !== undefined && familyOf(pid, listProcesses()).some(({ isStopped }) => isStopped);
  }

  private async newestAlarm(): Promise<bigint> {
    const answer = await fetchAs(`${this.url}/health/ready`).catch(() => null);
    const { checks = [] } = ((await answer?.json().catch(() => null)) ?? {}) as {
      checks?: readonly { alarm?: { position: string | null } }[];
    };
    const told = checks.find(({ alarm }) => alarm)?.alarm;
    return BigInt(told?.position ?? -1);
  }
}
