import { Injectable } from '@nestjs/common';
import { DocumentStore } from '#libs/documents/index.js';
import { DocumentReader, type ReadingOutcome } from '#libs/reading/index.js';
import type { WaitingPaper } from '#libs/waiting-papers/index.js';

/** Drafts that are remembered: a person turns the pages of one. */
const REMEMBERED = 4;

const keyOf = (sha256: string, name: string, authority: string | null): string =>
  JSON.stringify([sha256, name, authority]);

/**
 * Reads papers whose bytes are kept. A draft is kept nowhere: the same bytes are read the same again, and a later version of
 * the program may read them better.
 */
@Injectable()
export class ReadPapers {
  private readonly read = new Map<string, Promise<ReadingOutcome>>();

  constructor(
    private readonly reader: DocumentReader,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws DocumentDamaged */
  async of({ sha256, name, said }: Pick<WaitingPaper, 'sha256' | 'name' | 'said'>): Promise<ReadingOutcome> {
    const key = keyOf(sha256, name, said.authority);
    const known = this.read.get(key);
    if (known) return known;
    return this.remember(key, this.anew(sha256, name, said.authority));
  }

  /** What has just come, whose bytes may be kept or not. */
  async arrived(bytes: Uint8Array, name: string, authority: string | null): Promise<ReadingOutcome> {
    const read = await this.reader.read({ bytes, name, authority: authority ?? undefined });
    if (read.ok) await this.remember(keyOf(read.draft.document.sha256, name, authority), Promise.resolve(read));
    return read;
  }

  private remember(key: string, reading: Promise<ReadingOutcome>): Promise<ReadingOutcome> {
    const [oldest] = this.read.keys();
    if (oldest !== undefined && this.read.size >= REMEMBERED) this.read.delete(oldest);
    this.read.set(key, reading);
    const forget = () => this.read.delete(key);
    // What was not read for want of time or room may be the next time.
    reading.then((outcome) => outcome.ok || forget(), forget);
    return reading;
  }

  private async anew(sha256: string, name: string, authority: string | null): Promise<ReadingOutcome> {
    const parts: Buffer[] = [];
    for await (const part of this.documents.read(sha256)) parts.push(part);
    return this.reader.read({ bytes: Buffer.concat(parts), name, authority: authority ?? undefined });
  }
}
