import type { Identity } from '#libs/application/identity.js';
import { RecordBehind, type ThingsOfRecord } from '#libs/application/things-of-record.js';
import { SCOPED_KINDS, type Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { ReadModel } from '#libs/read-models/read-model.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';

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
        for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
          const page = { sort: 'ref', descending: false, limit: 200, cursor } as const;
          const listed: Listed<Thing> = await view.list(kind, { committee: body, open: true }, page);
          found.push(...listed.items.map(({ id, ref }) => ({ kind, id, ref })));
          cursor = listed.next;
        }
      return found;
    }, on);
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

  /** Throws `RecordBehind`, and `ReadModelBuilding` while there are no read models. */
  private async ask<T>(read: (view: View) => Promise<T>, on: PlainDate = EVER): Promise<T> {
    const written = this.written();
    if (written !== null && !(await this.readModel.waitFor(written, this.waitMs))) throw new RecordBehind();
    return (await this.readModel.view({ known: null, on }, read)).value;
  }
}
