import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { daysAway } from '#libs/calendar/index.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { isEverywhere } from '#libs/domain/rights/scope.js';
import type { NoticedAlarm } from '#libs/read-models/alarms/alarm.js';
import type { Waiting } from '#libs/read-models/desk/waiting.js';
import type { Listed } from '#libs/read-models/register/filter.js';
import type { View } from '#libs/read-models/view.js';
import { WaitingPapers, type WaitingPaper } from '#libs/waiting-papers/index.js';
import { allow } from '../allowed.js';
import { Asking, type Answer } from '../ask.js';
import { DESK_LISTS, listsFor, type DeskList } from '../desk-lists.js';
import { Question } from '../question.js';
import { inTheirName } from '../reader.js';
import { administratorsIn } from './people-pages.js';

/** What is due within so many days is soon. */
const SOON = 28;

export type DeskListed = Waiting & { readonly list: DeskList };

/** What waits for somebody. */
export interface Desk {
  /** Every list that is theirs to look at, empty or not, in the order of the desk. */
  readonly lists: readonly DeskListed[];
  /** Papers whose drafts wait to be confirmed; none for who brings in none. */
  readonly papers: readonly WaitingPaper[];
  /** Null where they do not look at how all of the record is kept. */
  readonly alarms: Listed<NoticedAlarm> | null;
  /** Whom to ask for a role, where they hold none; else null. */
  readonly withoutRole: readonly string[] | null;
}

interface DeskAsked {
  /** One list alone; null for all. */
  readonly list: DeskList | null;
  /** How many things of each are passed over, and how many are told at most. */
  readonly from: number;
  readonly limit: number;
}

/** What waits for who asks, now; null for a guest. */
export class GetDesk extends Question<Desk | null, DeskAsked> {}

const NOTHING = { total: 0, things: [] };

const LOOKS_AFTER = ['governance reviewer', 'regulator', 'administrator'];

/** An alarm is of the whole record: it names things of any body. */
const seesAlarms = ({ held }: Rights): boolean =>
  held.some(({ role, scope }) => LOOKS_AFTER.includes(role) && isEverywhere(scope));

const deskOf = async (
  rights: Rights,
  { list, from, limit }: DeskAsked,
  view: View,
  papers: readonly WaitingPaper[],
): Promise<Desk> => {
  const all = listsFor(rights, await view.bodies());
  const names = DESK_LISTS.filter((name) => all[name] !== undefined && (list === null || name === list));
  const asked = Object.fromEntries(names.map((name) => [name, all[name]]));
  const waiting = await view.waiting<DeskList>(asked, { soon: daysAway(view.point.on, SOON), from, limit });
  return {
    lists: names.map((name) => ({ list: name, ...(waiting.get(name) ?? NOTHING) })),
    papers,
    alarms: list === null && seesAlarms(rights) ? await view.alarms({ limit, cursor: null }) : null,
    withoutRole: rights.held.length === 0 && rights.service === null ? await administratorsIn(view) : null,
  };
};

/**
 * It is asked of all of the record, since whose a thing is reads it wherever it is; every list says itself before which
 * bodies it is, by what the reader may do there.
 */
@QueryHandler(GetDesk)
class GetDeskHandler implements IQueryHandler<GetDesk> {
  constructor(
    private readonly asking: Asking,
    private readonly waiting: WaitingPapers,
  ) {}

  async execute({ asked, about }: GetDesk): Promise<Answer<Desk | null>> {
    const { reader } = asked;
    allow(reader, GetDesk.name);
    const bringsIn = reader.is === 'actor' && mayAnywhere(reader.rights, { deed: 'bring in a paper' });
    const papers = bringsIn && about.list === null ? await this.waiting.all() : [];
    const subject = { question: 'GetDesk', thing: null, kind: null } as const;
    return this.asking.ask({ ...asked, reader: inTheirName(reader) }, subject, ({ view }) =>
      reader.is === 'actor' ? deskOf(reader.rights, about, view, papers) : Promise.resolve(null),
    );
  }
}

export const handlers = [GetDeskHandler];
