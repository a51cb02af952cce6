import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { KEY_BYTES } from '../sealing/seal.js';

/** The key of a day, as far as there is one. `none`: none was made here, or a backup that has no keys was restored. */
export type KeyOfDay =
  | { readonly is: 'there'; readonly key: Buffer }
  | { readonly is: 'destroyed'; readonly at: Instant }
  | { readonly is: 'none' };

interface Row {
  readonly key: Buffer | null;
  readonly destroyed_at: Date | null;
}

/** Keys of the days, and the one place that writes and reads their bytes. */
export class DayKeys {
  /** Of the last day that was written to. */
  private last: { readonly day: PlainDate; readonly key: Buffer } | null = null;

  constructor(private readonly db: DataSource) {}

  /** The key of a day, made where there is none; one also where several ask for it at once. Throws where it is destroyed. */
  async forWriting(day: PlainDate): Promise<Buffer> {
    if (this.last?.day === day) return this.last.key;
    await this.db.query('insert into keys.access_day (day, key) values ($1, $2) on conflict do nothing', [
      day,
      randomBytes(KEY_BYTES),
    ]);
    const found = await this.find(day);
    if (found.is !== 'there') throw new Error(`The key of ${day} is destroyed: nothing is written of that day.`);
    this.last = { day, key: found.key };
    return found.key;
  }

  /** Asked of the database every time: a key that is destroyed opens nothing any more. */
  async find(day: PlainDate): Promise<KeyOfDay> {
    const [row] = await this.db.query<Row[]>('select key, destroyed_at from keys.access_day where day = $1', [day]);
    if (!row) return { is: 'none' };
    if (row.key !== null) return { is: 'there', key: row.key };
    return { is: 'destroyed', at: (row.destroyed_at ?? new Date(0)).toISOString() };
  }

  /**
   * Destroys the keys of the days that are further back than so many months, by the clock here and by the database's: a
   * clock that runs ahead would destroy what nobody can bring back.
   * @param now an instant, by the clock here
   * @returns those days, the earliest first
   */
  async destroyPast(months: number, today: PlainDate, now: Instant): Promise<readonly PlainDate[]> {
    const destroyed = await this.db.query<{ day: PlainDate }[]>(
      `with destroyed as (
         update keys.access_day set key = null, destroyed_at = $2
           where key is not null
             and day < least($1::date, (now() at time zone 'Europe/London')::date) - make_interval(months => $3)
           returning day)
       select day from destroyed order by day`,
      [today, now, months],
    );
    return destroyed.map((each) => each.day);
  }
}
