import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { Judging } from './alarms/judging.js';
import { Noticing } from './alarms/notice.js';
import type { ProjectionWriter } from './projection.js';
import { Filing } from './register/filing.js';
import { AuthorityCodeWriter, readAuthorityCodes } from './register/authority-codes.js';
import { BodyCodeWriter, readBodyCodes } from './register/body-codes.js';
import { foldBatch } from './register/fold.js';
import { PresenceWriter } from './register/presence.js';
import { readEarliest, readLastNumbers, readScopes } from './register/resume.js';
import { ScopeNumbering } from './register/scope-numbers.js';
import { StreamMemory } from './register/stream-memory.js';
import { take } from './register/take.js';
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
  readonly noticing: Noticing;
}

const begin = async (tx: EntityManager, judging: Judging): Promise<Begun> => {
  const scopes = new ScopeNumbering(await readScopes(tx));
  return {
    filing: new Filing(await readLastNumbers(tx), scopes),
    presence: new PresenceWriter(scopes, await readEarliest(tx)),
    bodyCodes: new BodyCodeWriter(await readBodyCodes(tx)),
    authorityCodes: new AuthorityCodeWriter(await readAuthorityCodes(tx)),
    trail: new TrailWriter(scopes, new NameNumbering(await tx.getRepository(NAME.entity).find())),
    noticing: await Noticing.begin(tx, judging),
  };
};

/** Writes register, trail and alarms; what a stream came to is remembered, so that little is read back. */
export class ReadModelWriter implements ProjectionWriter {
  private readonly streams = new StreamMemory();
  private begun: Begun | null = null;

  constructor(private readonly judging: Judging) {}

  async apply(tx: EntityManager, events: readonly RecordedEvent[]): Promise<void> {
    const taken = take(events);
    if (taken.length === 0) return;
    const { filing, presence, bodyCodes, authorityCodes, trail, noticing } = (this.begun ??= await begin(
      tx,
      this.judging,
    ));
    const before = await this.streams.recall(tx, taken);
    const folded = foldBatch(before, taken, filing);
    await writeRegister(tx, folded, before, filing.take());
    await presence.write(tx, folded.opened);
    await bodyCodes.write(tx, folded.opened, folded.streams);
    await authorityCodes.write(tx, folded.opened, folded.streams);
    await trail.write(tx, folded.effects);
    await writeStatements(tx, folded.effects);
    await noticing.write(tx, folded, before);
    this.streams.keep(folded.streams);
  }
}
