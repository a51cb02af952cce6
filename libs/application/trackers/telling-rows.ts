import { standingOf } from '#libs/domain/history/placing/standing.js';
import type { ReportEvent } from '#libs/domain/report/events.js';
import * as report from '#libs/domain/report/state.js';
import type { SaidMember, Statement } from '#libs/domain/statement/events.js';
import { membersBeside } from '#libs/domain/statement/said.js';
import type { TrackerCommand } from '#libs/domain/tracker/decide.js';
import type { Published, RowLeft } from '#libs/domain/tracker/events.js';
import { isUnfinished, type Tracker, type TrackerState } from '#libs/domain/tracker/state.js';
import type { Kind } from '#libs/domain/kinds.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { CommandHandling, CommandRequest } from '../handling/command.js';
import type { KeptBytes } from '../kept-documents.js';
import { load } from '../load.js';
import { reportFactsOf } from './report-of-tracker.js';
import { rowsIn, saidInRow, type RowSaid } from './row-said.js';

/** How many things are told of at the same time: each is a stream of its own. */
const AT_ONCE = 16;

type By = Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'>;

interface Going {
  readonly id: string;
  readonly tracker: Tracker;
  readonly published: Published;
  readonly by: By;
}

/** A change of one thing, known by `as` among those of the tracker. */
interface Part {
  readonly kind: Kind;
  readonly id: string;
  readonly as: string;
  readonly command: Command;
  readonly effectiveOn: string;
}

/**
 * A published tracker becomes a report of its meeting, and everything that its rows speak of says what it was told to be: a
 * process in the tracker's own stream. Whatever stops it, done again it goes on where it stopped, and says nothing twice.
 */
export class TellingRows {
  constructor(
    private readonly store: EventStore,
    private readonly runner: CommandHandling,
    private readonly ids: Ids,
    private readonly documents: KeptBytes,
  ) {}

  /** Goes on with what is not told yet, in the name of who published it. Throws when others keep changing a thing. */
  async finish(id: string): Promise<void> {
    const { events, state } = await load(this.store, 'tracker', id);
    const tracker = state as TrackerState;
    if (tracker.status === 'none' || tracker.published === null || !isUnfinished(tracker)) return;
    const entry = standingOf(events).find(({ event }) => event.type === 'TrackerPublished.v1');
    if (!entry) return;
    const { actor, reason, correlationId } = entry.metadata;
    const by = { actor, reason, correlationId, causationId: entry.id };
    const going = { id, tracker, published: tracker.published, by };
    const rows = await rowsIn(this.documents.read(tracker.published.rows.sha256));
    const left = [...(await this.receiveReport(going)), ...(await this.tellAll(going, rows))];
    const data = { rows: rows.length - left.filter(({ kind }) => kind !== 'report').length, left };
    const command: TrackerCommand = { type: 'TellRows', data };
    await this.carryOut(going, { kind: 'tracker', id, as: 'told', command, effectiveOn: tracker.published.on });
  }

  /** The paper of its meeting that it is, what it says of itself, and that it was published. */
  private async receiveReport(going: Going): Promise<readonly RowLeft[]> {
    const { tracker, published } = going;
    const { id } = published.report;
    const data = reportFactsOf(tracker, published);
    const received = report.evolve(report.initialState, { type: 'ReportReceived.v2', data } satisfies ReportEvent);
    const said = statementOf(going, membersBeside('report', received, report.initialState));
    const of = { kind: 'report', id, effectiveOn: published.on } as const;
    return [
      ...(await this.carryOut(going, { ...of, as: 'received', command: telling('ReceiveReport', data) })),
      ...(await this.carryOut(going, {
        ...of,
        as: 'said',
        command: telling('MakeStatement', said),
        ...onItsDay(said),
      })),
      ...(await this.carryOut(going, {
        ...of,
        as: 'published',
        command: telling('PublishReport', { on: published.on }),
      })),
    ];
  }

  private async tellAll(going: Going, rows: readonly RowSaid[]): Promise<readonly RowLeft[]> {
    const left: RowLeft[] = [];
    for (let n = 0; n < rows.length; n += AT_ONCE) {
      const window = rows.slice(n, n + AT_ONCE).map((row) => {
        const said = statementOf(going, saidInRow(row));
        const { kind, id } = row;
        return this.carryOut(going, {
          kind,
          id,
          as: 'row',
          command: telling('MakeStatement', said),
          ...onItsDay(said),
        });
      });
      left.push(...(await Promise.all(window)).flat());
    }
    return left;
  }

  private async carryOut({ id: tracker, by }: Going, { as, ...part }: Part): Promise<readonly RowLeft[]> {
    const commandId = this.ids.of(['tracker', tracker, as, part.id]);
    const outcome = await this.runner.run({ ...by, ...part, expected: null, importId: null, commandId });
    if (outcome.ok) return [];
    const { code, message } = outcome.refusal;
    if (code === 'lost-race') throw new Error(`Others keep changing ${part.kind} ${part.id}.`);
    return [{ kind: part.kind, id: part.id, why: message }];
  }
}

const telling = (type: string, data: object): Command & { readonly data: object } => ({ type, data });

const onItsDay = ({ meeting }: Statement) => ({ effectiveOn: meeting });

const statementOf = ({ tracker: { scope }, published }: Going, members: readonly SaidMember[]): Statement => ({
  by: { kind: 'report', id: published.report.id },
  document: published.files.find(({ is }) => is === 'html')?.sha256 ?? null,
  body: scope.body,
  meeting: scope.meeting,
  published: published.on,
  members,
});
