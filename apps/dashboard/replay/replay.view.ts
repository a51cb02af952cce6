import { BadRequestException, NotFoundException } from '@nestjs/common';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Position } from '#libs/kernel/position.js';
import type { Step, Story, StoryKind } from '#libs/read-models/story/story.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { NotThere } from '../errors/not-there.js';
import { word, type RawQuery } from '../frame/asked.js';
import { Links } from '../frame/links.js';
import type { Asking } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { documentsOf } from '../parts/quotation.js';
import { isRecordId } from '../things/record-id.js';
import { count } from '#libs/words/count.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { eventInWords } from '#libs/words/event-words.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import { actsOf, sceneWith, scenesOf, waysFrom, type Pace, type Scene, type Ways } from './scenes.js';
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

const positionOf = (steps: readonly Step[], step: number): Position | null => steps[step - 1]?.position ?? null;

const nameOfStep = (steps: readonly Step[], { step, first }: Tick): string => {
  const told = steps[step - 1];
  if (told === undefined) return '';
  if (first < step) return `Steps ${first} to ${step}: ${count(step - first + 1, 'event')} of one act`;
  return `Step ${step}: ${eventInWords({ type: told.type, changes: [] }, () => null)}, ${told.ref}`;
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

const thingsAt = (story: Story, position: Position | null): Promise<readonly Thing[]> =>
  position === null ? Promise.resolve([]) : story.things(position);

/** The story as far as it was known at the moment; the page that says why there is none. */
async function foundStory({ view, whole, point }: Asking, kind: StoryKind, id: string): Promise<Story> {
  if (!isRecordId(id)) throw new NotFoundException();
  const story = await view.story(kind, id);
  if (story !== null) return story;
  const stream = streamId(kind, id);
  const [first] = (await whole.entries({ stream }, { limit: 1, cursor: null, descending: false })).items;
  throw first === undefined ? new NotFoundException() : new NotThere(kind, point, first);
}

/** Whatever a stop of the replay links to is shown as it was known then. */
const asAtStep = (asking: Asking, position: Position | null): Asking => ({
  ...asking,
  links: new Links({ on: asking.given.on, atPosition: position === null ? undefined : String(position) }),
});

/** One stop of the replay: what was recorded, and the board of the story as it was known then. */
export async function replayPage(asking: Asking, kind: StoryKind, named: string) {
  const { view, query, links } = asking;
  const id = named.toLowerCase();
  const story = await foundStory(asking, kind, id);
  const steps = await story.steps();
  const asked = stepAsked(query);
  // At an earlier moment fewer steps are known.
  const step = Math.min(asked, steps.length);
  const pace = paceAsked(query);
  const scenes = scenesOf(steps, pace);
  const index = sceneWith(scenes, step);
  const scene: Scene = scenes[index] ?? { from: step, to: step };
  const [before, now] = [positionOf(steps, scene.from - 1), positionOf(steps, scene.to)];
  const things = await thingsAt(story, now);
  const entries = await story.entries({ after: before, upTo: now, limit: TOLD });
  const then = asAtStep(asking, now);
  const told = await entriesShown(then, entries, documentsIn(things));
  const kinds = new Set(steps.map((each) => each.kind));
  const columns = storyBoard(kinds, await thingsAt(story, before), things, then);
  const to = (target: number | null, by: Pace = pace) =>
    target === null ? null : links.replay(kind, id, { step: String(target), by: by === 'act' ? by : undefined });
  const at =
    scene.from === scene.to
      ? `Step ${scene.to} of ${steps.length}`
      : `Steps ${scene.from} to ${scene.to} of ${steps.length}`;
  const root = await view.find(kind, id);
  const heading = sentence(root?.title ?? KIND_WORDS[kind].one);
  const recordedAt = steps[scene.to - 1]?.recordedAt ?? '';
  const groups = ticksOf(actsOf(steps), scene);
  const ways = waysFrom(scenes, index);
  const href = (name: keyof Ways) => to(ways[name]);
  return {
    section: kind,
    title: `${at}, replay of ${heading}`,
    heading,
    kind: KIND_WORDS[kind].one,
    ref: root?.ref ?? '',
    back: { href: links.thing(kind, id), text: `Back to the ${KIND_WORDS[kind].one}` },
    at,
    stop: pace === 'act' ? `Act ${index + 1} of ${scenes.length}` : null,
    knownAt: instantInWords(recordedAt),
    trueOn: dateInWords(view.point.on),
    beyond: asked > step ? asked : null,
    ways: [
      { name: 'first', text: 'First', href: href('first') },
      { name: 'back', text: 'Back', href: href('back') },
      { name: 'forward', text: 'Forward', href: href('forward') },
      { name: 'last', text: 'Last', href: href('last') },
    ],
    paces: [
      { text: 'Event by event', href: to(scene.from, 'event'), current: pace === 'event' },
      { text: 'Act by act', href: to(scene.to, 'act'), current: pace === 'act' },
    ],
    first: instantInWords(steps[0]?.recordedAt ?? ''),
    last: instantInWords(steps.at(-1)?.recordedAt ?? ''),
    bundled: groups.some(({ ticks }) => ticks.some(({ first, step: upTo }) => first < upTo)),
    groups: groups.map(({ act, ticks }) => ({
      name: `Recorded on ${instantInWords(steps[act.from - 1]?.recordedAt ?? '')}`,
      ticks: ticks.map((tick) => ({ ...tick, name: nameOfStep(steps, tick), href: to(tick.step) })),
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
}
