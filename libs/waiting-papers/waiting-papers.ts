import type { DataSource } from 'typeorm';
import type { WaitingPaper } from './waiting-paper.js';

const COLUMNS = `encode(sha256, 'hex') as sha256, name, media_type as "mediaType", title, brought_by as "broughtBy",
  to_char(brought_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "broughtAt", said, dropped`;

/** Papers whose drafts wait to be confirmed: they outlast the session and the process that they came by. */
export class WaitingPapers {
  constructor(private readonly db: DataSource) {}

  /** The paper that waited first longest. */
  all(): Promise<readonly WaitingPaper[]> {
    return this.db.query<WaitingPaper[]>(`select ${COLUMNS} from papers.waiting order by brought_at, sha256`);
  }

  async find(sha256: string): Promise<WaitingPaper | null> {
    const [found] = await this.db.query<WaitingPaper[]>(
      `select ${COLUMNS} from papers.waiting where sha256 = decode($1, 'hex')`,
      [sha256],
    );
    return found ?? null;
  }

  /** Of a paper that waits already, who brought it first stands, and what was dropped; what is said of it now replaces that. */
  async add({ sha256, name, mediaType, title, broughtBy, said }: Omit<WaitingPaper, 'broughtAt' | 'dropped'>) {
    await this.db.query(
      `insert into papers.waiting (sha256, name, media_type, title, brought_by, said)
       values (decode($1, 'hex'), $2, $3, $4, $5, $6)
       on conflict (sha256) do update set said = excluded.said`,
      [sha256, name, mediaType, title, broughtBy, JSON.stringify(said)],
    );
  }

  async change({ sha256, said, dropped }: Pick<WaitingPaper, 'sha256' | 'said' | 'dropped'>): Promise<void> {
    await this.db.query(`update papers.waiting set said = $2, dropped = $3 where sha256 = decode($1, 'hex')`, [
      sha256,
      JSON.stringify(said),
      [...dropped],
    ]);
  }

  /** It is recorded, or nobody is going to. */
  async remove(sha256: string): Promise<void> {
    await this.db.query(`delete from papers.waiting where sha256 = decode($1, 'hex')`, [sha256]);
  }
}
