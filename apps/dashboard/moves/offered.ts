import type { ThingPage } from '#libs/asking/questions/thing-page.js';
import { RECORD_KINDS, type RecordKind } from '#libs/domain/deciders.js';
import { movesOf } from '#libs/domain/moves.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import { allowedTo, operationOf, type Operation } from '#libs/domain/rights/operation.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { Place } from '#libs/domain/rights/scope.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { begins, movesByHand, needsDocument, WITHDRAWS, type MoveByHand } from '../forms/offered-moves.js';
import { mayAddEvidence } from '../evidence/may-add.js';
import type { Page } from '../frame/pages.js';
import { mayDeed, mayMake } from '../people/may-make.js';

interface Linked {
  readonly text: string;
  readonly href: string;
}

/** What can be done with a thing now: by who looks at it, and by others. */
export interface Offered {
  /** A page of an earlier moment: where the record is seen now. */
  readonly past: { readonly day: string; readonly href: string } | null;
  readonly signIn: { readonly href: string } | null;
  readonly moves: readonly Linked[];
  /** What others can do, and who they are. */
  readonly others: readonly { readonly text: string; readonly who: string }[];
  /** What begins from it: an action of a report. */
  readonly begins: readonly Linked[];
  /** Steps that do not lead on from where it is: one of them may have been forgotten. */
  readonly besides: readonly Linked[];
}

const pathOf = ({ kind, id }: { readonly kind: RecordKind; readonly id: string }): string =>
  `/${KIND_WORDS[kind].path}/${id}`;

/** "a records officer or verifier, not who claimed it" */
const whoMay = (kind: RecordKind, { type, move }: MoveByHand): string => {
  const holders = allowedTo(operationOf(kind, type)).map((each) => (each === 'owner' ? 'its owner' : each));
  const last = holders.at(-1) ?? 'nobody';
  const all = holders.length < 2 ? last : `${holders.slice(0, -1).join(', ')} or ${last}`;
  return typeof move.who === 'object' ? `${all}, not who claimed it` : all;
};

const isOwnClaim = ({ move }: MoveByHand, state: object, identities: readonly string[]): boolean => {
  const { claimedBy } = state as { readonly claimedBy?: string | null };
  return typeof move.who === 'object' && claimedBy != null && identities.includes(claimedBy);
};

/** What is done on a page of its own, beside the moves. */
const pagesBeside = (thing: Thing<RecordKind>, rights: Rights, place: Place): readonly Linked[] => {
  const { kind } = thing;
  const hasGrid = kind === 'report' || kind === 'action-plan';
  return [
    ...(hasGrid && mayDo(rights, operationOf('action', 'AssignOwner'), place)
      ? [{ text: 'Fill in owners and due dates of all its actions', href: `${pathOf(thing)}/owners-and-dates` }]
      : []),
    ...(mayAddEvidence(rights, kind, place) ? [{ text: 'Add evidence', href: `${pathOf(thing)}/evidence` }] : []),
  ];
};

/** What begins with naming this thing, its form filled in so far. */
const beginningFrom = ({ kind, id }: ThingPage['thing'], may: (operation: Operation) => boolean): readonly Linked[] =>
  RECORD_KINDS.flatMap((other) =>
    movesByHand(other)
      .filter((by) => begins(by.move) && !needsDocument(by.move) && may(operationOf(other, by.type)))
      .flatMap(({ move }) => {
        const [field] = Object.entries(move.fields ?? {}).find(
          ([, each]) => each.type === 'id' && each.of === kind && !each.optional,
        ) ?? [null];
        const href = `/${KIND_WORDS[other].path}/do/${move.verb}?${field}=${id}`;
        return field === null ? [] : [{ text: sentence(move.summary), href }];
      }),
  );

/** What the page of a thing offers to be done. */
export const offeredNow = (page: Page, { thing, place }: Pick<ThingPage, 'thing' | 'place'>): Offered => {
  const { kind, state } = thing;
  const none: Offered = { past: null, signIn: null, moves: [], begins: [], others: [], besides: [] };
  const { reader, token } = page.here;
  const here = pathOf(thing);
  if (!page.at.now) return { ...none, past: { day: dateInWords(page.day), href: here } };
  if (reader.is !== 'actor' || token === null)
    return { ...none, signIn: { href: `/sign-in?${new URLSearchParams({ to: here }).toString()}` } };
  const { rights } = reader;
  const possible = movesOf(kind, state).map(({ verb }) => verb);
  const all = movesByHand(kind).filter((by) => by.type !== WITHDRAWS && !begins(by.move));
  const may = (by: MoveByHand) =>
    mayDo(rights, operationOf(kind, by.type), place) && !isOwnClaim(by, state, [rights.actor, ...rights.joined]);
  const linked = ({ move }: MoveByHand): Linked => ({ text: sentence(move.summary), href: `${here}/do/${move.verb}` });
  const now = all.filter(({ move }) => possible.includes(move.verb));
  return {
    ...none,
    moves: [...pagesBeside(thing, rights, place), ...now.filter(may).map(linked)],
    begins: beginningFrom(thing, (operation) => mayDo(rights, operation, place)),
    others: now.filter((by) => !may(by)).map((by) => ({ text: sentence(by.move.summary), who: whoMay(kind, by) })),
    besides: all.filter((by) => !now.includes(by) && may(by)).map(linked),
  };
};

/** A report begins with its paper. */
export const papersOffered = ({ at, here: { reader, token } }: Page, kind: RecordKind): readonly Linked[] =>
  kind === 'report' && at.now && token !== null && mayDeed(reader, 'bring in a paper')
    ? [{ text: 'Bring in a paper', href: '/papers/new' }]
    : [];

/** What somebody may add to a list of a kind: each way in which such a thing begins. */
export const beginningsOffered = (page: Page, kind: RecordKind): readonly Linked[] => {
  const { reader, token } = page.here;
  if (!page.at.now || token === null) return [];
  return movesByHand(kind)
    .filter((by) => begins(by.move) && !needsDocument(by.move) && mayMake(reader, kind, by.type))
    .map(({ move }) => ({ text: sentence(move.summary), href: `/${KIND_WORDS[kind].path}/do/${move.verb}` }));
};
