import type { Identity } from '#libs/application/identity.js';
import { everyOne } from '#libs/asking/to-the-end.js';
import { RecordBehind, type ThingsOfRecord } from '#libs/application/things-of-record.js';
import { SCOPED_KINDS, type Kind } from '#libs/domain/deciders.js';
import { isOwnedByPost } from '#libs/domain/action/state.js';
import { standingGrants } from '#libs/domain/person/state.js';
import { isLastingAdministrator } from '#libs/domain/rights/grant.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { ReadModel } from '#libs/read-models/read-model.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';

const identityOf = ({ kind, id, ref }: Thing): Identity => ({ kind, id, ref });

/** Every day that anything recorded so far can be true on. */
const EVER = '9999-12-31';

/** How long a question waits for the read models to hold what this process wrote last, in milliseconds. */
const WAIT_MS = 5_000;

/** Answers from the read models, once they hold what this process wrote last. */
export class RegisteredThings implements ThingsOfRecord {
  /** `written`: how far this process wrote the log. */
  constructor(
    private readonly readModel: ReadModel,
    private readonly written: () => Position | null,
    private readonly waitMs: number = WAIT_MS,
  ) {}

  called(by: Parameters<ThingsOfRecord['called']>[0]): Promise<readonly Identity[]> {
    return this.ask((view) => view.called(by));
  }

  referringTo(kind: Kind, id: string): Promise<readonly Identity[]> {
    return this.ask(async (view) =>
      (await view.referringTo(kind, id)).map((thing) => ({ kind: thing.kind, id: thing.id, ref: thing.ref })),
    );
  }

  papersOfMeetingMovedTo(body: string, day: PlainDate) {
    return this.ask((view) => view.papersOfMeetingMovedTo(body, day));
  }

  names() {
    return this.ask(async (view) => ({ authorities: await view.authorities(), bodies: await view.bodies() }));
  }

  openBefore(body: string, on: PlainDate): Promise<readonly Identity[]> {
    return this.ask(async (view) => {
      const found: Identity[] = [];
      for (const kind of SCOPED_KINDS)
        found.push(...(await everyOne(view, kind, { committee: body, open: true })).map(identityOf));
      return found;
    }, on);
  }

  actionsOf(authority: string, post: string): Promise<readonly Identity[]> {
    return this.ask(async (view) => {
      const known = (await view.authorities()).find(({ id }) => id === authority);
      const codes = new Set([...(known?.names ?? []).map(({ code }) => code), ...(known ? [known.code] : [])]);
      const found = new Map<string, Thing<'action'>>();
      for (const code of codes)
        for (const each of await everyOne(view, 'action', { authority: code, open: true })) found.set(each.id, each);
      return [...found.values()].filter(({ state }) => isOwnedByPost(state, post)).map(identityOf);
    });
  }

  hasRecorded(person: string): Promise<boolean> {
    return this.ask(async (view) => {
      const { items } = await view.entries(
        { actor: person },
        { limit: 1, cursor: null, descending: true, moment: undefined },
      );
      return items.length > 0;
    });
  }

  administrators(): Promise<readonly string[]> {
    return this.ask(async (view) =>
      (await everyOne(view, 'person'))
        .filter(({ state }) => standingGrants(state).some(isLastingAdministrator))
        .map(({ id }) => id),
    );
  }

  /** Throws `RecordBehind`, and `ReadModelBuilding` while there are no read models. */
  private async ask<T>(read: (view: View) => Promise<T>, on: PlainDate = EVER): Promise<T> {
    const written = this.written();
    if (written !== null && !(await this.readModel.waitFor(written, this.waitMs))) throw new RecordBehind();
    return (await this.readModel.view({ known: null, on }, read)).value;
  }
}
