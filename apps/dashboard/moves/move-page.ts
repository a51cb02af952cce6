import { randomUUID } from 'node:crypto';
import type { PersonNamed } from '#libs/asking/names-of-people.js';
import { GetMovePage, type MovePage } from '#libs/asking/questions/move-page.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { movesOf } from '#libs/domain/moves.js';
import type { CommandSuccess } from '#libs/doing/outcome.js';
import { dateInWords } from '#libs/words/dates.js';
import { eventNamed } from '#libs/words/event-words.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { formShown, type MoveForm } from '../forms/move-form.js';
import { begins, WITHDRAWS, type MoveByHand } from '../forms/offered-moves.js';
import type { Sent, Typed } from '../forms/sent.js';
import type { Page, PageOf } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { actControls, NO_WAY, type Ways } from './act.js';
import { answersOf } from './answers.js';
import { correctable } from './corrections.js';
import { entryMeant, firstTyped, takesOf } from './first-typed.js';
import { namedBy, optionsFor } from './options.js';
import { plainWords, withMeeting } from './plain-words.js';

/** The move that a page is about, and what of it is known by now. */
export interface MoveAsked {
  readonly kind: RecordKind;
  /** `null` for something new. */
  readonly id: string | null;
  readonly by: MoveByHand;
  readonly persons: readonly PersonNamed[];
  readonly sent: Pick<Sent, 'typed' | 'faults'> | null;
  /** How what was refused may be recorded all the same. */
  readonly ways?: Ways;
  /** Somebody was faster: the revision that the form was made at. */
  readonly lostAt?: bigint | null;
  /** What would come of it: the answers are shown, to be checked. */
  readonly preview?: CommandSuccess;
  /** Something new is there already: its page. */
  readonly there?: string | null;
}

const formOf = (asked: MoveAsked, typed: Typed, found: MovePage): MoveForm => {
  const { kind, by, persons, ways = NO_WAY } = asked;
  const fields = by.move.fields ?? {};
  const facts = correctable(kind, by, found.thing);
  const meeting = found.thing?.scope?.meeting ?? null;
  return {
    ...{ kind, type: by.type, title: sentence(by.move.summary), button: 'Continue', begins: typed },
    options: { ...optionsFor(fields, { page: found, persons }), ...(facts && { field: facts }) },
    suggestions: { post: found.posts },
    labels: { ...plainWords(fields), ...withMeeting(by.move, meeting === null ? null : dateInWords(meeting)) },
    known: [...(by.type === WITHDRAWS ? ['revision'] : []), ...(typed['insteadOf'] ? ['insteadOf'] : [])],
    beside: actControls(by, ways, meeting),
  };
};

const changedSince = (asked: MoveAsked, page: Page, found: MovePage) => {
  const { lostAt, by, kind } = asked;
  if (lostAt === undefined || found.thing === null) return null;
  const since = found.history.filter(({ revision }) => lostAt === null || revision > lostAt);
  return {
    entries: entriesShown(page, since, found),
    stillPossible: movesOf(kind, found.thing.state).some(({ verb }) => verb === by.move.verb),
    status: found.thing.status,
  };
};

const previewShown = ({ preview }: MoveAsked, found: MovePage) =>
  preview === undefined
    ? null
    : {
        events: preview.events.map(({ type }) => eventNamed(type)),
        status: found.thing?.status === preview.state.status ? null : preview.state.status,
        later: preview.later.map(({ words }) => words),
        against: preview.against,
      };

/** Everything that was sent, to be sent again from the page where it is checked. */
const sentAlong = (typed: Typed, token: string): readonly (readonly [string, string])[] => [
  ['form', token],
  ...Object.entries(typed).filter(([name]) => name !== 'form'),
];

/** The page of one move: its form, and the answers to be checked. */
export const movePage = (asked: MoveAsked): PageOf<MovePage> => ({
  template: asked.preview ? 'moves/check.njk' : 'moves/move.njk',
  takes: takesOf(asked.by),
  question: (who) => {
    const named = asked.id === null ? null : { kind: asked.kind, id: asked.id };
    return new GetMovePage(who, { named, ...namedBy(asked.by.move.fields ?? {}) });
  },
  model: (page, found) => {
    const { kind, by, sent } = asked;
    const { thing } = found;
    const { links, here } = page;
    const typed = sent?.typed ?? firstTyped(by, page, found);
    const back = thing === null ? links.list(kind) : links.thing(kind, thing.id);
    const path = thing === null ? `/${KIND_WORDS[kind].path}` : `/${KIND_WORDS[kind].path}/${thing.id}`;
    const about = {
      ...{ action: `${path}/do/${by.move.verb}`, token: here.token ?? '', key: randomUUID() },
      revision: thing?.revision ?? null,
    };
    const form = formShown(formOf(asked, typed, found), about, { type: by.type, typed, faults: sent?.faults ?? [] });
    return {
      section: kind,
      title: asked.preview ? 'Check your answers' : form.title,
      move: form.title,
      thing: thing && {
        kind: sentence(KIND_WORDS[kind].one),
        ref: thing.ref,
        title: sentence(thing.title),
        href: back,
      },
      back: { href: back, text: thing === null ? `All ${KIND_WORDS[kind].many}` : `Back to ${thing.ref}` },
      past: page.at.now ? null : { href: about.action },
      entry: entryMeant(typed, page, found),
      again: by.type !== WITHDRAWS && typed['insteadOf'] !== undefined,
      needsOther:
        thing !== null && !begins(by.move) && !movesOf(kind, thing.state).some(({ verb }) => verb === by.move.verb)
          ? thing.status
          : null,
      since: changedSince(asked, page, found),
      there: asked.there == null ? null : { href: links.thing(kind, asked.there) },
      form,
      failed: form.errors.length > 0,
      answers: answersOf(form.controls),
      sent: { hidden: sentAlong(typed, about.token) },
      preview: previewShown(asked, found),
    };
  },
});
