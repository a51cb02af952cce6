import { createHash, randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import type { KeptDocument } from '#libs/domain/evidence/events.js';
import { BriefBuffers } from '#libs/platform/brief-buffers.js';
import { DocumentDamaged, EmptyDocument } from './errors.js';
import { inParts } from './parts.js';

/** What is said of a document beside its bytes. */
export interface Said {
  readonly name: string;
  readonly mediaType: string;
}

export interface Keeping {
  readonly document: KeptDocument;
  /** Its bytes were not kept before. */
  readonly isNew: boolean;
}

/** Thrown by `check` when it will not have what has come; nothing is kept then. */
type Check = (sha256: string) => void;

/**
 * The bytes of documents, by their SHA-256. They are never changed or removed. Bytes that are on their way lie in one
 * transaction: whatever ends it before they are whole, they were never there.
 */
export class DocumentStore {
  constructor(private readonly db: DataSource) {}

  /**
   * Keeps bytes as they come, with no more than a part of them in memory. Where the same are kept already, that stands, with
   * what was said then. `check` is asked once all have come. Throws `EmptyDocument`, what `bytes` and `check` throw, and what
   * the database does.
   */
  async keep(
    bytes: AsyncIterable<Uint8Array>,
    { name, mediaType }: Said,
    check: Check = () => undefined,
  ): Promise<Keeping> {
    const hash = createHash('sha256');
    const parts = randomUUID();
    let size = 0;
    let no = 0;
    const buffers = new BriefBuffers();
    let runner: QueryRunner | null = null;
    try {
      for await (const part of inParts(bytes)) {
        hash.update(part);
        size += part.length;
        runner ??= await this.begun();
        await runner.query('insert into evidence.part (parts, no, bytes) values ($1, $2, $3)', [parts, no++, part]);
        buffers.passed(part.length);
      }
      if (!runner) throw new EmptyDocument();
      const sha256 = hash.digest('hex');
      check(sha256);
      // Waits for whoever keeps the same bytes at this moment.
      const added = (await runner.query(
        `insert into evidence.document (sha256, parts, size, media_type, name) values (decode($1, 'hex'), $2, $3, $4, $5)
         on conflict (sha256) do nothing returning 1`,
        [sha256, parts, size, mediaType, name],
      )) as readonly unknown[];
      if (added.length > 0) await runner.commitTransaction();
      else await runner.rollbackTransaction();
      const document = await this.find(sha256);
      if (!document) throw new Error(`Document ${sha256} was kept and is not there.`);
      return { document, isNew: added.length > 0 };
    } catch (error) {
      if (runner?.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner?.release();
    }
  }

  /** `null`: its bytes are not kept. */
  async find(sha256: string): Promise<KeptDocument | null> {
    const [found] = await this.db.query<(Omit<KeptDocument, 'size'> & { size: string })[]>(
      `select encode(sha256, 'hex') as sha256, name, media_type as "mediaType", size::text,
              to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt"
         from evidence.document where sha256 = decode($1, 'hex')`,
      [sha256],
    );
    return found ? { ...found, size: Number.parseInt(found.size, 10) } : null;
  }

  /** Its bytes, part by part, hashed as they go. Throws `DocumentDamaged` at their end at the latest where they are not what was kept. */
  async *read(sha256: string): AsyncGenerator<Buffer> {
    const document = await this.find(sha256);
    if (!document) throw new DocumentDamaged(sha256);
    const hash = createHash('sha256');
    const buffers = new BriefBuffers();
    let read = 0;
    for (let no = 0; read < document.size; no++) {
      const rows = await this.db.query<{ bytes: Buffer }[]>(
        `select bytes from evidence.part where no = $2
            and parts = (select parts from evidence.document where sha256 = decode($1, 'hex'))`,
        [sha256, no],
      );
      // The driver keeps them long after.
      const [part] = rows.splice(0);
      if (!part) throw new DocumentDamaged(sha256);
      hash.update(part.bytes);
      read += part.bytes.length;
      yield part.bytes;
      buffers.passed(part.bytes.length);
    }
    if (hash.digest('hex') !== sha256) throw new DocumentDamaged(sha256);
  }

  /** Whether all bytes are there and are those that were kept. Reads them all. */
  async isWhole(sha256: string): Promise<boolean> {
    try {
      for await (const _ of this.read(sha256));
      return true;
    } catch (error) {
      if (error instanceof DocumentDamaged) return false;
      throw error;
    }
  }

  private async begun(): Promise<QueryRunner> {
    const runner = this.db.createQueryRunner();
    try {
      await runner.startTransaction();
      return runner;
    } catch (error) {
      await runner.release();
      throw error;
    }
  }
}
