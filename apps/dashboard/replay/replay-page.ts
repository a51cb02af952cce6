import { BadRequestException } from '@nestjs/common';
import { documentsOf } from '#libs/asking/documents.js';
import { GetScene, type StoryScene } from '#libs/asking/questions/scene.js';
import { actsOf, waysFrom, type Pace, type Ways } from '#libs/asking/scenes.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import type { Step, StoryKind } from '#libs/read-models/story/story.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { count } from '#libs/words/count.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { eventNamed } from '#libs/words/event-words.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { word, type RawQuery } from '../frame/asked.js';
import { Links } from '../frame/links.js';
import type { Page, PageOf } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { storyBoard, type BoardColumn } from './story-board.js';
import { ticksOf, type Tick } from './ticks.js';

/** As many events of one act as are told in words. */
const TOLD = 50;

const RULES: Readonly<Record<StoryKind, string>> = {
  inspection:
    'An inspection’s story is the inspection itself, the reports about it, the judgements, recommendations, actions and commitments that these hold (unless they belong to another inspection), its action plan, and every action that was ever in that plan.',
  'action-plan':
    'A plan’s story is the plan itself, the inspection that it answers, the report that it came with and the commitments made there, every action that was ever in the plan, and the recommendations that these answer.',
};

function stepAsked(query: RawQuery): number {
  const asked = word(query, 'step') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(asked))
    throw new BadRequestException('“step” in the address of this page must be a number from 1.');
  return Number.parseInt(asked, 10);
}

function paceAsked(query: RawQuery): Pace {
  const asked = word(query, 'by') ?? 'event';
  if (asked !== 'event' && asked !== 'act')
    throw new BadRequestException('“by” in the address of this page must be event or act.');
  return asked;
}

const nameOfStep = (steps: readonly Step[], { step, first }: Tick): string => {
  const told = steps[step - 1];
  if (told === undefined) return '';
  if (first < step) return `Steps ${first} to ${step}: ${count(step - first + 1, 'event')} of one act`;
  return `Step ${step}: ${eventNamed(told.type)}, ${told.ref}${told.withdrawn ? ' (withdrawn as recorded by mistake)' : ''}`;
};

/** What changed, for somebody who hears it. */
const saidOf = (at: string, whats: readonly string[], columns: readonly BoardColumn[]): string => {
  const marked = columns.flatMap(({ tiles }) => tiles).filter(({ mark }) => mark !== null);
  const [what = ''] = whats;
  const told = whats.length > 1 ? `${count(whats.length, 'event')}, the first: ${what}` : what;
  const changed = marked.length === 0 ? 'Nothing on the board changes.' : `${count(marked.length, 'tile')} marked.`;
  return `${at}. ${told}. ${changed}`;
};

const documentsIn = (things: readonly Thing[]) =>
  documentsOf(things.filter((thing): thing is Thing<'report'> => thing.kind === 'report'));

/** Whatever a stop of the replay links to is shown as it was known then. */
const asAtStep = (page: Page, { position }: StoryScene): Page => ({
  ...page,
  links: new Links({ on: page.given.on, atPosition: position === null ? undefined : String(position) }),
});

/** One stop of the replay: what was recorded, and the board of the story as it was known then. */
export const replayPage = (kind: StoryKind, id: string): PageOf<StoryScene> => ({
  template: 'replay/replay.njk',
  takes: ['step', 'by'],
  question: (asked, { query }) =>
    new GetScene(asked, { named: { kind, id }, step: stepAsked(query), pace: paceAsked(query), told: TOLD }),
  model: (page, story) => {
    const { query, links, day } = page;
    const { root, steps, scenes, index } = story;
    const [asked, pace, scene] = [stepAsked(query), paceAsked(query), scenes[index]!];
    const then = asAtStep(page, story);
    const told = entriesShown(then, story.entries, { refs: story.refs, documents: documentsIn(story.after) });
    const columns = storyBoard(new Set(steps.map((step) => step.kind)), story.before, story.after, then);
    const to = (target: number | null, by: Pace = pace) =>
      target === null
        ? null
        : links.thing(kind, spelledId(id), '/replay', { step: String(target), by: by === 'act' ? by : undefined });
    const at =
      scene.from === scene.to
        ? `Step ${scene.to} of ${steps.length}`
        : `Steps ${scene.from} to ${scene.to} of ${steps.length}`;
    const recorded = (step: Step | undefined) => instantInWords(step?.recordedAt ?? '');
    const heading = sentence(root?.title ?? KIND_WORDS[kind].one);
    const groups = ticksOf(actsOf(steps), scene);
    const ways = waysFrom(scenes, index);
    const way = (name: keyof Ways) => ({ name, text: sentence(name), href: to(ways[name]) });
    return {
      section: kind,
      title: `${at}, replay of ${heading}`,
      heading,
      kind: KIND_WORDS[kind].one,
      ref: root?.ref ?? '',
      back: { href: links.thing(kind, spelledId(id)), text: `Back to the ${KIND_WORDS[kind].one}` },
      at,
      step: scene.to,
      go: {
        action: new Links().thing(kind, spelledId(id), '/replay'),
        hidden: [...links.hidden(), ...(pace === 'act' ? [['by', pace] as const] : [])],
      },
      stop: pace === 'act' ? `Act ${index + 1} of ${scenes.length}` : null,
      knownAt: recorded(steps[scene.to - 1]),
      trueOn: dateInWords(day),
      // At an earlier moment fewer steps are known.
      beyond: asked > steps.length ? asked : null,
      ways: [way('first'), way('back'), way('forward'), way('last')],
      paces: [
        { text: 'Event by event', href: to(scene.from, 'event'), current: pace === 'event' },
        { text: 'Act by act', href: to(scene.to, 'act'), current: pace === 'act' },
      ],
      first: recorded(steps[0]),
      last: recorded(steps.at(-1)),
      withdrawn: steps.some((step) => step.withdrawn),
      bundled: groups.some(({ ticks }) => ticks.some(({ first, step: upTo }) => first < upTo)),
      groups: groups.map(({ act, ticks }) => ({
        name: `Recorded on ${recorded(steps[act.from - 1])}`,
        ticks: ticks.map((tick) => ({
          ...tick,
          name: nameOfStep(steps, tick),
          withdrawn: tick.first === tick.step && steps[tick.step - 1]?.withdrawn,
          href: to(tick.step),
        })),
      })),
      told,
      untold: scene.to - scene.from + 1 - told.length,
      columns,
      unmoved: columns.every(({ tiles }) => tiles.every(({ mark }) => mark === null)),
      said: saidOf(
        at,
        told.map(({ what, ref }) => `${what}, ${ref}`),
        columns,
      ),
      rule: RULES[kind],
    };
  },
});
