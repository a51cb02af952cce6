import { Injectable } from '@nestjs/common';
import { AccessLog } from '#libs/access-log/index.js';
import { allowedTo } from '#libs/domain/rights/operation.js';
import { isEverywhere } from '#libs/domain/rights/scope.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import { BadCursor } from '#libs/read-models/bad-cursor.js';
import { ReadModel } from '#libs/read-models/read-model.js';
import type { Rows } from '#libs/read-models/generations/rows.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { Restorations, type Restoration } from '#libs/restorations/index.js';
import { accessed, isExport } from './accessed.js';
import type { MomentAsked } from './moment.js';
import { Proofs, type ProofStateOf } from './proofs.js';
import { ALL_ROWS, bodiesIn, isOwn, PUBLISHED, readingOf, type Reading } from './reading.js';
import { visibleTo, type Reader } from './reader.js';
import { QuestionRefused } from './refusals.js';
import type { Subject } from './subject.js';

/** Who asks, about which moment, or what differs at it from another (`against`). */
export interface Asked {
  readonly reader: Reader;
  readonly at: MomentAsked;
  readonly against?: MomentAsked;
  /** A position that the read models must hold before they answer: that of the reader's own last change. */
  readonly minPosition?: Position | null;
}

/** What an answer speaks for. */
export interface SpokenFor {
  readonly position: Position;
  /** A day in Europe/London. */
  readonly day: PlainDate;
  /** When the last event up to the position was recorded; `null` before the first. */
  readonly knownAt: Instant | null;
  /** When the first event of all was recorded, where the position is before it; else `null`. */
  readonly recordBegins: Instant | null;
}

/** `against`: what it speaks for at the moment that was compared with, where there was one. */
export interface Answer<T> extends SpokenFor {
  readonly value: T;
  readonly against: SpokenFor | null;
  /**
   * Other text whenever other entries may be marked, or those of the answer are proved otherwise, though nothing was recorded;
   * null while log and ledger agree and no proof is told of.
   */
  readonly marks: string | null;
}

/** The record as a question reads it: every view is of one snapshot and shows what the reader may see. */
export interface Snapshot {
  readonly view: View;
  /** At the moment that is compared with; the same as `view` where there is none. */
  readonly against: View;
  /** As known now, on the same day. */
  readonly whole: View;
  /** Whether it is all of the record, of the reader's bodies, or what is published. */
  readonly rows: Rows;
  /** What a page's cursor belongs to beside its question: it is taken at the moment for which it was given only. */
  readonly moment: string | undefined;
  /** What the record was restored from, the first restore first. */
  readonly restorations: () => Promise<readonly Restoration[]>;
  /** How far entries are proved; `null` where nobody can tell: what is published has revisions of its own, which are not sealed. */
  readonly proofs: (entries: readonly Pick<Entry, 'stream' | 'revision'>[]) => Promise<ProofStateOf | null>;
}

const EVER = '9999-12-31';

/** How long a question waits for a position, in milliseconds. */
const WAIT_MS = 5_000;

/** Puts questions to the read models. Every question of the API and of the dashboard goes through here. */
@Injectable()
export class Asking {
  constructor(
    private readonly readModel: ReadModel,
    private readonly restorations: Restorations,
    private readonly accessLog: AccessLog,
    private readonly proven: Proofs,
  ) {}

  /**
   * Reads in one snapshot, as soon as the read models hold every position that is named. `read` may be called again.
   * Throws `QuestionRefused`, `ReadModelBuilding` while there are no read models, and `AccessNotLogged` where it must be told
   * who read it and cannot be.
   */
  async ask<T>(asked: Asked, of: Subject, read: (snapshot: Snapshot) => Promise<T>): Promise<Answer<T>> {
    const reading = await this.readingOf(asked.reader, of);
    try {
      return await this.answered(asked, of, reading, read);
    } catch (error) {
      if (!isOfAnotherBody(error, asked, of, reading)) throw error;
      return this.answered(asked, of, PUBLISHED, read);
    }
  }

