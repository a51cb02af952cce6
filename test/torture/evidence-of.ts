import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Services } from '#apps/oversight/launcher/running-services.js';
import { resourceOf } from '#apps/api/record/resources.js';
import { isKind } from '#libs/domain/kinds.js';
import { connect } from '#libs/event-store/connect.js';
import type { Check } from '#libs/testing/torture/check.js';
import type { Entry, Evidence, InLog, Leaf, Sent } from '#libs/testing/torture/evidence.js';
import { readLogAfter } from '#libs/testing/torture/read-log.js';
import { getPatiently, SETTLES_WITHIN_MS, type Listed } from './get-patiently.js';

/** Where a running system answers: its API, and the services behind it. */
interface Running {
  readonly url: string;
  readonly services: Services;
}

interface ListedEntry {
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
  readonly eventId: string;
}

/**
 * What the log has since the last check, and what the read models and the ledger made of it. A command that was given up may
 * still be carried out while they are read: then all is read again.
 */
export const evidenceOf = async (system: Running, sent: readonly Sent[], check: Check): Promise<Evidence> => {
  for (;;) {
    const log = await patiently(() => logAfter(system, check.reached));
    const last = log.at(-1);
    const made = {
      entries: await entriesAfter(system, check.reached, last?.position ?? check.reached),
      ledger: await patiently(() => readLedger(system, check.leavesReached, log.length)),
      register: await registerOf(system, log),
    };
    const after = await patiently(() => logAfter(system, last?.position ?? check.reached));
    if (after.length === 0) return { sent, log, made };
  }
};

const logAfter = async ({ services }: Running, position: bigint): Promise<InLog[]> => {
  const client = connect(services.eventStoreUrl);
  try {
    return await readLogAfter(client, position, /^[a-z-]+-[-0-9a-f]{36}$/);
  } finally {
    await client.dispose();
  }
};

const entriesAfter = async ({ url }: Running, from: bigint, to: bigint): Promise<Entry[]> => {
  const found: Entry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Listed<ListedEntry> = await getPatiently(
      url,
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
};

/** Asks again while what was killed last is still on its way back: an event store too says then that its database is shutting down. */
const patiently = async <T>(read: () => Promise<T>): Promise<T> => {
  for (const end = Date.now() + SETTLES_WITHIN_MS; ; await sleep(200))
    try {
      return await read();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
};

const readLedger = async ({ services }: Running, index: bigint, wanted: number): Promise<Leaf[]> => {
  const db = new pg.Client({ connectionString: services.databaseUrl });
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
};

const registerOf = async ({ url }: Running, log: readonly InLog[]): Promise<Map<string, bigint>> => {
  const register = new Map<string, bigint>();
  for (const stream of new Set(log.map((event) => event.stream))) {
    const [, kind = '', id = ''] = /^(.*?)-([-0-9a-f]{36})$/.exec(stream) ?? [];
    if (!isKind(kind)) continue;
    const { path } = resourceOf(kind);
    const answer = await getPatiently<{ revision?: string }>(
      url,
      `/v1/${path}/${id}?minPosition=${log.at(-1)?.position}`,
    );
    if (answer.revision !== undefined) register.set(stream, BigInt(answer.revision));
  }
  return register;
};
