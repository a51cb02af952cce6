import type { EntityManager } from 'typeorm';
import type { Judging } from './alarms/judging.js';
import { Noticing } from './alarms/notice.js';
import { Filing } from './register/filing.js';
import { AuthorityCodeWriter, readAuthorityCodes } from './register/authority-codes.js';
import { BodyCodeWriter, readBodyCodes } from './register/body-codes.js';
import { foldBatch, type FoldedBatch, type TakeUp } from './register/fold.js';
import { PresenceWriter } from './register/presence.js';
import { readEarliest, readLastNumbers, readScopes } from './register/resume.js';
import { ScopeNumbering } from './register/scope-numbers.js';
import { StreamMemory } from './register/stream-memory.js';
import type { Taken } from './register/stream.js';
import { writeRegister } from './register/write.js';
import { NAME } from './tables/name.js';
import { NameNumbering } from './trail/names.js';
import { writeStatements } from './told/write.js';
import { TrailWriter } from './trail/write.js';

/** What goes on where the tables end. */
interface Begun {
  readonly filing: Filing;
  readonly presence: PresenceWriter;
  readonly bodyCodes: BodyCodeWriter;
  readonly authorityCodes: AuthorityCodeWriter;
  readonly trail: TrailWriter;
  readonly noticing: Noticing | null;
}

const begin = async (tx: EntityManager, judging: Judging | null): Promise<Begun> => {
  const scopes = new ScopeNumbering(await readScopes(tx));
  return {
    filing: new Filing(await readLastNumbers(tx), scopes),
    presence: new PresenceWriter(scopes, await readEarliest(tx)),
    bodyCodes: new BodyCodeWriter(await readBodyCodes(tx)),
    authorityCodes: new AuthorityCodeWriter(await readAuthorityCodes(tx)),
    trail: new TrailWriter(scopes, new NameNumbering(await tx.getRepository(NAME.entity).find())),
    noticing: judging && (await Noticing.begin(tx, judging)),
  };
};

/**
 * Writes register, trail and alarms into the tables that the search path leads to; what a stream came to is remembered, so
 * that little is read back.
 */
export class RowsWriter {
  private readonly streams = new StreamMemory();
  private begun: Begun | null = null;

  /** `judging`: by which alarms are found; null for rows that have none. */
  constructor(private readonly judging: Judging | null) {}

  async write(tx: EntityManager, taken: readonly Taken[], takeUp?: TakeUp): Promise<FoldedBatch> {
    const { filing, presence, bodyCodes, authorityCodes, trail, noticing } = (this.begun ??= await begin(
      tx,
      this.judging,
    ));
    const before = await this.streams.recall(tx, taken);
    const folded = foldBatch(before, taken, filing, takeUp);
    await writeRegister(tx, folded, before, filing.take());
    await presence.write(tx, folded.opened);
    await bodyCodes.write(tx, folded.opened, folded.streams);
    await authorityCodes.write(tx, folded.opened, folded.streams);
    await trail.write(tx, folded.effects);
    await writeStatements(tx, folded.effects);
    await noticing?.write(tx, folded, before);
    this.streams.keep(folded.streams);
    return folded;
  }
}
