import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import {
  inspect,
  verdict,
  type Inspection,
  type Options,
  type Progress,
} from '../../../libs/audit-verifier/verify-audit.mjs';
import { inspectAgainst } from './against-event-store.js';
import { fetchLog } from './fetch-log.js';
import { KeptNotes } from './kept-notes.js';

const [VERIFIED, CANNOT_RUN, TOO_OLD, INCOMPLETE] = [0, 1, 5, 6];
/** After any other verdict the note is not to be believed. */
const KEEPS: readonly number[] = [VERIFIED, TOO_OLD, INCOMPLETE];
const MS = 1_000;

export interface Asked extends Omit<Options, 'published'> {
  /** The folder of the notes that were kept. */
  readonly keep: string | null;
  /** The sealed streams' events, where the event store is to be compared too. */
  readonly events: (() => AsyncIterable<RawEvent>) | null;
  readonly progress: Progress;
}

const isUrl = (text: string): boolean => /^https?:\/\//.test(text);

/** Verifies an export or a log at its URL; see `oversight verify-audit --help`. Throws `CannotDo` where a URL cannot be reached. */
export const verifyAudit = async (asked: Asked): Promise<{ readonly code: number; readonly text: string }> => {
  const { keep, vkeys } = asked;
  const [origin] = vkeys[0]?.split('+') ?? [];
  // Without a vkey nothing is fetched: the verifier says where to get it.
  if (origin === undefined || !isUrl(asked.export)) return judge(asked, origin ?? '', keep, false);
  const folder = await mkdtemp(join(tmpdir(), 'oversight-verify-'));
  try {
    await fetchLog(asked.export, folder, asked.progress);
    return await judge({ ...asked, export: folder }, origin, keep, true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const judge = async (asked: Asked, origin: string, keep: string | null, published: boolean) => {
  const kept = keep === null || origin === '' ? null : new KeptNotes(keep, origin);
  const { progress, events } = asked;
  const options = { ...asked, published, notes: [...asked.notes, ...((await kept?.paths()) ?? [])] };
  const seen = events
    ? await inspectAgainst({ options, events, progress, sealedBy: (each) => sealedBy(each, published, asked.now) })
    : inspect(options, progress);
  const { checkpoint, findings, said } = seen;
  if (kept && checkpoint && findings.code !== CANNOT_RUN) {
    if (KEEPS.includes(findings.code))
      said.push(`- its note is kept for the next time: ${await kept.keep(checkpoint.size, checkpoint.whole)}`);
    else said.push(`- its note is not kept, as it cannot be believed`);
  }
  return verdict(seen);
};

/** A log at its URL is as of now; an export as of when its checkpoint was signed. */
const sealedBy = ({ checkpoint }: Inspection, published: boolean, now: number): Date =>
  new Date((published || !checkpoint?.time ? now : Number.parseInt(String(checkpoint.time), 10)) * MS);