  private async answered<T>(
    asked: Asked,
    of: Subject,
    { rows, scopes }: Reading,
    read: (snapshot: Snapshot) => Promise<T>,
  ): Promise<Answer<T>> {
    const { reader, at, against = at } = asked;
    if (rows === 'public') await this.reachPublic(positionsIn(asked));
    else await this.reach(positionsIn(asked));
    if (rows !== 'public' && reader.is === 'actor') await this.tell(reader.rights.actor, of);
    const moment = asked.against ? [against.key, at.key].join('/') : at.key;
    const moments = [at.moment, against.moment, { known: null, on: at.moment.on }];
    const { value: answered, position } = await this.readModel
      .views(
        moments,
        async (views) => {
          const [view, other, whole] = views.map((each) => visibleTo(reader, each)) as [View, View, View];
          const marks: string[] = [];
          const proofs: Snapshot['proofs'] = async (entries) => {
            const proven = rows === 'public' ? null : await this.proven.of(entries);
            if (proven?.mark) marks.push(proven.mark);
            return proven?.of ?? null;
          };
          const restorations = () => this.restored(rows);
          const value = await read({ view, against: other, whole, rows, moment, restorations, proofs });
          const alarmed = await view.markOfLogAlarms();
          return {
            ...{ value, at: await pointOf(view), against: asked.against ? await pointOf(other) : null },
            marks: [...(alarmed === null ? [] : [alarmed]), ...marks].join('-') || null,
          };
        },
        rows,
        (view) => bodiesIn(scopes, view),
      )
      .catch(refuseWrongCursor);
    const spokenFor = (point: Spoken): SpokenFor => ({ ...point, position: point.position ?? position });
    return {
      value: answered.value,
      ...spokenFor(answered.at),
      against: answered.against && spokenFor(answered.against),
      marks: answered.marks,
    };
  }

  /** Whose thing it is reads all of it, whatever else they may. */
  private async readingOf(reader: Reader, { question, thing }: Subject): Promise<Reading> {
    const reading = readingOf(reader, question);
    if (reader.is !== 'actor' || reading.rows === 'whole' || thing === null) return reading;
    const { rights } = reader;
    const now = { known: null, on: EVER };
    const { value: own } = await this.readModel.view(now, (view) => isOwn(view, rights, thing.kind, thing.id));
    return own ? ALL_ROWS : reading;
  }

  /** Whoever reads more than what is public leaves a trace, before it is read. */
  private tell(who: string, of: Subject): Promise<void> {
    return isExport(of) ? this.accessLog.exporting(who, accessed(of)) : this.accessLog.read(who, accessed(of));
  }

  /** What was restored tells positions of the log, which the public's are not. */
  private restored(rows: Rows): Promise<readonly Restoration[]> {
    return rows === 'public' ? Promise.resolve([]) : this.restorations.all();
  }

  /** The public has positions of its own: it names what it was told, and waits for nothing. */
  private async reachPublic(positions: readonly Position[]): Promise<void> {
    if (positions.length === 0) return;
    const reached = await this.readModel.publicPosition();
    for (const position of positions)
      if (position > reached) throw new QuestionRefused({ is: 'not-reached', position, reached });
  }

  /** No wait brings back what was lost: that is refused first. */
  private async reach(positions: readonly Position[]): Promise<void> {
    for (const position of positions) {
      const restoration = await this.restorations.thatLost(position);
      if (restoration) throw new QuestionRefused({ is: 'lost-position', position, restoration });
    }
    for (const position of positions)
      if (!(await this.readModel.waitFor(position, WAIT_MS)))
        throw new QuestionRefused({ is: 'not-reached', position, reached: await this.readModel.position() });
  }
}

const positionsIn = ({ at, against, minPosition }: Asked): readonly Position[] =>
  [minPosition, at.moment.known, against?.moment.known].filter((known) => typeof known === 'bigint');

/**
 * Whether it is none of the reader's bodies whose thing was asked for: what is published of it they may read as everybody. The
 * positions that they name are of the log, and not the public's.
 */
const isOfAnotherBody = (error: unknown, asked: Asked, { question }: Subject, { rows, scopes }: Reading): boolean =>
  error instanceof QuestionRefused &&
  error.refusal.is === 'not-in-record' &&
  rows === 'whole' &&
  !scopes.some(isEverywhere) &&
  allowedTo({ question }).includes('guest') &&
  positionsIn(asked).length === 0;

const pointOf = async (view: View) => {
  const knownAt = await view.knownAt();
  const recordBegins = knownAt === null ? await view.recordBegins() : null;
  return { position: view.point.known, day: view.point.on, knownAt, recordBegins };
};

type Spoken = Awaited<ReturnType<typeof pointOf>>;

const refuseWrongCursor = (error: unknown): never => {
  if (!(error instanceof BadCursor)) throw error;
  throw new QuestionRefused({ is: 'wrong-cursor', message: error.message }, { cause: error });
};
