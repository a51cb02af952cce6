import type { ManyThings } from '#libs/asking/questions/many.js';
import type { CommandOutcome } from '#libs/doing/outcome.js';
import type { Json } from '#libs/kernel/json.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { count } from '#libs/words/count.js';
import { instantInWords } from '#libs/words/dates.js';
import { entryInWords } from '#libs/words/entry-words.js';
import { eventInWords } from '#libs/words/event-words.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Tag } from '#libs/words/tags.js';
import { valueInWords, type Names } from '#libs/words/value-words.js';
import type { Page } from '../frame/pages.js';

/** What came of one of many changes. */
export interface Came {
  readonly id: string;
  readonly outcome: CommandOutcome;
}

/** What came of all that was asked of one thing. */
export interface ResultShown {
  readonly ref: string;
  readonly title: string;
  readonly href: string;
  readonly tag: Tag;
  /** What was recorded, and why the rest was not. */
  readonly says: readonly string[];
  /** What somebody else recorded of it in between. */
  readonly since: readonly string[];
}

export interface ResultsShown {
  readonly summary: string;
  /** Whether all of it is recorded, or any of it. */
  readonly whole: boolean;
  readonly any: boolean;
  /** What is not recorded first. */
  readonly results: readonly ResultShown[];
}

/** Whether it tells what was done, or what would be. */
export type Told = 'recorded' | 'to be recorded';

const RACED = 'Somebody else changed it after you looked:';

const isLost = ({ outcome }: Came): boolean => !outcome.ok && outcome.refusal.code === 'lost-race';

/** Of the things that somebody else changed in between, what was seen of each. */
export const lostIn = (came: readonly Came[], seen: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> =>
  new Map(came.filter(isLost).flatMap(({ id }) => (seen.has(id) ? [[id, seen.get(id)!] as const] : [])));

type Tags = Readonly<Record<'whole' | 'part' | 'none', Tag>>;

const TAGS: Readonly<Record<Told, Tags>> = {
  recorded: {
    whole: { text: 'Recorded', colour: 'green' },
    part: { text: 'Partly recorded', colour: 'orange' },
    none: { text: 'Not recorded', colour: 'red' },
  },
  'to be recorded': {
    whole: { text: 'Can be recorded', colour: 'green' },
    part: { text: 'Partly possible', colour: 'orange' },
    none: { text: 'Cannot be recorded', colour: 'red' },
  },
};

const outcomeInWords = (outcome: CommandOutcome, inWords: (value: Json) => string | null): readonly string[] => {
  if (!outcome.ok) return [outcome.refusal.code === 'lost-race' ? RACED : outcome.refusal.message];
  if (outcome.events.length === 0) return ['It was so already.'];
  return outcome.events.map(({ type, data }) => eventInWords({ type, data: data as object, changes: [] }, inWords));
};

const entryTold = ({ people }: Page, entry: Entry, inWords: (value: Json) => string | null): string => {
  const why = entry.reason === null ? '' : `: ${entry.reason}`;
  return `${entryInWords(entry, inWords)}, by ${nameOf(people, entry.actor)} on ${instantInWords(entry.recordedAt)}${why}`;
};

const howMuch = (outcomes: readonly CommandOutcome[]): keyof Tags => {
  const done = outcomes.filter(({ ok }) => ok).length;
  return done === outcomes.length ? 'whole' : done === 0 ? 'none' : 'part';
};

const resultShown = (
  page: Page,
  thing: Thing,
  outcomes: readonly CommandOutcome[],
  told: ManyThings,
  tags: Tags,
): ResultShown => {
  const names: Names = { people: page.people, records: told.refs };
  const inWords = (value: Json) => valueInWords(value, names);
  return {
    ref: thing.ref,
    title: sentence(thing.title),
    href: page.links.of(thing) ?? '',
    tag: tags[howMuch(outcomes)],
    says: [...new Set(outcomes.flatMap((outcome) => outcomeInWords(outcome, inWords)))],
    since: (told.since.get(thing.id) ?? []).map((entry) => entryTold(page, entry, inWords)),
  };
};

/** What came of each thing, or would come of it. */
export const resultsShown = (page: Page, came: readonly Came[], told: ManyThings, as: Told): ResultsShown => {
  const tags = TAGS[as];
  const byThing = new Map<string, CommandOutcome[]>();
  for (const { id, outcome } of came) byThing.set(id, [...(byThing.get(id) ?? []), outcome]);
  const results = told.things.flatMap((thing) => {
    const outcomes = byThing.get(thing.id);
    return outcomes === undefined ? [] : [resultShown(page, thing, outcomes, told, tags)];
  });
  const whole = results.filter(({ tag }) => tag === tags.whole);
  const others = results.filter(({ tag }) => tag !== tags.whole);
  const all = count(results.length, 'thing');
  return {
    summary: `${sentence(as)}: ${others.length === 0 ? all : `${whole.length} of ${all}`}`,
    whole: others.length === 0,
    any: others.some(({ tag }) => tag === tags.part) || whole.length > 0,
    results: [...others, ...whole],
  };
};
