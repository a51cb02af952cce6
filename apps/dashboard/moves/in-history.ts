import type { ThingPage } from '#libs/asking/questions/thing-page.js';
import { roleOf } from '#libs/domain/history/placing/entry-roles.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import { operationOf } from '#libs/domain/rights/operation.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { WITHDRAWS } from '../forms/offered-moves.js';
import { word } from '../frame/asked.js';
import type { Page } from '../frame/pages.js';
import { entriesShown, type EntryShown } from '../parts/history.js';
import type { Onwards } from '../things/kind-page.js';
import { kindPage } from '../kinds/kinds.js';
import { isOfProcess, moveThatEntered } from './entered-before.js';

/** An entry of a history, and how it is put right. */
export interface ChangeableEntry extends EntryShown {
  readonly puts: readonly { readonly text: string; readonly href: string }[];
}

const NO_ENTRY = { entry: null, onwards: null };

/** What was recorded just now. */
export interface RecordedShown {
  readonly text: string;
  /** Its entry in the history of the page; null where nothing was recorded, or it is not shown yet. */
  readonly entry: { readonly href: string } | null;
  /** Where one goes on from it on the page. */
  readonly onwards: Onwards | null;
}

/**
 * `recorded` in the address: the position of the last event, or that it was so already. Where a process wrote that event, what is
 * told is by what somebody began it.
 */
export const recordedShown = (page: Page, { thing, history, ...mentioned }: ThingPage): RecordedShown | null => {
  const said = word(page.query, 'recorded');
  if (said === undefined) return null;
  if (said === 'nothing') return { text: 'It was so already: nothing was recorded.', ...NO_ENTRY };
  const at = history.items.findIndex(({ position }) => String(position) === said);
  const last = history.items[at];
  if (last === undefined) return { text: 'It is recorded, and will be shown in a moment.', ...NO_ENTRY };
  const entry = history.items.slice(at).find((each) => !isOfProcess(thing.kind, each)) ?? last;
  const [shown] = entriesShown(page, [entry], mentioned);
  return {
    text: `Recorded: ${shown?.what ?? ''}`,
    entry: { href: `#position-${entry.position}` },
    onwards: kindPage(thing.kind).onwards?.[entry.type] ?? null,
  };
};

const putsOf = (page: Page, { thing, place }: ThingPage, entry: Entry): ChangeableEntry['puts'] => {
  const { reader, token } = page.here;
  const { kind } = thing;
  const may = (type: string) => reader.is === 'actor' && mayDo(reader.rights, operationOf(kind, type), place);
  if (!page.at.now || token === null || entry.withdrawn !== null || !may(WITHDRAWS)) return [];
  const path = `/${KIND_WORDS[kind].path}/${thing.id}/do`;
  const again = moveThatEntered(kind, entry);
  const isWithdrawal = roleOf(entry.type) === 'withdraws';
  return [
    {
      text: isWithdrawal ? 'Withdraw the withdrawal: let the entry count again' : 'Withdraw it: recorded by mistake',
      href: `${path}/withdraw-entry?revision=${entry.revision}`,
    },
    ...(again === null
      ? []
      : [{ text: 'Enter it again as it should be', href: `${path}/${again}?instead=${entry.revision}` }]),
  ];
};

/** A thing's history, each entry with how it is put right by who may. */
export const changeableEntries = (page: Page, shown: ThingPage): readonly ChangeableEntry[] => {
  const { items } = shown.history;
  return entriesShown(page, items, shown).map((entry, no) => {
    const of = items[no];
    return { ...entry, puts: of ? putsOf(page, shown, of) : [] };
  });
};
