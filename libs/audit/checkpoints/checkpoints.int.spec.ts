import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase } from '#libs/platform/postgres/database.js';
import { newSigner } from '#libs/testing/audit-export/signers.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { rawEventAt } from '#libs/testing/raw-events.js';
import { AuditHalted } from '../errors.js';
import { Ledger } from '../ledger.js';
import { AUDIT_MIGRATIONS } from '../migrations.js';
import { Signer } from '../signer/signer.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { keepCheckpoint } from './keep-checkpoint.js';
import { keptCheckpoints } from './kept-checkpoints.js';
import { newestNote, noteAt, signedSoFar } from './notes.js';
import { sealedTreeOf } from './sealed-tree-of.js';

const STREAM = 'report-1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const events = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => rawEventAt(from + n + 1, STREAM, from + n));

describe('checkpoints of a ledger', () => {
  let database: TestDatabase;
  let db: DataSource;
  let path: string;
  let folder: SignerFolder;
  let time = new Date('2026-11-27T12:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    db = await openDatabase(database.url, { poolSize: 2 });
    await migrate(db, AUDIT_MIGRATIONS);
    path = mkdtempSync(join(tmpdir(), 'checkpoints-'));
    folder = SignerFolder.open(path);
  });
  afterAll(async () => {
    folder.close();
    rmSync(path, { recursive: true });
    await db.destroy();
    await database.drop();
  });

  it('are kept with their signatures, and make the note that was signed last', async () => {
    const tree = sealedTreeOf(db);
    const signer = new Signer(folder, 'oversight.example', () => time);
    const note = () => folder.memory(folder.keys()!.origin)!.note;
    const sign = async () => {
      const checkpoint = await signer.sign(tree);
      await keepCheckpoint(db, checkpoint!);
      return checkpoint!;
    };
    const ledger = new Ledger(db);
    expect(await newestNote(db.manager)).toBeNull();
    await ledger.append(events(0, 300));
    await sign();
    const first = note();
    await ledger.append(events(300, 700));
    expect(await signedSoFar(db.manager)).toEqual({ signed: 300n, sealed: 700n, at: time });
    await sign();
    time = new Date('2026-11-27T12:10:00Z');
    const { origin, size } = await sign();

    expect(await newestNote(db.manager)).toBe(note());
    expect(await noteAt(db.manager, { origin, size: 300n })).toBe(first);
    expect(await noteAt(db.manager, { origin, size: 301n })).toBeNull();
    const counted = await db.query<{ size: bigint; n: bigint }[]>(
      'select size, count(*) as n from audit.signature group by size order by size',
    );
    expect(counted).toEqual([
      { size: 300n, n: 2n },
      { size: 700n, n: 3n },
    ]);
    await expect(keepCheckpoint(db, { origin, size, root: Buffer.alloc(32), lines: [] })).rejects.toThrow(AuditHalted);
    await db.query(
      `insert into audit.signature (size, origin, name, key_id, time, line)
       values (999999, $1, $1, '00000000', 9999999999, 'of no checkpoint, by somebody else')`,
      [origin],
    );
    expect(await newestNote(db.manager)).toBe(note());
    for (const table of ['checkpoint', 'signature']) {
      await expect(db.query(`delete from audit.${table}`)).rejects.toThrow('is insert-only');
      await expect(db.query(`drop table audit.${table} cascade`)).rejects.toThrow('is insert-only');
    }

    const anew = await signer.beginAnew({ who: 'prs_0123456789abcdef', reason: 'A copy of the system.' }, tree);
    expect(anew.follows?.note).toContain(`${origin}\n700\n`);
    time = new Date('2026-11-27T12:11:00Z');
    await sign();
    expect(await newestNote(db.manager)).toBe(note());
    expect(await noteAt(db.manager, { origin, size })).toBe(anew.follows?.note);

    await ledger.append(events(700, 710));
    time = new Date('2026-11-28T00:00:00Z');
    const next = await sign();
    const kept = async (of: string, below: bigint) => {
      const sizes: bigint[] = [];
      for await (const each of keptCheckpoints(db.manager, { origin: of, size: below })) {
        expect(each.note).toBe(await noteAt(db.manager, { origin: of, size: each.size }));
        sizes.push(each.size);
      }
      return sizes;
    };
    // The last of each day, of this log and not of the one before it.
    expect(await kept(next.origin, 711n)).toEqual([710n, 700n]);
    expect(await kept(next.origin, 700n)).toEqual([]);
    expect([await kept(origin, 701n), await kept(origin, 700n)]).toEqual([[700n], [300n]]);
    // And what a quorum of witnesses has signed.
    const { key, vkey } = newSigner('witness.example', 'timeAndText');
    const policy = `witness one ${vkey} https://witness.example\nquorum one\n`;
    await db.query('insert into audit.policy (origin, rev, policy) values ($1, 0, $2)', [origin, policy]);
    expect(await kept(origin, 701n)).toEqual([700n]);
    const [{ root }] = await db.query<[{ root: Buffer }]>('select root from audit.checkpoint where size = 300');
    const line = { name: key.name, keyId: key.id, time: 5n, line: 'A line of the witness.\n' };
    await keepCheckpoint(db, { origin, size: 300n, root, lines: [line] });
    expect(await kept(origin, 701n)).toEqual([700n, 300n]);
  });
});
