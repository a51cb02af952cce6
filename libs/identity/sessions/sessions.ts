import type { DataSource } from 'typeorm';
import { FORMS_KNOWN_MS, IDLE_MS, isOver, WHOLE_MS, type Session } from './session.js';
import { formTokenOf, hashOf, isSessionId, newSessionId, unmaskedFormToken } from './session-id.js';

interface Row {
  readonly person: string;
  readonly name: string;
  readonly claimed: readonly string[];
  readonly auth_time: Date | null;
  readonly began: Date;
  readonly seen: Date;
}

/** A request that comes sooner after the last one writes nothing. */
const SEEN_TO_MS = 60_000;

/** Who is signed in. Rows are known by the hash of what the browser keeps, and by nothing else. */
export class Sessions {
  /** @param now milliseconds since 1970 */
  constructor(
    private readonly db: DataSource,
    private readonly now: () => number,
  ) {}

  /**
   * Begins one, under an id that is new whatever the browser had before; that one's session ends. Those that ended of
   * themselves are cleared away.
   * @returns its id, for the browser alone
   */
  async begin(who: Pick<Session, 'person' | 'name' | 'claimed' | 'authTime'>, before: string | null): Promise<string> {
    const id = newSessionId();
    const now = new Date(this.now());
    await this.db.transaction(async (tx) => {
      await tx.query('delete from sessions.session where seen <= $1 or began <= $2 or id_hash = $3', [
        new Date(now.getTime() - IDLE_MS),
        new Date(now.getTime() - WHOLE_MS),
        before !== null && isSessionId(before) ? hashOf(before) : null,
      ]);
      await tx.query(
        `insert into sessions.session (id_hash, person, name, claimed, auth_time, began, seen)
         values ($1, $2, $3, $4, $5, $6, $6)`,
        [hashOf(id), who.person, who.name, [...who.claimed], who.authTime, now],
      );
      await tx.query('delete from sessions.form_token where began <= $1', [new Date(now.getTime() - FORMS_KNOWN_MS)]);
      await tx.query('insert into sessions.form_token (token_hash, person, began) values ($1, $2, $3)', [
        hashOf(formTokenOf(id)),
        who.person,
        now,
      ]);
    });
    return id;
  }

  /** `null` when there is none, or it is over. */
  async find(id: string): Promise<Session | null> {
    if (!isSessionId(id)) return null;
    const [row] = await this.db.query<Row[]>(
      'select person, name, claimed, auth_time, began, seen from sessions.session where id_hash = $1',
      [hashOf(id)],
    );
    const now = new Date(this.now());
    if (!row || isOver(row, now)) return null;
    if (now.getTime() - row.seen.getTime() >= SEEN_TO_MS)
      await this.db.query('update sessions.session set seen = $2 where id_hash = $1 and seen < $2', [hashOf(id), now]);
    const { auth_time: authTime, ...rest } = row;
    return { ...rest, authTime };
  }

  /** For whom the form was made that carries the token, whether its session is over or not; `null` where that is not known. */
  async madeFor(formToken: string): Promise<string | null> {
    const [row] = await this.db.query<{ person: string }[]>(
      'select person from sessions.form_token where token_hash = $1 and began > $2',
      [hashOf(unmaskedFormToken(formToken)), new Date(this.now() - FORMS_KNOWN_MS)],
    );
    return row?.person ?? null;
  }

  async end(id: string): Promise<void> {
    if (isSessionId(id)) await this.db.query('delete from sessions.session where id_hash = $1', [hashOf(id)]);
  }

  /** Every session of a person ends now, in every browser. */
  async endAllOf(person: string): Promise<void> {
    await this.db.query('delete from sessions.session where person = $1', [person]);
  }
}
